package org.orbitcheck.engine.anysize;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.linear.Constraint;
import org.orbitcheck.linear.Constraint.Relation;
import org.orbitcheck.linear.Feasibility;
import org.orbitcheck.linear.LinearForm;
import org.orbitcheck.linear.LinearSystem;
import org.orbitcheck.linear.Simplex;
import org.orbitcheck.pattern.Cell;
import org.orbitcheck.pattern.ConeSystem;

/**
 * Solutions of cone systems in whole numbers, with as few elements as can be found: for each size in turn, branch and
 * bound on the number of tuples in each cell.
 */
final class Counts {
    private static final BigFraction HALF = new BigFraction(1, 2);
    private final ConeSystem system;
    private final Runnable beforeStep;
    private final int[] offsets;
    private final int[] cellOf;
    private final LinearSystem full;
    private int nodesLeft;

    Counts(ConeSystem system, int nodes, Runnable beforeStep) {
        this.system = system;
        this.beforeStep = beforeStep;
        nodesLeft = nodes;
        offsets = new int[system.cells().size() + 1];
        for (int c = 0; c < system.cells().size(); c++) {
            offsets[c + 1] = offsets[c] + system.cells().get(c).generators().size() + system.cells().get(c).lines().size();
        }
        full = system.linear(system.allCells());
        cellOf = new int[full.unknowns()];
        for (int c = 0; c < system.cells().size(); c++) {
            Arrays.fill(cellOf, offsets[c], offsets[c + 1], c);
        }
    }

    /** A whole solution with at most this many elements and only with cells that the given one uses, or empty where there is none or the search is given up. */
    Optional<List<BigFraction>> atMost(int most, List<BigFraction> solution) {
        BitSet unused = new BitSet();
        for (int c = 0; c < system.cells().size(); c++) {
            unused.set(c, count(c, solution).signum() == 0);
        }
        for (int size = 1; size <= most && nodesLeft > 0; size++) {
            Optional<List<BigFraction>> found = search(new Node(size, unused, new TreeMap<>(), new TreeMap<>()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Some solution, multiplied so that the counts are whole; right only where all bounds are 0. */
    List<BigFraction> multiplied(List<BigFraction> solution) {
        BigInteger factor = BigInteger.ONE;
        for (int c = 0; c < system.cells().size(); c++) {
            BigInteger d = count(c, solution).getDenominator();
            factor = factor.multiply(d).divide(factor.gcd(d));
        }
        BigFraction by = new BigFraction(factor);
        return solution.stream().map(x -> x.multiply(by)).toList();
    }

    BigFraction count(int cell, List<BigFraction> solution) {
        BigFraction n = BigFraction.ZERO;
        List<List<BigFraction>> generators = system.cells().get(cell).generators();
        for (int g = 0; g < generators.size(); g++) {
            n = n.add(generators.get(g).get(0).multiply(solution.get(offsets[cell] + g)));
        }
        return n;
    }

    /** (n, v) of a cell. */
    List<BigFraction> sum(int cell, List<BigFraction> solution) {
        Cell one = system.cells().get(cell);
        List<List<BigFraction>> columns = new ArrayList<>(one.generators());
        columns.addAll(one.lines());
        List<BigFraction> sum = new ArrayList<>(Collections.nCopies(one.dimension() + 1, BigFraction.ZERO));
        for (int j = 0; j < columns.size(); j++) {
            BigFraction x = solution.get(offsets[cell] + j);
            for (int i = 0; i < sum.size(); i++) {
                sum.set(i, sum.get(i).add(columns.get(j).get(i).multiply(x)));
            }
        }
        return sum;
    }

    static BigInteger floor(BigFraction x) {
        BigInteger[] parts = x.getNumerator().divideAndRemainder(x.getDenominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    BigFraction elements(List<BigFraction> solution) {
        BigFraction n = BigFraction.ZERO;
        for (int c = 0; c < system.cells().size(); c++) {
            n = n.add(count(c, solution).multiply(system.elements().get(c)));
        }
        return n;
    }

    /** Which cells are not used, and bounds on the numbers of the others; a lower bound means that the cell is used. */
    private record Node(int size, BitSet off, TreeMap<Integer, Integer> least, TreeMap<Integer, Integer> most) {
        Node without(int cell) {
            BitSet more = (BitSet) off.clone();
            more.set(cell);
            return new Node(size, more, least, most);
        }

        Node atLeast(int cell, int n) {
            TreeMap<Integer, Integer> more = new TreeMap<>(least);
            more.put(cell, n);
            return new Node(size, off, more, most);
        }

        Node atMost(int cell, int n) {
            TreeMap<Integer, Integer> more = new TreeMap<>(most);
            more.put(cell, n);
            return n == 0 ? without(cell) : new Node(size, off, least, more);
        }
    }

    private Optional<List<BigFraction>> search(Node node) {
        if (nodesLeft-- <= 0) {
            return Optional.empty();
        }
        Feasibility answer = Simplex.solve(linear(node), beforeStep);
        if (!(answer instanceof Feasibility.Point point)) {
            return Optional.empty();
        }
        List<BigFraction> values = point.values();
        Optional<Integer> fractional = fractional(values);
        if (fractional.isPresent()) {
            int cell = fractional.get();
            int below = count(cell, values).getNumerator().divide(count(cell, values).getDenominator()).intValueExact();
            return first(node.atLeast(cell, below + 1), node.atMost(cell, below));
        }
        for (int c = 0; c < system.cells().size(); c++) {
            if (!node.least.containsKey(c) && !isConsistent(c, values)) {
                return first(node.atLeast(c, 1), node.without(c));
            }
        }
        return Optional.of(values);
    }

    private Optional<List<BigFraction>> first(Node a, Node b) {
        Optional<List<BigFraction>> found = search(a);
        return found.isPresent() ? found : search(b);
    }

    /** The cell whose count is furthest from a whole number. */
    private Optional<Integer> fractional(List<BigFraction> values) {
        List<Integer> cells = new ArrayList<>();
        for (int c = 0; c < system.cells().size(); c++) {
            if (!count(c, values).getDenominator().equals(BigInteger.ONE)) {
                cells.add(c);
            }
        }
        return cells.stream().min(Comparator.comparing(c -> distance(count(c, values))));
    }

    private static BigFraction distance(BigFraction n) {
        BigFraction part = n.subtract(new BigFraction(n.getNumerator().divide(n.getDenominator())));
        return part.subtract(HALF).abs();
    }

    /** The cell is used with all its generators or not at all. */
    private boolean isConsistent(int cell, List<BigFraction> values) {
        Cell one = system.cells().get(cell);
        List<BigFraction> ofCell = values.subList(offsets[cell], offsets[cell + 1]);
        return ofCell.stream().allMatch(x -> x.signum() == 0)
                || ofCell.subList(0, one.generators().size()).stream().allMatch(x -> x.signum() > 0);
    }

    private LinearSystem linear(Node node) {
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint c : full.constraints()) {
            TreeMap<Integer, BigFraction> form = new TreeMap<>(c.form().coefficients());
            form.keySet().removeIf(i -> node.off.get(cellOf[i]));
            constraints.add(new Constraint(new LinearForm(form), c.relation(), c.bound()));
        }
        LinearForm size = LinearForm.ZERO;
        for (int c = 0; c < system.cells().size(); c++) {
            if (!node.off.get(c) && system.elements().get(c) > 0) {
                size = size.plus(countForm(c).times(new BigFraction(system.elements().get(c))));
            }
        }
        constraints.add(new Constraint(size, Relation.EQUAL, new BigFraction(node.size)));
        node.least.forEach((c, n) -> {
            constraints.add(Constraint.atLeast(countForm(c), n));
            for (int g = 0; g < system.cells().get(c).generators().size(); g++) {
                constraints.add(Constraint.greater(LinearForm.unknown(offsets[c] + g), 0));
            }
        });
        node.most.forEach((c, n) -> constraints.add(Constraint.atLeast(countForm(c).times(BigFraction.MINUS_ONE), -n)));
        return new LinearSystem(full.unknowns(), full.free(), constraints);
    }

    private LinearForm countForm(int cell) {
        TreeMap<Integer, BigFraction> form = new TreeMap<>();
        List<List<BigFraction>> generators = system.cells().get(cell).generators();
        for (int g = 0; g < generators.size(); g++) {
            form.put(offsets[cell] + g, generators.get(g).get(0));
        }
        return new LinearForm(form);
    }
}
