package org.orbitcheck.pattern;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.linear.Constraint;
import org.orbitcheck.linear.Farkas;
import org.orbitcheck.linear.LinearForm;
import org.orbitcheck.linear.LinearSystem;

/**
 * Why a {@link ConeSystem} has no solution. Each step is a multiplier for each row. The steps but the last exclude cells:
 * the sum c.x >= b of the rows has b >= 0, while no coefficient of c is positive (and those of lines are 0), so every
 * unknown with a negative coefficient is 0; a cell is used with all its generators or not at all, so its cell is not
 * used. The last step refutes what is left by Farkas' lemma; or, as the number of tuples in a cell is whole, it is at most
 * or more than some whole number, and each case is refuted.
 */
public record Elimination(List<List<BigFraction>> steps, Optional<Branch> branch) {
    public Elimination {
        steps = steps.stream().map(List::copyOf).toList();
    }

    public Elimination(List<List<BigFraction>> steps) {
        this(steps, Optional.empty());
    }

    /** The two cases: at most {@code most} tuples in the cell (from 0), or at least one more. */
    public record Branch(int cell, int most, Elimination fewer, Elimination more) {
    }

    /** Whether it shows that the system has no solution in whole numbers; without branches, none at all. */
    public boolean refutes(ConeSystem system) {
        return refutes(system, system.allCells());
    }

    private boolean refutes(ConeSystem system, BitSet active) {
        for (List<BigFraction> step : steps) {
            LinearSystem linear = system.linear(active);
            if (Farkas.refutes(linear, step)) {
                return true;
            }
            if (!exclude(system, linear, step, active)) {
                return false;
            }
        }
        return branch.isPresent() && branch.get().cell >= 0 && branch.get().cell < system.cells().size()
                && branch.get().fewer.refutes(system.withAtMost(branch.get().cell, branch.get().most), (BitSet) active.clone())
                && branch.get().more.refutes(system.withAtLeast(branch.get().cell, branch.get().most + 1), active);
    }

    private static boolean exclude(ConeSystem system, LinearSystem linear, List<BigFraction> step, BitSet active) {
        if (step.size() != linear.constraints().size()) {
            return false;
        }
        LinearForm sum = LinearForm.ZERO;
        BigFraction bound = BigFraction.ZERO;
        for (int i = 0; i < step.size(); i++) {
            Constraint constraint = linear.constraints().get(i);
            if (step.get(i).signum() < 0 && constraint.relation() != Constraint.Relation.EQUAL) {
                return false;
            }
            sum = sum.plus(constraint.form().times(step.get(i)));
            bound = bound.add(constraint.bound().multiply(step.get(i)));
        }
        boolean forces = bound.signum() >= 0 && !sum.isZero() && sum.coefficients().entrySet().stream()
                .allMatch(c -> !linear.isFree(c.getKey()) && c.getValue().signum() < 0);
        if (forces) {
            int first = 0;
            for (int c = 0; c < system.cells().size(); c++) {
                int next = first + system.cells().get(c).generators().size() + system.cells().get(c).lines().size();
                Map<Integer, BigFraction> ofCell = sum.coefficients().subMap(first, next);
                if (!ofCell.isEmpty()) {
                    active.clear(c);
                }
                first = next;
            }
        }
        return forces;
    }
}
