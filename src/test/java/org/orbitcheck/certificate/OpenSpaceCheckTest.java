package org.orbitcheck.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.result.Result;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;

/** One parameter space refutes a lemma about all; it proves nothing about all, in whatever it is wrapped. */
class OpenSpaceCheckTest {
    private static final Result.Outcome REFUTATION = Orbitcheck.create().check(Orbitcheck.create().load(new SourceFile("test.orbit", """
            lemma positive:
                for params Theta
                for f : Theta -> Real
                show forall s in Theta: f(s) > 0
                expect refuted
            """)).claims().get(0)).outcomes().get(0);
    private static final Term POSITIVE = REFUTATION.decided().formula();
    private static final Evidence SPACE = assertInstanceOf(Evidence.Space.class, REFUTATION.evidence());

    @Test
    void oneSpaceRefutes() {
        assertEquals(new Check.Valid(List.of()), Checker.check(POSITIVE, false, SPACE));
    }

    @Test
    void oneSpaceDoesNotProve() {
        falls(POSITIVE, true, SPACE);
    }

    @Test
    void thatOneSpaceRefutesDoesNotProveTheOppositeOfAll() {
        falls(Terms.not(POSITIVE), true, new Evidence.Opposite(SPACE));
    }

    @Test
    void wrappedTwiceItRefutesAgainAndDoesNotProve() {
        Term twice = Terms.not(Terms.not(POSITIVE));
        falls(twice, true, new Evidence.Opposite(new Evidence.Opposite(SPACE)));
        assertEquals(new Check.Valid(List.of()), Checker.check(twice, false, new Evidence.Opposite(new Evidence.Opposite(SPACE))));
    }

    @Test
    void theOppositeOfAllIsNotRefutedByASpaceThatDoesNotFailIt() {
        falls(Terms.not(POSITIVE), false, new Evidence.Opposite(SPACE));
    }

    private static void falls(Term formula, boolean proved, Evidence evidence) {
        Check.Invalid invalid = assertInstanceOf(Check.Invalid.class, Checker.check(formula, proved, evidence));
        assertEquals("one parameter space does not prove a claim about all", invalid.reason());
    }
}
