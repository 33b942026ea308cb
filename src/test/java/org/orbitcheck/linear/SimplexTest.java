package org.orbitcheck.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class SimplexTest {
    private static List<BigFraction> numbers(long... values) {
        List<BigFraction> result = new ArrayList<>();
        for (long value : values) {
            result.add(new BigFraction(value));
        }
        return result;
    }

    private static LinearSystem random(long seed, int unknowns, int rows) {
        Random random = new Random(seed);
        List<Constraint> constraints = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<BigFraction> row = new ArrayList<>();
            for (int j = 0; j < unknowns; j++) {
                row.add(random.nextInt(3) == 0 ? BigFraction.ZERO
                        : new BigFraction(random.nextInt(7) - 3, 1 + random.nextInt(3)));
            }
            Constraint.Relation relation = Constraint.Relation.values()[random.nextInt(3)];
            constraints.add(new Constraint(LinearForm.of(row), relation, new BigFraction(random.nextInt(5) - 2)));
        }
        Set<Integer> free = new TreeSet<>();
        for (int j = 0; j < unknowns; j++) {
            if (random.nextInt(3) == 0) {
                free.add(j);
            }
        }
        return new LinearSystem(unknowns, free, constraints);
    }

    private static boolean isSolution(LinearSystem system, List<BigFraction> point) {
        for (int j = 0; j < point.size(); j++) {
            if (point.get(j).signum() < 0 && !system.isFree(j)) {
                return false;
            }
        }
        return system.constraints().stream().allMatch(c -> c.holdsAt(point));
    }

    @Property(tries = 500)
    void everyAnswerIsChecked(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int unknowns,
            @ForAll @IntRange(max = 8) int rows) {
        LinearSystem system = random(seed, unknowns, rows);
        Feasibility answer = Simplex.solve(system);
        if (answer instanceof Feasibility.Point point) {
            assertTrue(isSolution(system, point.values()));
        } else {
            assertTrue(Farkas.refutes(system, ((Feasibility.Infeasible) answer).multipliers()));
        }
    }

    @Property(tries = 500)
    void theLargestSupportIsPositiveWhereSomeSolutionIs(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int unknowns,
            @ForAll @IntRange(max = 6) int rows) {
        LinearSystem system = random(seed, unknowns, rows);
        Set<Integer> wanted = new TreeSet<>();
        for (int j = 0; j < unknowns; j++) {
            if (!system.isFree(j)) {
                wanted.add(j);
            }
        }
        Simplex.Support support = Simplex.support(system, wanted, () -> {
        });
        assertEquals(Simplex.solve(system) instanceof Feasibility.Point, support.answer() instanceof Feasibility.Point);
        if (!(support.answer() instanceof Feasibility.Point point)) {
            return;
        }
        assertTrue(isSolution(system, point.values()));
        for (int j : wanted) {
            List<Constraint> more = new ArrayList<>(system.constraints());
            more.add(Constraint.greater(LinearForm.unknown(j), 0));
            boolean possible = Simplex.solve(new LinearSystem(unknowns, system.free(), more)) instanceof Feasibility.Point;
            assertEquals(possible, point.values().get(j).signum() > 0);
            assertEquals(possible, !support.zero().contains(j));
        }
        assertTrue(support.zero().isEmpty() || showsZero(system, support));
    }

    private static boolean showsZero(LinearSystem system, Simplex.Support support) {
        LinearForm sum = LinearForm.ZERO;
        BigFraction bound = BigFraction.ZERO;
        for (int i = 0; i < system.constraints().size(); i++) {
            Constraint constraint = system.constraints().get(i);
            BigFraction y = support.multipliers().get(i);
            assertTrue(y.signum() >= 0 || constraint.relation() == Constraint.Relation.EQUAL);
            sum = sum.plus(constraint.form().times(y));
            bound = bound.add(constraint.bound().multiply(y));
        }
        LinearForm total = sum;
        return bound.signum() >= 0 && sum.coefficients().entrySet().stream().allMatch(c -> !system.isFree(c.getKey()) && c.getValue().signum() < 0)
                && support.zero().stream().allMatch(total.coefficients()::containsKey);
    }

    @Property(tries = 300)
    void noMultipliersRefuteASystemThatHasASolution(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int rows) {
        Random random = new Random(seed);
        LinearSystem system = random(seed, 3, rows);
        if (Simplex.solve(system) instanceof Feasibility.Point) {
            List<BigFraction> guess = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                guess.add(new BigFraction(random.nextInt(5) - 1));
            }
            assertFalse(Farkas.refutes(system, guess));
        }
    }

    @Test
    void strictInequalitiesThatMeetOnlyAtTheBorderHaveNoSolution() {
        LinearSystem system = LinearSystem.ofFree(2, List.of(Constraint.atLeast(LinearForm.of(1, -1), 0),
                Constraint.greater(LinearForm.of(-1, 1), 0)));
        Feasibility.Infeasible answer = assertInstanceOf(Feasibility.Infeasible.class, Simplex.solve(system));
        assertEquals(numbers(1, 1), answer.multipliers());
    }

    @Test
    void multipliersOfTheWrongSignOrNumberRefuteNothing() {
        LinearSystem system = LinearSystem.ofFree(1, List.of(Constraint.greater(LinearForm.of(1), 0),
                Constraint.greater(LinearForm.of(1), 0)));
        assertFalse(Farkas.refutes(system, numbers(1, -1)));
        assertFalse(Farkas.refutes(system, numbers(1)));
        assertFalse(Farkas.refutes(system, numbers(0, 0)));
    }

    @Test
    void aSystemWithoutConstraintsHasASolution() {
        assertInstanceOf(Feasibility.Point.class, Simplex.solve(LinearSystem.ofFree(3, List.of())));
    }

    @Test
    void largeNumbersDoNotOverflow() {
        LinearForm form = LinearForm.of(Long.MAX_VALUE, -Long.MAX_VALUE + 1);
        LinearSystem system = LinearSystem.ofNonNegative(2, List.of(Constraint.equal(form, 0),
                Constraint.atLeast(LinearForm.of(1, 1), 1)));
        Feasibility.Point point = assertInstanceOf(Feasibility.Point.class, Simplex.solve(system));
        assertTrue(isSolution(system, point.values()));
    }

    @Property(tries = 60)
    void nothingOverflowsOnTheWay(@ForAll long seed) {
        Random random = new Random(seed);
        List<Constraint> constraints = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            long[] row = random.longs(6, -(1L << 30) + 1, 1L << 30).toArray();
            constraints.add(new Constraint(LinearForm.of(row), Constraint.Relation.values()[random.nextInt(3)], new BigFraction(random.nextInt(1 << 30))));
        }
        LinearSystem system = new LinearSystem(6, Set.of(0, 1), constraints);
        Feasibility answer = Simplex.solve(system);
        assertTrue(answer instanceof Feasibility.Point point ? isSolution(system, point.values())
                : Farkas.refutes(system, ((Feasibility.Infeasible) answer).multipliers()));
    }

    @Test
    void beale() {
        // Beale's example, on which the largest-coefficient rule alone cycles
        List<Constraint> rows = List.of(
                Constraint.atLeast(LinearForm.of(List.of(new BigFraction(-1, 4), new BigFraction(60),
                        new BigFraction(1, 25), new BigFraction(-9))), 0),
                Constraint.atLeast(LinearForm.of(List.of(new BigFraction(-1, 2), new BigFraction(90),
                        new BigFraction(1, 50), new BigFraction(-3))), 0),
                Constraint.atLeast(LinearForm.of(0, 0, -1, 0), -1),
                Constraint.atLeast(LinearForm.of(List.of(new BigFraction(3, 4), new BigFraction(-150),
                        new BigFraction(1, 50), new BigFraction(-6))), 1));
        LinearSystem system = LinearSystem.ofNonNegative(4, rows);
        Feasibility answer = Simplex.solve(system);
        assertTrue(answer instanceof Feasibility.Infeasible no && Farkas.refutes(system, no.multipliers()));
    }

    @Test
    void multipliersAreIntegersWithoutACommonDivisor() {
        assertEquals(numbers(2, -3, 0), Scaling.primitive(List.of(new BigFraction(4, 3), new BigFraction(-2), BigFraction.ZERO)));
        assertEquals(numbers(1, 2), Scaling.primitive(numbers(7, 14)));
        assertEquals(numbers(0, 0), Scaling.primitive(numbers(0, 0)));
    }

    @Test
    void aPointOutsideTheHullIsSeparatedAndOneInsideIsNot() {
        List<List<BigFraction>> corners = List.of(numbers(1, 0, 0), numbers(0, 1, 0), numbers(0, 0, 1));
        List<BigFraction> middle = List.of(new BigFraction(1, 3), new BigFraction(1, 3), new BigFraction(1, 3));
        assertTrue(Separation.of(middle, corners).isEmpty());
        List<BigFraction> r = Separation.of(numbers(1, 1, 0), corners).orElseThrow();
        LinearForm form = LinearForm.of(r);
        corners.forEach(y -> assertTrue(form.at(numbers(1, 1, 0)).compareTo(form.at(y)) > 0));
    }
}
