package org.orbitcheck.linear;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * The checker of infeasibility. Multiply each constraint by its multiplier, which is not negative where the constraint
 * is an inequality, and add: every solution x satisfies c.x >= b, with c.x > b where a strict inequality has a positive
 * multiplier. When c is 0 at each free unknown and not positive at each other, then c.x <= 0. So there is no solution
 * when b > 0, or b = 0 and the sum is strict.
 */
public final class Farkas {
    private Farkas() {
    }

    /** Whether the multipliers show that the system has no solution. */
    public static boolean refutes(LinearSystem system, List<BigFraction> multipliers) {
        if (multipliers.size() != system.constraints().size()) {
            return false;
        }
        LinearForm sum = LinearForm.ZERO;
        BigFraction bound = BigFraction.ZERO;
        boolean strict = false;
        for (int i = 0; i < multipliers.size(); i++) {
            Constraint constraint = system.constraints().get(i);
            BigFraction y = multipliers.get(i);
            if (y.signum() < 0 && constraint.relation() != Constraint.Relation.EQUAL) {
                return false;
            }
            sum = sum.plus(constraint.form().times(y));
            bound = bound.add(constraint.bound().multiply(y));
            strict |= constraint.relation() == Constraint.Relation.GREATER && y.signum() > 0;
        }
        boolean vanishes = sum.coefficients().entrySet().stream()
                .allMatch(c -> !system.isFree(c.getKey()) && c.getValue().signum() < 0);
        return vanishes && (bound.signum() > 0 || bound.signum() == 0 && strict);
    }
}
