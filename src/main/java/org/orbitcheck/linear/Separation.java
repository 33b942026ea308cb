package org.orbitcheck.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** Strict separation of a point from finitely many others: possible exactly when it is not in their convex hull. */
public final class Separation {
    private Separation() {
    }

    /**
     * A vector r with x.r > y.r for every y of the others, where there is one [Definition D.1]. All vectors have the
     * same length. What the simplex method answers is checked, so it need not be trusted.
     */
    public static Optional<List<BigFraction>> of(List<BigFraction> x, List<? extends List<BigFraction>> others) {
        LinearForm form = LinearForm.of(x);
        List<Constraint> constraints = new ArrayList<>();
        for (List<BigFraction> y : others) {
            constraints.add(Constraint.greater(form.minus(LinearForm.of(y)), 0));
        }
        LinearSystem system = LinearSystem.ofFree(x.size(), constraints);
        Feasibility answer = Simplex.solve(system);
        if (answer instanceof Feasibility.Point point && constraints.stream().allMatch(c -> c.holdsAt(point.values()))) {
            return Optional.of(point.values());
        }
        if (answer instanceof Feasibility.Infeasible none && Farkas.refutes(system, none.multipliers())) {
            return Optional.empty();
        }
        throw new IllegalStateException("a wrong answer of the simplex method");
    }
}
