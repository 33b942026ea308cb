package org.orbitcheck.engine.anysize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitcheck.certificate.Check;
import org.orbitcheck.certificate.Checker;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.enumeration.EnumerationEngine;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.term.Term;
import org.orbitcheck.typing.Elaboration;

/** A lemma about one given space is proved where it holds for every space, and only there. */
class GeneralFormTest {
    private static final String LEMMA = """
            lemma one :
                for params Theta = %s
                for outcomes A, B, C
                for f : {A, B, C} * Theta -> %s
                %s
            """;

    private static Term formula(String text) {
        Elaboration elaboration = new Specs((file, name) -> Optional.empty()).load(new SourceFile("one.orbit", text));
        Claim claim = elaboration.spec().orElseThrow(() -> new AssertionError(elaboration.problems() + "\n" + text)).claims().get(0);
        return claim.cases().get(0).formula();
    }

    private static Attempt attempt(Term formula) {
        return new AnySizeEngine().attempt(formula, Budget.ofMillis(60_000));
    }

    @TestFactory
    Stream<DynamicTest> theLemmasHoldForEachSpace() {
        return Stream.of("points(Sym(6))", "points(Cyclic(5))", "subsets(Sym(4), 2)", "maps(Sym(3), 0..1)")
                .map(space -> DynamicTest.dynamicTest(space, () -> {
                    Term formula = formula(LEMMA.formatted(space, "Real", "assume retargetable[2](f, A, B) show f(B) >= f(A) by most[2]"));
                    Attempt.Proved proved = assertInstanceOf(Attempt.Proved.class, attempt(formula));
                    assertInstanceOf(Evidence.General.class, proved.evidence());
                    assertInstanceOf(Check.Valid.class, Checker.check(formula, true, proved.evidence()));
                    assertInstanceOf(Check.Invalid.class, Checker.check(formula, false, proved.evidence()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatTheGeneralFormProvesEnumerationDoesNotRefute() {
        return Stream.of("assume simply_retargetable(f, A, B) show f(B) >= f(A) by most",
                "assume f(A) >= f(B) by most assume f(B) >= f(C) by most show f(A) >= f(C) by most",
                "assume f(A) >= f(B) by most[2] assume f(B) >= f(C) by most[2] show f(A) >= f(C) by most",
                "assume f(A) >= f(B) by mean assume f(B) >= f(C) by mean show f(A) >= f(C) by mean",
                "assume f(A) >= f(B) by pointwise show f(A) >= f(B) by most[3]").map(statement -> DynamicTest.dynamicTest(statement, () -> {
                    for (String space : new String[] {"points(Sym(2))", "points(Sym(3))", "points(Trivial(2))"}) {
                        Term formula = formula(LEMMA.formatted(space, "0..2", statement));
                        if (attempt(formula) instanceof Attempt.Proved) {
                            assertInstanceOf(Attempt.Proved.class, new EnumerationEngine().attempt(formula, Budget.ofMillis(60_000)), space);
                        }
                    }
                }));
    }

    @ParameterizedTest
    @CsvSource({"t = 1 or t = 2, the parameter space is not closed under its group", "t != t, the parameter space is empty"})
    void aSpaceThatIsNotClosedOrEmptyIsNotACase(String condition, String reason) {
        String statement = "assume retargetable(f, A, B) show f(B) >= f(A) by most";
        Attempt.Proved general = assertInstanceOf(Attempt.Proved.class, attempt(formula(LEMMA.formatted("points(Sym(3))", "Real", statement))));
        Term other = formula("group S = Sym(3)\nparams P = {t in points(S) | " + condition + "}\n" + LEMMA.formatted("P", "Real", statement));
        assertInstanceOf(Attempt.Unknown.class, attempt(other));
        assertEquals(new Check.Invalid(reason, List.of()), Checker.check(other, true, general.evidence()));
    }

    @Test
    void aFormulaAboutParticularElementsHasNoGeneralForm() {
        Term one = formula(LEMMA.formatted("points(Sym(3))", "Real", "assume forall t in Theta: f(A | t) >= f(B | t) show forall t in Theta: f(A | perm (1 2)*t) >= f(B | t)"));
        assertInstanceOf(Attempt.Unknown.class, attempt(one));
    }
}
