package org.orbitcheck.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.orbitcheck.engine.enumeration.Theory.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.chain.PermutationGroups;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.Engine;
import org.orbitcheck.engine.enumeration.EnumerationEngine;
import org.orbitcheck.engine.enumeration.Theory;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;

class PreferenceEngineTest {
    private final Theory theory = new Theory();
    private final Engine engine = new PreferenceEngine(new EnumerationEngine());

    private Attempt attempt(Term formula) {
        return engine.attempt(formula, Budget.ofMillis(60_000));
    }

    private Term most(Term.Property property, ParameterSpace space, BigFraction n, List<UnaryOperator<Term>> functions) {
        return theory.property(property, functions, (f, g) -> theory.most(space, n, f, g), space);
    }

    private Term mean(Term.Property property, ParameterSpace space, BigFraction n, List<UnaryOperator<Term>> functions) {
        return theory.property(property, functions, (f, g) -> theory.mean(space, n, f, g), space);
    }

    /** f_i(t) = (k-1-i-t) mod k on Z_k (theory, section 8). */
    private static List<UnaryOperator<Term>> tightCycle(ParameterSpace space, int k) {
        List<UnaryOperator<Term>> functions = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            int[] values = new int[k];
            for (int t = 0; t < k; t++) {
                values[t] = Math.floorMod(k - 1 - i - t, k);
            }
            functions.add(function(space, values));
        }
        return functions;
    }

    @Test
    void theRowsOfTheCommentCycleByMost2() {
        ParameterSpace three = Theory.points(PermutationGroup.symmetric(3));
        List<UnaryOperator<Term>> rows = List.of(function(three, 1, 2, 3), function(three, 3, 1, 2), function(three, 2, 3, 1));
        Attempt.Refuted refuted = assertInstanceOf(Attempt.Refuted.class,
                attempt(most(Term.Property.ACYCLIC, three, new BigFraction(2), rows)));
        Evidence.Pairs pairs = assertInstanceOf(Evidence.Pairs.class, refuted.evidence());
        assertEquals(List.of(1, 2, 3), pairs.cycle());
        assertEquals(6, pairs.pairs().size());
        assertEquals(new Evidence.Pair(1, 2, true, new Evidence.Evaluation()), pairs.pairs().get(0));
        assertEquals(false, pairs.pairs().get(1).holds());
    }

    @Test
    void theRowsOfTheCommentAreAPreorderByMean() {
        ParameterSpace three = Theory.points(PermutationGroups.cyclic(3));
        List<UnaryOperator<Term>> rows = List.of(function(three, 1, 2, 3), function(three, 3, 1, 2), function(three, 2, 3, 1));
        Attempt.Proved proved = assertInstanceOf(Attempt.Proved.class,
                attempt(mean(Term.Property.PREORDER, three, BigFraction.ONE, rows)));
        assertEquals(new Evidence.Evaluation(), proved.evidence());
    }

    @Test
    void theTightCycleOfKFunctionsIsACycleOfMostKMinus1AndOfNoMore() {
        for (int k = 3; k <= 8; k++) {
            ParameterSpace space = Theory.points(PermutationGroups.cyclic(k));
            List<UnaryOperator<Term>> functions = tightCycle(space, k);
            Attempt.Refuted refuted = assertInstanceOf(Attempt.Refuted.class,
                    attempt(most(Term.Property.ACYCLIC, space, new BigFraction(k - 1), functions)));
            assertEquals(k, ((Evidence.Pairs) refuted.evidence()).cycle().size());
            assertInstanceOf(Attempt.Proved.class, attempt(
                    most(Term.Property.ACYCLIC, space, new BigFraction(2 * k - 1, 2), functions)));
        }
    }

    @Test
    void most1IsNotTransitiveOnTwoPoints() {
        ParameterSpace two = Theory.points(PermutationGroup.symmetric(2));
        List<UnaryOperator<Term>> functions = List.of(function(two, 0, 1), function(two, 2, 0), function(two, 1, 2));
        Attempt.Refuted refuted = assertInstanceOf(Attempt.Refuted.class,
                attempt(most(Term.Property.TRANSITIVE, two, BigFraction.ONE, functions)));
        Evidence.Pairs pairs = (Evidence.Pairs) refuted.evidence();
        assertEquals(List.of(true, true, false), pairs.pairs().stream().map(Evidence.Pair::holds).toList());
        assertEquals(pairs.pairs().get(0).left(), pairs.pairs().get(2).left());
        assertEquals(pairs.pairs().get(0).right(), pairs.pairs().get(1).left());
        assertEquals(pairs.pairs().get(1).right(), pairs.pairs().get(2).right());
    }

    /** theory, section 8: most[n], n > 0, is transitive on an orbit of size N when N < n+1. */
    @Property(tries = 60)
    void mostIsTransitiveOnOrbitsSmallerThanNPlus1(@ForAll @IntRange(min = 1, max = 4) int size,
            @ForAll @IntRange(min = 1, max = 8) int numerator, @ForAll long seed) {
        BigFraction n = new BigFraction(numerator, 2);
        if (new BigFraction(size).compareTo(n.add(1)) < 0) {
            ParameterSpace space = Theory.points(PermutationGroups.cyclic(size));
            Random random = new Random(seed);
            List<UnaryOperator<Term>> functions = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                functions.add(function(space, random.ints(size, -2, 3).toArray()));
            }
            assertInstanceOf(Attempt.Proved.class, attempt(most(Term.Property.TRANSITIVE, space, n, functions)));
        }
    }

    @Test
    void propertiesInsideConnectivesAreDecided() {
        ParameterSpace three = Theory.points(PermutationGroup.symmetric(3));
        List<UnaryOperator<Term>> rows = List.of(function(three, 1, 2, 3), function(three, 3, 1, 2), function(three, 2, 3, 1));
        Term acyclic = most(Term.Property.ACYCLIC, three, new BigFraction(2), rows);
        Term total = most(Term.Property.TOTAL, three, new BigFraction(2), rows);
        Attempt.Proved proved = assertInstanceOf(Attempt.Proved.class,
                attempt(Terms.and(List.of(Terms.not(acyclic), total))));
        Evidence.Parts parts = assertInstanceOf(Evidence.Parts.class, proved.evidence());
        assertInstanceOf(Evidence.Opposite.class, parts.parts().get(0));
        assertInstanceOf(Attempt.Refuted.class, attempt(Terms.implies(total, acyclic)));
    }

    @Test
    void functionsThatTieByMeanNeedNotBeTheSame() {
        ParameterSpace two = Theory.points(PermutationGroup.symmetric(2));
        assertInstanceOf(Attempt.Refuted.class, attempt(mean(Term.Property.ANTISYMMETRIC, two, BigFraction.ONE,
                List.of(function(two, 0, 1), function(two, 1, 0)))));
        assertInstanceOf(Attempt.Proved.class, attempt(mean(Term.Property.ANTISYMMETRIC, two, BigFraction.ONE,
                List.of(function(two, 0, 1), function(two, 0, 1)))));
    }

    @Test
    void twoHundredFunctionsOnAnOrbitOf24Points() {
        ParameterSpace space = Theory.points(PermutationGroups.cyclic(24));
        Random random = new Random(0);
        List<int[]> values = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            values.add(random.ints(24, 0, 10).toArray());
        }
        List<UnaryOperator<Term>> functions = new ArrayList<>();
        values.forEach(v -> functions.add(function(space, v)));
        Attempt.Refuted refuted = assertInstanceOf(Attempt.Refuted.class,
                attempt(most(Term.Property.ACYCLIC, space, BigFraction.ONE, functions)));
        List<Integer> cycle = ((Evidence.Pairs) refuted.evidence()).cycle();
        assertEquals(3, cycle.size());
        for (int i = 0; i < 3; i++) {
            int[] f = values.get(cycle.get(i) - 1);
            int[] g = values.get(cycle.get((i + 1) % 3) - 1);
            int balance = 0;
            for (int t = 0; t < 24; t++) {
                balance += Integer.signum(f[t] - g[t]);
            }
            assertEquals(true, balance > 0, Arrays.toString(f) + " against " + Arrays.toString(g));
        }
    }
}
