package org.orbitcheck.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.linear.Constraint.Relation;
import org.orbitcheck.linear.Constraint;
import org.orbitcheck.linear.LinearForm;
import org.orbitcheck.linear.LinearSystem;

/**
 * Find, for each cell, (n, v) = (0, 0) or (n, v) in the cone of the cell, such that all rows hold. The unknowns of the
 * linear systems are the coefficients of the generators (at least 0) and of the lines (free), cell by cell. In a solution
 * a cell is used with all its generators or not at all: that its cone is open is no linear condition, see
 * {@link Elimination}.
 *
 * @param elements how many elements of the orbit one tuple of a cell stands for (0 for a cell that only balances rows)
 */
public record ConeSystem(List<Cell> cells, List<Integer> elements, List<Row> rows) {
    public ConeSystem {
        cells = List.copyOf(cells);
        elements = List.copyOf(elements);
        rows = List.copyOf(rows);
    }

    /** The sum over the cells of a form of (n, v) is at least (more than, equal to) the bound; a form's constant counts n times. */
    public record Row(List<Affine> sums, Relation relation, BigFraction bound) {
        public Row {
            sums = List.copyOf(sums);
        }
    }

    /** The number of the cell's first unknown; behind the last cell, the number of all unknowns. */
    public int offset(int cell) {
        return cells.subList(0, cell).stream().mapToInt(c -> c.generators().size() + c.lines().size()).sum();
    }

    /** The linear system in which the cells that are not active are not used. */
    public LinearSystem linear(BitSet active) {
        List<TreeMap<Integer, BigFraction>> forms = new ArrayList<>();
        rows.forEach(r -> forms.add(new TreeMap<>()));
        Set<Integer> free = new HashSet<>();
        int unknown = 0;
        for (int c = 0; c < cells.size(); c++) {
            Cell cell = cells.get(c);
            List<List<BigFraction>> columns = new ArrayList<>(cell.generators());
            columns.addAll(cell.lines());
            for (int j = 0; j < columns.size(); j++) {
                for (int r = 0; active.get(c) && r < rows.size(); r++) {
                    forms.get(r).put(unknown, Cell.value(rows.get(r).sums.get(c), columns.get(j)));
                }
                if (j >= cell.generators().size()) {
                    free.add(unknown);
                }
                unknown++;
            }
        }
        List<Constraint> constraints = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            constraints.add(new Constraint(new LinearForm(forms.get(r)), rows.get(r).relation, rows.get(r).bound));
        }
        return new LinearSystem(unknown, free, constraints);
    }

    /** With at least this many tuples in a cell. */
    public ConeSystem withAtLeast(int cell, int number) {
        return with(cell, 1, number);
    }

    /** With at most this many tuples in a cell. */
    public ConeSystem withAtMost(int cell, int number) {
        return with(cell, -1, -number);
    }

    private ConeSystem with(int cell, int factor, int bound) {
        List<Affine> sums = new ArrayList<>(Collections.nCopies(cells.size(), Affine.ZERO));
        sums.set(cell, Affine.constant(new BigFraction(factor)));
        List<Row> more = new ArrayList<>(rows);
        more.add(new Row(sums, Relation.AT_LEAST, new BigFraction(bound)));
        return new ConeSystem(cells, elements, more);
    }

    /** The number of tuples in a cell, in a solution of {@link #linear}. */
    public BigFraction count(int cell, List<BigFraction> solution) {
        BigFraction n = BigFraction.ZERO;
        int first = offset(cell);
        List<List<BigFraction>> generators = cells.get(cell).generators();
        for (int g = 0; g < generators.size(); g++) {
            n = n.add(generators.get(g).get(0).multiply(solution.get(first + g)));
        }
        return n;
    }

    /** Whether some bound is not 0, so that solutions may not be multiplied. */
    public boolean isBounded() {
        return rows.stream().anyMatch(r -> r.bound().signum() != 0);
    }

    /** All cells. */
    public BitSet allCells() {
        BitSet all = new BitSet();
        all.set(0, cells.size());
        return all;
    }
}
