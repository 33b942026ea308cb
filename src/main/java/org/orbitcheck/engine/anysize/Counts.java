package org.orbitcheck.engine.anysize;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.linear.Constraint.Relation;
import org.orbitcheck.linear.Constraint;
import org.orbitcheck.linear.Feasibility;
import org.orbitcheck.linear.LinearForm;
import org.orbitcheck.linear.LinearSystem;
import org.orbitcheck.linear.Simplex;
import org.orbitcheck.pattern.Cell;
import org.orbitcheck.pattern.ConeSystem;

/**
 * Solutions of cone systems in whole numbers, with as few elements as can be found: for each size in turn, branch and
 * bound on the number of tuples in each cell. Each cell is represented by some tuples well inside of it, whose convex
 * combinations are all means that it may have (so this is a search, not a decision).
 */
final class Counts {
    private static final BigFraction HALF = new BigFraction(1, 2);
    private static final BigFraction QUARTER = new BigFraction(1, 4);
    private static final int NODES_FOR_A_SIZE = 60;
    private final ConeSystem system;
    private final Runnable beforeStep;
    private final List<Constraint> rows = new ArrayList<>();
    private final List<Integer> cellOf = new ArrayList<>();
    private final List<List<BigFraction>> tuples = new ArrayList<>();
    private int nodesLeft;

    /** How far the tuples reach in the directions in which a cell is not bounded. */
    Counts(ConeSystem system, int reach, Runnable beforeStep) {
        this.system = system;
        this.beforeStep = beforeStep;
        for (int c = 0; c < system.cells().size(); c++) {
            for (List<BigFraction> tuple : representatives(system.cells().get(c), new BigFraction(reach))) {
                cellOf.add(c);
                tuples.add(tuple);
            }
        }
        for (ConeSystem.Row row : system.rows()) {
            List<BigFraction> form = new ArrayList<>();
            for (int j = 0; j < tuples.size(); j++) {
                form.add(Cell.value(row.sums().get(cellOf.get(j)), tuples.get(j)));
            }
            rows.add(new Constraint(LinearForm.of(form), row.relation(), row.bound()));
        }
    }

    /** Points (1, tuple) inside the cell: near each corner, and far in each direction. */
    private static List<List<BigFraction>> representatives(Cell cell, BigFraction reach) {
        List<List<BigFraction>> corners = new ArrayList<>();
        List<List<BigFraction>> rays = new ArrayList<>();
        for (List<BigFraction> g : cell.generators()) {
            if (g.get(0).signum() > 0) {
                corners.add(times(g, g.get(0).reciprocal()));
            } else {
                rays.add(g);
            }
        }
        List<BigFraction> middle = times(corners.stream().reduce(Counts::plus).orElseThrow(), new BigFraction(1, corners.size()));
        List<BigFraction> inner = rays.stream().reduce(middle, Counts::plus);
        List<List<BigFraction>> points = new ArrayList<>();
        for (List<BigFraction> corner : corners) {
            points.add(plus(inner, times(plus(corner, times(middle, BigFraction.MINUS_ONE)), BigFraction.ONE.subtract(QUARTER))));
        }
        rays.forEach(r -> points.add(plus(inner, times(r, reach))));
        for (List<BigFraction> line : cell.lines()) {
            points.add(plus(inner, times(line, reach)));
            points.add(plus(inner, times(line, reach.negate())));
        }
        return points;
    }

    private static List<BigFraction> plus(List<BigFraction> a, List<BigFraction> b) {
        List<BigFraction> sum = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            sum.add(a.get(i).add(b.get(i)));
        }
        return sum;
    }

    private static List<BigFraction> times(List<BigFraction> a, BigFraction factor) {
        return a.stream().map(x -> x.multiply(factor)).toList();
    }

    /** For each cell the number and the sum (n, v) of its tuples, n whole, at most this many elements in all. */
    Optional<List<List<BigFraction>>> atMost(int most) {
        for (int size = 1; size <= most; size++) {
            nodesLeft = NODES_FOR_A_SIZE;
            Optional<List<BigFraction>> found = search(size, new TreeMap<>(), new TreeMap<>());
            if (found.isPresent()) {
                return found.map(this::sums);
            }
        }
        return Optional.empty();
    }

    /** Some solution, multiplied so that the counts are whole; right only where all bounds are 0. */
    Optional<List<List<BigFraction>>> multiplied() {
        Feasibility answer = Simplex.solve(LinearSystem.ofNonNegative(tuples.size(), rows), beforeStep);
        if (!(answer instanceof Feasibility.Point point)) {
            return Optional.empty();
        }
        BigInteger factor = BigInteger.ONE;
        for (BigFraction n : counts(point.values())) {
            factor = factor.multiply(n.getDenominator()).divide(factor.gcd(n.getDenominator()));
        }
        BigFraction by = new BigFraction(factor);
        return Optional.of(sums(point.values().stream().map(x -> x.multiply(by)).toList()));
    }

    /** The number of elements of the orbit. */
    static BigFraction elements(ConeSystem system, List<List<BigFraction>> sums) {
        BigFraction n = BigFraction.ZERO;
        for (int c = 0; c < sums.size(); c++) {
            n = n.add(sums.get(c).get(0).multiply(system.elements().get(c)));
        }
        return n;
    }

    private List<List<BigFraction>> sums(List<BigFraction> point) {
        List<List<BigFraction>> sums = new ArrayList<>();
        for (Cell cell : system.cells()) {
            sums.add(Collections.nCopies(cell.dimension() + 1, BigFraction.ZERO));
        }
        for (int j = 0; j < point.size(); j++) {
            sums.set(cellOf.get(j), plus(sums.get(cellOf.get(j)), times(tuples.get(j), point.get(j))));
        }
        return sums;
    }

    private BigFraction[] counts(List<BigFraction> point) {
        BigFraction[] counts = new BigFraction[system.cells().size()];
        Arrays.fill(counts, BigFraction.ZERO);
        for (int j = 0; j < point.size(); j++) {
            counts[cellOf.get(j)] = counts[cellOf.get(j)].add(point.get(j));
        }
        return counts;
    }

    /** A solution of this size in which the numbers of some cells are bounded. */
    private Optional<List<BigFraction>> search(int size, Map<Integer, BigInteger> least, Map<Integer, BigInteger> most) {
        if (nodesLeft-- <= 0 || !(Simplex.solve(bounded(size, least, most), beforeStep) instanceof Feasibility.Point point)) {
            return Optional.empty();
        }
        BigFraction[] counts = counts(point.values());
        List<Integer> fractional = new ArrayList<>();
        for (int c = 0; c < counts.length; c++) {
            if (!counts[c].getDenominator().equals(BigInteger.ONE)) {
                fractional.add(c);
            }
        }
        if (fractional.isEmpty()) {
            return Optional.of(point.values());
        }
        int cell = Collections.min(fractional, Comparator.comparing(c -> counts[c].subtract(new BigFraction(floor(counts[c]))).subtract(HALF).abs()));
        BigInteger below = floor(counts[cell]);
        Map<Integer, BigInteger> more = new TreeMap<>(least);
        more.put(cell, below.add(BigInteger.ONE));
        Optional<List<BigFraction>> found = search(size, more, most);
        if (found.isPresent()) {
            return found;
        }
        Map<Integer, BigInteger> fewer = new TreeMap<>(most);
        fewer.put(cell, below);
        return search(size, least, fewer);
    }

    static BigInteger floor(BigFraction x) {
        BigInteger[] parts = x.getNumerator().divideAndRemainder(x.getDenominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private LinearSystem bounded(int size, Map<Integer, BigInteger> least, Map<Integer, BigInteger> most) {
        List<Constraint> all = new ArrayList<>(rows);
        List<BigFraction> elements = cellOf.stream().map(c -> new BigFraction(system.elements().get(c))).toList();
        all.add(Constraint.equal(LinearForm.of(elements), size));
        least.forEach((c, n) -> all.add(new Constraint(count(c), Relation.AT_LEAST, new BigFraction(n))));
        most.forEach((c, n) -> all.add(new Constraint(count(c).times(BigFraction.MINUS_ONE), Relation.AT_LEAST, new BigFraction(n.negate()))));
        return LinearSystem.ofNonNegative(tuples.size(), all);
    }

    private LinearForm count(int cell) {
        return LinearForm.of(cellOf.stream().map(c -> c == cell ? BigFraction.ONE : BigFraction.ZERO).toList());
    }
}
