package org.orbitcheck.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orbitcheck.api.Engines;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.certificate.Check;
import org.orbitcheck.certificate.Checker;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.result.Result;
import org.orbitcheck.source.SourceFile;

/** What becomes of a lemma beyond the spaces for which it was proved. */
class LiftingTest {
    private static Result check(String lemma) {
        Orbitcheck orbitcheck = Orbitcheck.create();
        return orbitcheck.check(orbitcheck.load(new SourceFile("test.orbit", lemma)).claims().get(0));
    }

    /** A decision that takes the time it needs. */
    private static Optional<Result.Outcome> decided(Claim.Case general) {
        return Engines.of(Engines.Choice.AUTO).attempt(general.formula(), Budget.ofMillis(60_000)) instanceof Attempt.Refuted refuted
                ? Optional.of(new Result.Outcome(general, false, refuted.evidence(), "test", List.of())) : Optional.empty();
    }

    @Test
    void meanIsTransitiveOnEveryOrbit() {
        Result result = check("""
                lemma mean_transitive:
                    for G in subgroups(Sym(3))
                    for params Theta = points(G)
                    for f, g, h : Theta -> Real
                    assume f >= g by mean, g >= h by mean
                    show   f >= h by mean
                """);
        assertEquals(Optional.of(new Result.Beyond.Everywhere(false)), result.beyond());
    }

    @Test
    void mostIsTransitiveOnSmallOrbitsOnly() {
        Result result = check("""
                lemma small:
                    for G in {Sym(2), Cyclic(2)}
                    for params Theta = points(G)
                    for f, g, h : Theta -> Real
                    assume f >= g by most[2], g >= h by most[2]
                    show   f >= h by most[2]
                """);
        assertInstanceOf(Verdict.Proved.class, result.verdict());
        Result.Beyond found = new Lifting(result.outcomes()).beyond(LiftingTest::decided).orElseThrow();
        Result.Outcome beyond = assertInstanceOf(Result.Beyond.OnlyThere.class, found).counterexample();
        Evidence.Space space = assertInstanceOf(Evidence.Space.class, beyond.evidence());
        assertEquals(3, space.space().group().degree());
        assertInstanceOf(Check.Valid.class, Checker.check(beyond.decided().formula(), false, beyond.evidence()));
    }

    @Test
    void thereIsNothingBeyondAClaimOrALemmaForEverySpace() {
        assertTrue(check("claim c : 1 + 1 = 2\n").beyond().isEmpty());
        assertTrue(check("""
                lemma open:
                    for params Theta
                    for f : Theta -> Real
                    show f >= f by most
                """).beyond().isEmpty());
    }
}
