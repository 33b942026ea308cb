package org.orbitcheck.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.term.Term.Codomain;

/**
 * Makes the patterns of the values (f1(s), …, fk(s)), and of the values at a parameter and its images: all cells of the
 * hyperplanes that a formula distinguishes. Together they cover every tuple of values, and they are disjoint.
 */
final class Patterns {
    private static final int MOST = 20_000;
    private final List<Codomain> codomains;
    private final Set<Affine> walls;

    /** The walls are forms of the values at one parameter. */
    Patterns(List<Codomain> codomains, Set<Affine> walls) {
        this.codomains = codomains;
        this.walls = walls;
    }

    /** The patterns of the values at one parameter. */
    List<Cell> ofOne() {
        Cell empty = new Cell(List.of(List.of(BigFraction.ONE)), List.of(), List.of());
        return withSlot(List.of(empty), Set.of());
    }

    /** The patterns with one more parameter; links are forms of the values at the first (0..k-1) and the last (k..2k-1). */
    List<Cell> withSlot(List<Cell> cells, Set<Affine> links) {
        List<Cell> result = new ArrayList<>();
        for (Cell cell : cells) {
            result.addAll(withSlot(cell, links));
            limit(result);
        }
        return result;
    }

    private List<Cell> withSlot(Cell cell, Set<Affine> links) {
        int k = codomains.size();
        int slot = cell.slots();
        List<Cell> parts = extended(cell);
        List<Affine> earlier = new ArrayList<>();
        for (int s = 0; s < slot; s++) {
            earlier.addAll(bounds(s));
            for (Affine link : s == 0 ? Set.<Affine>of() : links) {
                earlier.add(inSlot(link, s));
            }
        }
        for (int i = 0; i < k; i++) {
            if (codomains.get(i) instanceof Codomain.NonNegative) {
                parts = split(parts, Affine.coordinate(slot * k + i), earlier, sign -> sign >= 0);
            }
        }
        for (Affine wall : walls) {
            parts = split(parts, wall.moved(i -> slot * k + i), earlier, sign -> true);
        }
        for (Affine link : links) {
            parts = split(parts, inSlot(link, slot), earlier, sign -> true);
        }
        return parts;
    }

    private List<Affine> bounds(int slot) {
        int k = codomains.size();
        List<Affine> bounds = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            if (codomains.get(i) instanceof Codomain.NonNegative) {
                bounds.add(Affine.coordinate(slot * k + i));
            }
        }
        walls.forEach(w -> bounds.add(w.moved(i -> slot * k + i)));
        return bounds;
    }

    private Affine inSlot(Affine link, int slot) {
        int k = codomains.size();
        return link.moved(i -> i < k ? i : (slot - 1) * k + i);
    }

    private static List<Cell> split(List<Cell> cells, Affine wall, List<Affine> earlier, Predicate<Integer> kept) {
        List<Cell> parts = new ArrayList<>();
        for (Cell cell : cells) {
            for (Cell part : new Splitting(cell, wall, earlier).parts()) {
                List<Integer> signs = part.signs().get(part.slots() - 1);
                if (kept.test(signs.get(signs.size() - 1))) {
                    parts.add(part);
                }
            }
            limit(parts);
        }
        earlier.add(wall);
        return parts;
    }

    private static void limit(List<Cell> cells) {
        if (cells.size() > MOST) {
            throw new Unsupported("more than " + MOST + " patterns of values");
        }
    }

    /** One more slot, for each choice of the values of the functions that have finitely many. */
    private List<Cell> extended(Cell cell) {
        List<List<Optional<BigFraction>>> choices = new ArrayList<>();
        choices.add(List.of());
        for (Codomain codomain : codomains) {
            List<List<Optional<BigFraction>>> longer = new ArrayList<>();
            for (List<Optional<BigFraction>> choice : choices) {
                for (Optional<BigFraction> value : values(codomain)) {
                    List<Optional<BigFraction>> next = new ArrayList<>(choice);
                    next.add(value);
                    longer.add(next);
                }
            }
            choices = longer;
            if (choices.size() > MOST) {
                throw new Unsupported("more than " + MOST + " patterns of values");
            }
        }
        List<Cell> cells = new ArrayList<>();
        for (int mark = 0; mark < choices.size(); mark++) {
            cells.add(cell.extended(choices.get(mark), mark));
        }
        return cells;
    }

    private static List<Optional<BigFraction>> values(Codomain codomain) {
        if (codomain instanceof Codomain.Finite finite) {
            if (!finite.values().stream().allMatch(ExactReal::isRational)) {
                throw new Unsupported("values that are not rational");
            }
            return finite.values().stream().map(v -> Optional.of(v.rational())).toList();
        }
        return List.of(Optional.empty());
    }
}
