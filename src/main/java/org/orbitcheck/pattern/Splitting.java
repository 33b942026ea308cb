package org.orbitcheck.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;

/**
 * Cuts a cell by a hyperplane: one step of the double description method (Motzkin et al. 1953), which keeps only the
 * combinations of adjacent generators.
 */
final class Splitting {
    private final Cell cell;
    private final Affine form;
    private final List<Affine> earlier;

    /** The hyperplanes that bound the cell so far are {@code earlier}, and n >= 0. */
    Splitting(Cell cell, Affine form, List<Affine> earlier) {
        this.cell = cell;
        this.form = form;
        this.earlier = earlier;
    }

    /** The parts of the cell where the form is positive, zero and negative; empty parts are left out. */
    List<Cell> parts() {
        Optional<List<BigFraction>> crossing = cell.lines().stream().filter(l -> Cell.value(form, l).signum() != 0).findFirst();
        return crossing.isPresent() ? byLine(crossing.get()) : byGenerators();
    }

    private List<Cell> byLine(List<BigFraction> crossing) {
        List<BigFraction> unit = Cell.times(crossing, Cell.value(form, crossing).reciprocal());
        List<List<BigFraction>> lines = cell.lines().stream().filter(l -> l != crossing).map(l -> flattened(l, unit)).toList();
        List<List<BigFraction>> flat = cell.generators().stream().map(g -> flattened(g, unit)).toList();
        List<List<BigFraction>> above = new ArrayList<>(flat);
        above.add(unit);
        List<List<BigFraction>> below = new ArrayList<>(flat);
        below.add(Cell.times(unit, BigFraction.MINUS_ONE));
        return List.of(part(above, lines, 1), part(flat, lines, 0), part(below, lines, -1));
    }

    private List<BigFraction> flattened(List<BigFraction> vector, List<BigFraction> unit) {
        return Cell.plus(vector, Cell.times(unit, Cell.value(form, vector).negate()));
    }

    private List<Cell> byGenerators() {
        List<List<BigFraction>> above = new ArrayList<>();
        List<List<BigFraction>> on = new ArrayList<>();
        List<List<BigFraction>> below = new ArrayList<>();
        for (List<BigFraction> g : cell.generators()) {
            int sign = Cell.value(form, g).signum();
            (sign > 0 ? above : sign < 0 ? below : on).add(g);
        }
        if (above.isEmpty() || below.isEmpty()) {
            int sign = above.isEmpty() ? below.isEmpty() ? 0 : -1 : 1;
            return List.of(part(cell.generators(), cell.lines(), sign));
        }
        for (List<BigFraction> p : above) {
            for (List<BigFraction> q : below) {
                if (areAdjacent(p, q)) {
                    BigFraction a = Cell.value(form, p);
                    BigFraction b = Cell.value(form, q).negate();
                    on.add(Cell.plus(Cell.times(p, b), Cell.times(q, a)));
                }
            }
        }
        return Stream.of(part(joined(above, on), cell.lines(), 1), part(on, cell.lines(), 0), part(joined(below, on), cell.lines(), -1))
                .filter(c -> c.generators().stream().anyMatch(g -> g.get(0).signum() > 0)).toList();
    }

    private static List<List<BigFraction>> joined(List<List<BigFraction>> a, List<List<BigFraction>> b) {
        List<List<BigFraction>> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    /** No third generator lies on every hyperplane on which both lie. */
    private boolean areAdjacent(List<BigFraction> p, List<BigFraction> q) {
        return cell.generators().stream().noneMatch(g -> g != p && g != q && liesOnCommon(g, p, q));
    }

    private boolean liesOnCommon(List<BigFraction> g, List<BigFraction> p, List<BigFraction> q) {
        if (p.get(0).signum() == 0 && q.get(0).signum() == 0 && g.get(0).signum() != 0) {
            return false;
        }
        return earlier.stream().noneMatch(f -> Cell.value(f, p).signum() == 0 && Cell.value(f, q).signum() == 0
                && Cell.value(f, g).signum() != 0);
    }

    private Cell part(List<List<BigFraction>> generators, List<List<BigFraction>> lines, int sign) {
        List<List<Integer>> signs = new ArrayList<>(cell.signs());
        List<Integer> last = new ArrayList<>(signs.get(signs.size() - 1));
        last.add(sign);
        signs.set(signs.size() - 1, last);
        return new Cell(generators, lines, signs);
    }
}
