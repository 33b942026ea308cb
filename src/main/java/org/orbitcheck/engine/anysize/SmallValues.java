package org.orbitcheck.engine.anysize;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.linear.Constraint;
import org.orbitcheck.linear.Feasibility;
import org.orbitcheck.linear.LinearForm;
import org.orbitcheck.linear.LinearSystem;
import org.orbitcheck.linear.Simplex;
import org.orbitcheck.pattern.Affine;
import org.orbitcheck.pattern.Cell;
import org.orbitcheck.pattern.ConeSystem;

/**
 * Single tuples for a solution in whole numbers, with small whole values where they can be found: for growing ranges of
 * values, branch and bound on the values; else equal tuples for each cell.
 */
final class SmallValues {
    private static final int[][] RANGES = {
        {0, 1}, {0, 2}, {-1, 1}, {0, 3}, {0, 4}, {-2, 2}, {0, 6}, {-4, 4}, {0, 10}, {-10, 10}, {-30, 30}};
    private static final int MOST_COORDINATES = 80;
    private final ConeSystem system;
    private final Runnable beforeStep;
    private final IntPredicate isGiven;
    private final List<Integer> copies = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>();
    private int nodesLeft;

    /** The coordinates whose values are given by the pattern are left as they are. */
    SmallValues(ConeSystem system, IntPredicate isGiven, Runnable beforeStep) {
        this.system = system;
        this.isGiven = isGiven;
        this.beforeStep = beforeStep;
    }

    /** One tuple of some cell. */
    record Tuple(int cell, List<BigFraction> values) {
    }

    /** Tuples that are a solution, as many in each cell as in the given solution, which has (n, v) for each cell. */
    List<Tuple> of(List<List<BigFraction>> sums) {
        int unknowns = 0;
        for (int c = 0; c < system.cells().size(); c++) {
            Cell cell = system.cells().get(c);
            for (int i = sums.get(c).get(0).intValue(); i > 0; i--) {
                copies.add(c);
                offsets.add(unknowns);
                unknowns += cell.generators().size() + cell.lines().size();
            }
        }
        int coordinates = copies.stream().mapToInt(c -> system.cells().get(c).dimension()).sum();
        for (int[] range : coordinates <= MOST_COORDINATES ? RANGES : new int[0][]) {
            nodesLeft = 150;
            Optional<List<Tuple>> found = search(constraints(range), unknowns);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return equalTuples(sums);
    }

    private List<Constraint> constraints(int[] range) {
        List<Constraint> constraints = new ArrayList<>();
        for (int t = 0; t < copies.size(); t++) {
            constraints.add(Constraint.equal(form(t, Affine.constant(BigFraction.ONE)), 1));
            int generators = system.cells().get(copies.get(t)).generators().size();
            for (int g = 0; g < generators; g++) {
                constraints.add(Constraint.greater(LinearForm.unknown(offsets.get(t) + g), 0));
            }
            for (int i = 0; i < system.cells().get(copies.get(t)).dimension(); i++) {
                if (!isGiven.test(i)) {
                    LinearForm value = form(t, Affine.coordinate(i));
                    constraints.add(Constraint.atLeast(value, range[0]));
                    constraints.add(Constraint.atLeast(value.times(BigFraction.MINUS_ONE), -range[1]));
                }
            }
        }
        for (ConeSystem.Row row : system.rows()) {
            LinearForm sum = LinearForm.ZERO;
            for (int t = 0; t < copies.size(); t++) {
                sum = sum.plus(form(t, row.sums().get(copies.get(t))));
            }
            constraints.add(new Constraint(sum, row.relation(), row.bound()));
        }
        return constraints;
    }

    /** An affine form of a tuple as a form of the unknowns. */
    private LinearForm form(int tuple, Affine affine) {
        Cell cell = system.cells().get(copies.get(tuple));
        List<List<BigFraction>> columns = new ArrayList<>(cell.generators());
        columns.addAll(cell.lines());
        TreeMap<Integer, BigFraction> form = new TreeMap<>();
        for (int j = 0; j < columns.size(); j++) {
            form.put(offsets.get(tuple) + j, Cell.value(affine, columns.get(j)));
        }
        return new LinearForm(form);
    }

    private Optional<List<Tuple>> search(List<Constraint> constraints, int unknowns) {
        if (nodesLeft-- <= 0) {
            return Optional.empty();
        }
        List<Integer> free = new ArrayList<>();
        for (int t = 0; t < copies.size(); t++) {
            Cell cell = system.cells().get(copies.get(t));
            for (int l = 0; l < cell.lines().size(); l++) {
                free.add(offsets.get(t) + cell.generators().size() + l);
            }
        }
        Feasibility answer = Simplex.solve(new LinearSystem(unknowns, Set.copyOf(free), constraints), beforeStep);
        if (!(answer instanceof Feasibility.Point point)) {
            return Optional.empty();
        }
        for (int t = 0; t < copies.size(); t++) {
            for (int i = 0; i < system.cells().get(copies.get(t)).dimension(); i++) {
                LinearForm form = form(t, Affine.coordinate(i));
                BigFraction value = form.at(point.values());
                if (!isGiven.test(i) && !value.getDenominator().equals(BigInteger.ONE)) {
                    return branch(constraints, unknowns, form, value);
                }
            }
        }
        return Optional.of(tuples(point.values()));
    }

    private Optional<List<Tuple>> branch(List<Constraint> constraints, int unknowns, LinearForm form, BigFraction value) {
        BigInteger below = Counts.floor(value);
        List<Constraint> low = new ArrayList<>(constraints);
        low.add(new Constraint(form.times(BigFraction.MINUS_ONE), Constraint.Relation.AT_LEAST, new BigFraction(below.negate())));
        List<Constraint> high = new ArrayList<>(constraints);
        high.add(new Constraint(form, Constraint.Relation.AT_LEAST, new BigFraction(below.add(BigInteger.ONE))));
        Optional<List<Tuple>> found = search(low, unknowns);
        return found.isPresent() ? found : search(high, unknowns);
    }

    private List<Tuple> tuples(List<BigFraction> point) {
        List<Tuple> tuples = new ArrayList<>();
        for (int t = 0; t < copies.size(); t++) {
            List<BigFraction> values = new ArrayList<>();
            for (int i = 0; i < system.cells().get(copies.get(t)).dimension(); i++) {
                values.add(form(t, Affine.coordinate(i)).at(point));
            }
            tuples.add(new Tuple(copies.get(t), values));
        }
        return tuples;
    }

    /** The mean tuple of each cell, as often as the cell is used; multiplied to whole values where nothing forbids it. */
    private List<Tuple> equalTuples(List<List<BigFraction>> sums) {
        List<Tuple> tuples = new ArrayList<>();
        for (int c : copies) {
            List<BigFraction> sum = sums.get(c);
            BigFraction n = sum.get(0);
            tuples.add(new Tuple(c, sum.subList(1, sum.size()).stream().map(x -> x.divide(n)).toList()));
        }
        if (!isConic()) {
            return tuples;
        }
        BigInteger factor = BigInteger.ONE;
        for (Tuple tuple : tuples) {
            for (BigFraction x : tuple.values) {
                factor = factor.multiply(x.getDenominator()).divide(factor.gcd(x.getDenominator()));
            }
        }
        BigFraction by = new BigFraction(factor);
        return tuples.stream().map(t -> new Tuple(t.cell, t.values.stream().map(x -> x.multiply(by)).toList())).toList();
    }

    /** Values may be multiplied: patterns are cones, and no row with values mentions counts or has a bound. */
    private boolean isConic() {
        boolean cones = system.cells().stream().flatMap(c -> c.generators().stream())
                .allMatch(g -> g.get(0).signum() == 0 || g.subList(1, g.size()).stream().allMatch(x -> x.signum() == 0));
        return cones && system.rows().stream().allMatch(r -> r.sums().stream().allMatch(a -> a.isConstant())
                || r.bound().signum() == 0 && r.sums().stream().allMatch(a -> a.constant().signum() == 0));
    }
}
