package org.orbitcheck.pattern;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.orbitcheck.linear.Constraint.Relation;

/** No multipliers show that a system has no solution where it was made to have one. */
class EliminationTest {
    private static final int SYSTEMS = Integer.getInteger("orbitcheck.random", 300);
    private static final int ROWS = 3;

    /** A system about values of one function that has a solution in which each cell is used as often as whole numbers say. */
    private static ConeSystem solvable(Random random) {
        List<Cell> cells = new ArrayList<>();
        List<List<BigFraction>> solution = new ArrayList<>();
        for (int c = 1 + random.nextInt(2); c > 0; c--) {
            Cell cell = cell(random);
            cells.add(cell);
            solution.add(c == 1 || random.nextBoolean() ? tuples(cell, random) : numbers(0, 0));
        }
        List<ConeSystem.Row> rows = new ArrayList<>();
        rows.add(new ConeSystem.Row(cells.stream().map(c -> Affine.constant(BigFraction.ONE)).toList(), Relation.GREATER, BigFraction.ZERO));
        while (rows.size() < ROWS) {
            rows.add(row(random, solution));
        }
        return new ConeSystem(cells, cells.stream().map(c -> 1).toList(), rows);
    }

    private static Cell cell(Random random) {
        List<List<BigFraction>> generators = new ArrayList<>(List.of(numbers(1, random.nextInt(3) - 1)));
        if (random.nextBoolean()) {
            generators.add(numbers(0, random.nextBoolean() ? 1 : -1));
        }
        return new Cell(generators, random.nextInt(3) == 0 ? List.of(numbers(0, 1)) : List.of(), List.of(List.of()));
    }

    /** The sum of some tuples of a cell, with their number. */
    private static List<BigFraction> tuples(Cell cell, Random random) {
        List<BigFraction> sum = numbers(0, 0);
        for (List<BigFraction> generator : cell.generators()) {
            sum = Cell.plus(sum, Cell.times(generator, new BigFraction(1 + random.nextInt(2))));
        }
        for (List<BigFraction> line : cell.lines()) {
            sum = Cell.plus(sum, Cell.times(line, new BigFraction(random.nextInt(3) - 1)));
        }
        return sum;
    }

    private static ConeSystem.Row row(Random random, List<List<BigFraction>> solution) {
        List<Affine> sums = new ArrayList<>();
        BigFraction value = BigFraction.ZERO;
        for (List<BigFraction> ofCell : solution) {
            Affine sum = Affine.coordinate(0).times(new BigFraction(random.nextInt(3) - 1)).plus(Affine.constant(new BigFraction(random.nextInt(3) - 1)));
            sums.add(sum);
            value = value.add(Cell.value(sum, ofCell));
        }
        Relation relation = Relation.values()[random.nextInt(3)];
        int below = relation == Relation.EQUAL ? 0 : relation == Relation.GREATER ? 1 : random.nextInt(2);
        return new ConeSystem.Row(sums, relation, value.subtract(below));
    }

    private static List<BigFraction> numbers(int... values) {
        return IntStream.of(values).mapToObj(BigFraction::new).toList();
    }

    /** All multipliers -1, 0, 1. */
    private static List<List<BigFraction>> multipliers(int length) {
        List<List<BigFraction>> all = new ArrayList<>();
        for (int code = 0; code < Math.pow(3, length); code++) {
            List<BigFraction> one = new ArrayList<>();
            for (int i = 0, rest = code; i < length; i++, rest /= 3) {
                one.add(new BigFraction(rest % 3 - 1));
            }
            all.add(one);
        }
        return all;
    }

    private static List<BigFraction> only(int place, int length) {
        List<BigFraction> unit = new ArrayList<>(Collections.nCopies(length, BigFraction.ZERO));
        unit.set(place, BigFraction.ONE);
        return unit;
    }

    @Test
    void noStepsRefuteWhatHasASolution() {
        Random random = new Random(3);
        for (int n = 0; n < SYSTEMS; n++) {
            ConeSystem system = solvable(random);
            for (List<BigFraction> first : multipliers(ROWS)) {
                for (int second = 0; second < ROWS; second++) {
                    assertFalse(new Elimination(List.of(first, only(second, ROWS))).refutes(system), () -> system + " by " + first);
                }
            }
        }
    }

    @Test
    void noBranchesRefuteWhatHasASolutionInWholeNumbers() {
        Random random = new Random(4);
        for (int n = 0; n < SYSTEMS / 3; n++) {
            ConeSystem system = solvable(random);
            for (int cell = -1; cell <= system.cells().size(); cell++) {
                for (int most = -1; most <= 2; most++) {
                    assertFalse(branch(cell, most).refutes(system), () -> "branch of " + system);
                }
            }
        }
    }

    /** Each case by any step and the last row, which says in which case one is. */
    private static Elimination branch(int cell, int most) {
        return new Elimination(List.of(), Optional.of(new Elimination.Branch(cell, most, anything(), anything())));
    }

    private static Elimination anything() {
        List<List<BigFraction>> steps = new ArrayList<>();
        for (int place = 0; place <= ROWS; place++) {
            steps.add(only(place, ROWS + 1));
        }
        return new Elimination(steps);
    }

    @Test
    void wholeNumbersRefuteWhatFractionsDoNot() {
        Cell one = new Cell(List.of(numbers(1, 0)), List.of(), List.of(List.of()));
        ConeSystem half = new ConeSystem(List.of(one), List.of(1), List.of(
                new ConeSystem.Row(List.of(Affine.constant(new BigFraction(2))), Relation.EQUAL, BigFraction.ONE)));
        Elimination below = new Elimination(List.of(numbers(1, 2)));
        Elimination above = new Elimination(List.of(numbers(-1, 2)));
        assertTrue(new Elimination(List.of(), Optional.of(new Elimination.Branch(0, 0, below, above))).refutes(half));
        assertFalse(new Elimination(List.of(), Optional.of(new Elimination.Branch(0, 1, below, above))).refutes(half));
        assertFalse(new Elimination(List.of(), Optional.of(new Elimination.Branch(0, -1, below, above))).refutes(half));
        assertFalse(new Elimination(List.of(numbers(1))).refutes(half));
    }

    @Test
    void aStepHasAMultiplierForEachRow() {
        Cell one = new Cell(List.of(numbers(1, 0)), List.of(), List.of(List.of()));
        ConeSystem system = new ConeSystem(List.of(one), List.of(1), List.of(
                new ConeSystem.Row(List.of(Affine.constant(BigFraction.MINUS_ONE)), Relation.AT_LEAST, BigFraction.ZERO),
                new ConeSystem.Row(List.of(Affine.constant(BigFraction.ONE)), Relation.GREATER, BigFraction.ZERO)));
        assertTrue(new Elimination(List.of(numbers(1, 0), numbers(0, 1))).refutes(system));
        assertFalse(new Elimination(List.of(numbers(1), numbers(0, 1))).refutes(system));
        assertFalse(new Elimination(List.of(numbers(1, 0, 0), numbers(0, 1))).refutes(system));
        assertFalse(new Elimination(List.of(numbers(1, 0))).refutes(system));
    }
}
