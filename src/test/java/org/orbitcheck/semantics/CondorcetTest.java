package org.orbitcheck.semantics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbitcheck.semantics.Build.apply;
import static org.orbitcheck.semantics.Build.number;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/** The comment's cycle: rows A = (1,2,3), B = (3,1,2), C = (2,3,1) over three points. */
class CondorcetTest {
    private static final ParameterSpace THETA = Build.points(Build.sym(3));
    private static final Value.Table F = Build.table(THETA,
            Map.of("A", new long[] {1, 2, 3}, "B", new long[] {3, 1, 2}, "C", new long[] {2, 3, 1}));
    private final Build build = new Build();
    private final Evaluator evaluator = new Evaluator();

    private static Function<Term, Term> f(String label) {
        return t -> apply(F, label, t);
    }

    private boolean most(long n, String f, String g) {
        return evaluator.holds(build.most(THETA, number(n, 1), f(f), f(g)));
    }

    @Test
    void mostPrefersAToBToCToA() {
        assertTrue(most(2, "A", "B"));
        assertTrue(most(2, "B", "C"));
        assertTrue(most(2, "C", "A"));
        assertFalse(most(3, "A", "B"));
        assertFalse(most(1, "B", "A"));
    }

    @Test
    void meanAndGapAreIndifferent() {
        assertTrue(evaluator.holds(build.mean(THETA, number(1, 1), f("A"), f("B"))));
        assertTrue(evaluator.holds(build.mean(THETA, number(1, 1), f("B"), f("A"))));
        assertTrue(evaluator.holds(build.gap(THETA, number(1, 1), f("A"), f("B"))));
        assertFalse(evaluator.holds(build.gap(THETA, number(3, 2), f("A"), f("B"))));
        assertFalse(evaluator.holds(build.mean(THETA, number(3, 2), f("A"), f("B"))));
    }
}
