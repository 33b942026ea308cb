package org.orbitcheck.engine.enumeration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.orbitcheck.engine.enumeration.Theory.function;

import java.util.List;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

class EnumerationEngineTest {
    private final Theory theory = new Theory();
    private final ParameterSpace three = Theory.points(PermutationGroup.symmetric(3));
    private final UnaryOperator<Term> a = function(three, 1, 2, 3);
    private final UnaryOperator<Term> b = function(three, 3, 1, 2);
    private final UnaryOperator<Term> c = function(three, 2, 3, 1);

    private static Attempt attempt(Term formula) {
        return new EnumerationEngine().attempt(formula, Budget.ofMillis(60_000));
    }

    private static boolean holds(Term formula) {
        Attempt attempt = attempt(formula);
        if (attempt instanceof Attempt.Unknown unknown) {
            throw new AssertionError(unknown.reason());
        }
        return attempt instanceof Attempt.Proved;
    }

    private boolean most(UnaryOperator<Term> f, UnaryOperator<Term> g, int n, int d) {
        return holds(theory.most(three, new BigFraction(n, d), f, g));
    }

    @Test
    void theRowsOfTheCommentAreACycleOfMost2() {
        assertEquals(true, most(a, b, 2, 1));
        assertEquals(true, most(b, c, 2, 1));
        assertEquals(true, most(c, a, 2, 1));
        assertEquals(false, most(b, a, 1, 1));
        assertEquals(false, most(a, b, 5, 2));
    }

    @Test
    void theRowsOfTheCommentAreEqualByMean() {
        assertEquals(true, holds(theory.mean(three, BigFraction.ONE, a, b)));
        assertEquals(true, holds(theory.mean(three, BigFraction.ONE, b, a)));
    }

    @Test
    void most2OnTheRowsOfTheCommentIsTotalButNotTransitiveNorAcyclic() {
        assertEquals(false, property(Term.Property.ACYCLIC));
        assertEquals(false, property(Term.Property.TRANSITIVE));
        assertEquals(true, property(Term.Property.TOTAL));
        assertEquals(true, property(Term.Property.REFLEXIVE));
    }

    private boolean property(Term.Property property) {
        return holds(theory.property(property, List.of(a, b, c),
                (f, g) -> theory.most(three, new BigFraction(2), f, g), three));
    }

    @Test
    void bOfTheCommentIs2RetargetableToAAndNotBack() {
        assertEquals(true, holds(theory.retargetable(three, 2, b, a)));
        assertEquals(false, holds(theory.retargetable(three, 1, a, b)));
    }

    @Test
    void theAgentThatChoosesANumberIs5ButNot6Retargetable() {
        ParameterSpace six = Theory.points(PermutationGroup.symmetric(6));
        UnaryOperator<Term> first = function(six, 1, 0, 0, 0, 0, 0);
        UnaryOperator<Term> others = function(six, 0, 1, 1, 1, 1, 1);
        assertEquals(true, holds(theory.simplyRetargetable(six, first, others)));
        assertEquals(true, holds(theory.retargetable(six, 5, first, others)));
        assertEquals(false, holds(theory.retargetable(six, 6, first, others)));
    }

    @Test
    void aLargeSymmetricGroupIsNotListed() {
        int d = 30;
        int[] one = new int[d];
        int[] rest = new int[d];
        java.util.Arrays.fill(rest, 1);
        one[0] = 1;
        rest[0] = 0;
        ParameterSpace space = Theory.points(PermutationGroup.symmetric(d));
        assertEquals(true, holds(theory.retargetable(space, d - 1, function(space, one), function(space, rest))));
        assertEquals(false, holds(theory.retargetable(space, d, function(space, one), function(space, rest))));
    }

    @Test
    void theWitnessOfRetargetabilityIsAFamilyThatMovesTheParameterApart() {
        Attempt.Proved proved = assertInstanceOf(Attempt.Proved.class, attempt(theory.retargetable(three, 2, b, a)));
        Evidence.Each each = assertInstanceOf(Evidence.Each.class, proved.evidence());
        assertEquals(3, each.elements().size());
        Evidence.Instance instance = assertInstanceOf(Evidence.Instance.class, each.elements().get(0));
        List<Permutation> family = ((Value.Family) instance.value()).members().stream()
                .map(p -> ((Value.Permutation) p).permutation()).toList();
        assertEquals(List.of(1, 2), family.stream().map(p -> p.apply(0)).sorted().toList());
    }

    @Test
    void theFirstFailingParameterIsShown() {
        Term.Variable t = theory.variable("t", three.elementType());
        Attempt.Refuted refuted = assertInstanceOf(Attempt.Refuted.class, attempt(Theory.forall(t,
                new Term.Elements(three), Theory.less(a.apply(t), b.apply(t)))));
        assertEquals(new Evidence.Instance(Theory.point(three, 1), new Evidence.Evaluation()), refuted.evidence());
    }

    @Test
    void everyUtilityVectorIsTooMuch() {
        ParameterSpace vectors = new ParameterSpace.Vectors(Theory.group("S", PermutationGroup.symmetric(2)));
        Term.Variable u = theory.variable("u", vectors.elementType());
        Attempt attempt = attempt(Theory.forall(u, new Term.Elements(vectors), Theory.equal(u, u)));
        assertEquals(new Attempt.Unknown("there are infinitely many parameters"), attempt);
    }

    @Test
    void divisionByZeroIsNoVerdict() {
        Term quotient = new Term.Operation(org.orbitcheck.term.Operator.DIVIDE,
                List.of(Theory.number(1), Theory.number(0)), Type.NUMBER);
        assertInstanceOf(Attempt.Unknown.class, attempt(Theory.equal(quotient, quotient)));
    }
}
