package org.orbitcheck.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.result.Result;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.term.ParameterSpace;
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

    private static Term formula(String show) {
        return Orbitcheck.create().load(new SourceFile("test.orbit", "lemma l:\n for params Theta\n " + show + "\n")).claims().get(0)
                .cases().get(0).formula();
    }

    @Test
    void theSpaceIsFoundInFunctionsAndInElements() {
        Evidence.Space space = (Evidence.Space) SPACE;
        assertEquals(new Check.Valid(List.of()), Checker.check(formula("for f : Theta -> Real show 1 > 2"), false, space));
        assertEquals(new Check.Valid(List.of()), Checker.check(formula("show forall t in Theta: 1 > 2"), false,
                new Evidence.Space(space.space(), new Evidence.Evaluation())));
    }

    @Test
    void theSpaceIsFiniteAndGivenOnce() {
        Evidence.Space space = (Evidence.Space) SPACE;
        says("there is not one open parameter space", POSITIVE, new Evidence.Space(space.space(), space));
        says("there is not one open parameter space", Terms.FALSE, space);
        says("the space of a counterexample must be finite", POSITIVE, new Evidence.Space(new ParameterSpace.Vectors(space.space().group()), space.rest()));
        says("the space of a counterexample must be finite", POSITIVE, new Evidence.Space(OpenSpaces.of(POSITIVE).get(0), space.rest()));
    }

    private static void says(String reason, Term formula, Evidence evidence) {
        assertEquals(reason, assertInstanceOf(Check.Invalid.class, Checker.check(formula, false, evidence)).reason());
    }

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
