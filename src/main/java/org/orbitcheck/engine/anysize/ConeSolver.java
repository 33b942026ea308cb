package org.orbitcheck.engine.anysize;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.linear.Feasibility;
import org.orbitcheck.linear.Simplex;
import org.orbitcheck.pattern.Cell;
import org.orbitcheck.pattern.ConeSystem;
import org.orbitcheck.pattern.Elimination;

/**
 * Solves cone systems. The solutions form a convex set, so there is one that is positive wherever some solution is. A cell of which some generator is 0 in every solution is excluded,
 * and the search begins anew without it. In the end every cell is used with all its generators or not at all.
 */
final class ConeSolver {
    private static final int MOST_BRANCHES = 200;
    private final ConeSystem system;
    private final Runnable beforeStep;
    private final List<List<BigFraction>> steps = new ArrayList<>();
    private final BitSet active;
    private List<BigFraction> solution = List.of();

    ConeSolver(ConeSystem system, Runnable beforeStep) {
        this(system, system.allCells(), beforeStep);
    }

    private ConeSolver(ConeSystem system, BitSet active, Runnable beforeStep) {
        this.system = system;
        this.beforeStep = beforeStep;
        this.active = (BitSet) active.clone();
    }

    /**
     * Why there is no solution in whole numbers; empty where there is one, or the search is given up. Only where some bound
     * is not 0 can that be more than that there is no solution.
     */
    Optional<Elimination> wholeRefutation() {
        return wholeRefutation(new int[] {MOST_BRANCHES});
    }

    private Optional<Elimination> wholeRefutation(int[] branches) {
        Optional<Elimination> refutation = refutation();
        if (refutation.isPresent() || !system.isBounded()) {
            return refutation;
        }
        Optional<Integer> fractional = IntStream.range(0, system.cells().size()).boxed()
                .filter(c -> !system.count(c, solution).getDenominator().equals(BigInteger.ONE)).findFirst();
        if (fractional.isEmpty() || branches[0]-- <= 0) {
            return Optional.empty();
        }
        int cell = fractional.get();
        int below = Counts.floor(system.count(cell, solution)).intValueExact();
        Optional<Elimination> fewer = new ConeSolver(system.withAtMost(cell, below), active, beforeStep).wholeRefutation(branches);
        if (fewer.isEmpty()) {
            return fewer;
        }
        Optional<Elimination> more = new ConeSolver(system.withAtLeast(cell, below + 1), active, beforeStep).wholeRefutation(branches);
        return more.map(m -> new Elimination(steps, Optional.of(new Elimination.Branch(cell, below, fewer.get(), m))));
    }

    /** Why there is no solution; empty where there is one. */
    Optional<Elimination> refutation() {
        while (true) {
            Simplex.Support support = Simplex.support(system.linear(active), generators(), beforeStep);
            if (support.answer() instanceof Feasibility.Infeasible none) {
                steps.add(none.multipliers());
                return Optional.of(new Elimination(steps));
            }
            if (support.zero().isEmpty()) {
                solution = ((Feasibility.Point) support.answer()).values();
                return Optional.empty();
            }
            steps.add(support.multipliers());
            exclude(support.zero());
        }
    }

    /** The unknowns that are coefficients of generators of active cells. */
    private Set<Integer> generators() {
        Set<Integer> unknowns = new HashSet<>();
        int next = 0;
        for (int c = 0; c < system.cells().size(); c++) {
            Cell cell = system.cells().get(c);
            for (int g = 0; active.get(c) && g < cell.generators().size(); g++) {
                unknowns.add(next + g);
            }
            next += cell.generators().size() + cell.lines().size();
        }
        return unknowns;
    }

    private void exclude(Set<Integer> zero) {
        int next = 0;
        for (int c = 0; c < system.cells().size(); c++) {
            Cell cell = system.cells().get(c);
            int first = next;
            next += cell.generators().size() + cell.lines().size();
            if (IntStream.range(first, next).anyMatch(zero::contains)) {
                active.clear(c);
            }
        }
    }
}
