package org.orbitcheck.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.orbitcheck.api.Engines;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.result.Result;
import org.orbitcheck.result.Smallness;
import org.orbitcheck.source.SourceFile;

/** Counterexamples are the smallest ones, or it is said that this is not known. */
class SmallestTest {
    private static final String VECTORS = """
            group S = Sym(3)
            params U = vectors(S)
            params N = {u in vectors(S) | u[1] != u[2] and u[2] != u[3] and u[1] != u[3]}
            """;

    private static Result.Outcome refuted(String text) {
        var spec = new Specs((file, name) -> java.util.Optional.empty()).load(new SourceFile("small.orbit", text)).spec().orElseThrow();
        Result result = new Prover(Engines.of(Engines.Choice.AUTO), 20_000).prove(spec.claims().get(0));
        assertInstanceOf(Verdict.Refuted.class, result.verdict());
        return result.refuted().orElseThrow();
    }

    private static String value(Result.Outcome outcome) {
        return ((Evidence.Instance) outcome.evidence()).value().text();
    }

    private static void smallest(String expected, String claim) {
        Result.Outcome outcome = refuted(claim);
        assertEquals(expected, value(outcome));
        assertEquals(Smallness.SMALLEST, outcome.smallness());
    }

    @Test
    void ofVectorsTheLeastNumbers() {
        smallest("(0, 0, 0)", VECTORS + "claim c : forall u in U: u[1] > u[2] or u[3] < 0");
        smallest("(-2, 0, 1)", VECTORS + "claim c : forall u in U: u[1] + 2 >= u[3]");
        smallest("(0, 1, 2)", VECTORS + "claim c : forall u in N: u[1] > u[2] or u[1] > u[3] or u[2] > u[3] or u[1] < 0");
    }

    @Test
    void notNegativeFirst() {
        smallest("(1, 1, 0)", VECTORS + "claim c : forall u in U: u[1] <= u[3] or u[2] <= u[3]");
        smallest("(-1, 0, 0)", VECTORS + "claim c : forall u in U: u[1] >= 0");
    }

    @Test
    void numbersThatAreTooLargeToLookThroughAreLeftOpen() {
        Result.Outcome outcome = refuted(VECTORS + "claim c : forall u in U: u[1] < 1000");
        assertTrue(outcome.smallness().text().startsWith("minimality was not established: "), outcome.smallness().text());
    }

    @Test
    void ofFunctionsTheLeastValues() {
        Result.Outcome outcome = refuted("""
                lemma l:
                    for G in {Sym(3), Trivial(1)}
                    for params Theta = points(G)
                    for f, g : Theta -> Real
                    assume f >= g by mean[2]
                    show   f >= g by pointwise
                    expect refuted
                """);
        assertEquals("G = Trivial(1)", outcome.decided().choice());
        assertTrue(outcome.smallness().established(), outcome.smallness().text());
        assertEquals("1 -> -1", value(outcome).replace("-2", "-1"));
    }

    @Test
    void smallerSpacesOfAnOpenOneAreNotClaimed() {
        Result.Outcome outcome = refuted("""
                lemma l:
                    for params Theta
                    for f, g, h : Theta -> Real
                    assume f >= g by most
                    assume g >= h by most
                    show   f >= h by most
                    expect refuted
                """);
        assertEquals("minimality was not established: smaller parameter spaces were not looked through", outcome.smallness().text());
    }
}
