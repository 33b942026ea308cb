package org.orbitcheck.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.linear.Constraint.Relation;

/**
 * The patterns of which an orbit is made up: of single elements, and of elements with their images under the permutations
 * that exist (see {@link OpenProblem}).
 */
final class Molecules {
    private final int k;
    private final Patterns patterns;
    private final Set<Affine> walls = new LinkedHashSet<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Integer> elements = new ArrayList<>();
    private final List<ConeSystem.Row> balance = new ArrayList<>();
    private boolean exact = true;

    private Molecules(List<FunctionValue> functions, OrbitFormula formula, List<Retargeting> retargetings) {
        k = functions.size();
        walls.addAll(Statement.walls(formula));
        for (Retargeting r : retargetings) {
            walls.addAll(r.elementWalls(k));
        }
        patterns = new Patterns(functions.stream().map(FunctionValue::codomain).toList(), walls);
    }

    static Molecules of(List<FunctionValue> functions, OrbitFormula formula, List<Retargeting> retargetings) {
        Molecules molecules = new Molecules(functions, formula, retargetings);
        if (retargetings.isEmpty()) {
            molecules.patterns.ofOne().forEach(c -> molecules.add(c, 1));
        } else if (retargetings.size() > 1 || !molecules.addStars(retargetings.get(0))) {
            molecules.addPairs(retargetings);
        }
        return molecules;
    }

    List<Cell> cells() {
        return cells;
    }

    /** The number of elements that one tuple of each cell stands for. */
    List<Integer> elements() {
        return elements;
    }

    /** Rows that hold in any case. */
    List<ConeSystem.Row> balance() {
        return balance;
    }

    /** Whether every solution in whole numbers is an orbit with such permutations. */
    boolean exact() {
        return exact;
    }

    private void add(Cell cell, int size) {
        cells.add(cell);
        elements.add(size);
    }

    /** Stars and single elements, or false where an image may itself meet the guard. */
    private boolean addStars(Retargeting r) {
        List<Cell> singles = patterns.ofOne();
        List<Cell> stars = new ArrayList<>(singles);
        stars.removeIf(c -> !r.guard().holdsAt(c.sample()));
        for (int i = 1; i <= r.copies(); i++) {
            int slot = i;
            stars = new ArrayList<>(patterns.withSlot(stars, r.crossingWalls(k)));
            stars.removeIf(c -> !r.link().holdsAt(pair(c, slot)) || !isSorted(c));
            if (stars.stream().anyMatch(c -> r.guard().holdsAt(values(c, slot)))) {
                return false;
            }
        }
        singles.stream().filter(c -> !r.guard().holdsAt(c.sample())).forEach(c -> add(c, 1));
        stars.forEach(c -> add(c, 1 + r.copies()));
        return true;
    }

    /** Images may change places, so one order of their patterns suffices. */
    private static boolean isSorted(Cell cell) {
        List<List<Integer>> signs = cell.signs();
        int last = signs.size() - 1;
        return last < 2 || compare(signs.get(last - 1), signs.get(last)) <= 0;
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return a.get(i).compareTo(b.get(i));
            }
        }
        return 0;
    }

    private List<BigFraction> values(Cell cell, int slot) {
        return cell.sample().subList(slot * k, (slot + 1) * k);
    }

    private List<BigFraction> pair(Cell cell, int slot) {
        List<BigFraction> both = new ArrayList<>(values(cell, 0));
        both.addAll(values(cell, slot));
        return both;
    }

    /** The row's sums over the molecules: each slot is one element of the orbit. */
    ConeSystem.Row row(OrbitFormula.Row row) {
        List<Affine> sums = new ArrayList<>();
        for (int c = 0; c < cells.size(); c++) {
            Affine sum = Affine.ZERO;
            for (int slot = 0; slot < elements.get(c); slot++) {
                int at = slot * k;
                sum = sum.plus(row.number().at(values(cells.get(c), slot)).moved(i -> at + i));
            }
            sums.add(sum);
        }
        return new ConeSystem.Row(sums, row.relation(), row.bound());
    }

    /** Single elements, pairs of an element and its image, and elements that are no image, with balancing rows. */
    private void addPairs(List<Retargeting> retargetings) {
        exact = false;
        List<Cell> singles = patterns.ofOne();
        singles.forEach(c -> add(c, 1));
        List<Balance> balances = new ArrayList<>();
        for (Retargeting r : retargetings) {
            List<Cell> sources = singles.stream().filter(c -> r.guard().holdsAt(c.sample())).toList();
            List<Cell> pairs = patterns.withSlot(sources, r.crossingWalls(k)).stream().filter(c -> r.link().holdsAt(pair(c, 1))).toList();
            int first = cells.size();
            pairs.forEach(c -> add(c, 0));
            int rest = cells.size();
            singles.forEach(c -> add(c, 0));
            for (int s = 0; s < singles.size(); s++) {
                boolean isSource = r.guard().holdsAt(singles.get(s).sample());
                balances.add(new Balance(s, first, pairs, isSource ? r.copies() : 0, rest + s));
            }
        }
        balances.forEach(this::addRows);
    }

    /** One pattern of elements: its pairs as a source, its pairs as an image, and the cell of those that are no image. */
    private record Balance(int single, int firstPair, List<Cell> pairs, int copies, int rest) {
    }

    private void addRows(Balance b) {
        List<Integer> signs = cells.get(b.single).signs().get(0);
        for (int i = -1; i < k; i++) {
            List<Affine> asSource = new ArrayList<>(Collections.nCopies(cells.size(), Affine.ZERO));
            List<Affine> asImage = new ArrayList<>(asSource);
            asSource.set(b.single, form(i).times(new BigFraction(-b.copies)));
            asImage.set(b.single, form(i).times(BigFraction.MINUS_ONE));
            asImage.set(b.rest, form(i));
            for (int p = 0; p < b.pairs.size(); p++) {
                List<List<Integer>> ofPair = b.pairs.get(p).signs();
                if (ofPair.get(0).equals(signs)) {
                    asSource.set(b.firstPair + p, form(i));
                }
                if (ofPair.get(1).subList(0, signs.size()).equals(signs)) {
                    asImage.set(b.firstPair + p, form(i < 0 ? i : k + i));
                }
            }
            if (b.copies > 0) {
                balance.add(new ConeSystem.Row(asSource, Relation.EQUAL, BigFraction.ZERO));
            }
            balance.add(new ConeSystem.Row(asImage, Relation.EQUAL, BigFraction.ZERO));
        }
    }

    private static Affine form(int i) {
        return i < 0 ? Affine.constant(BigFraction.ONE) : Affine.coordinate(i);
    }
}
