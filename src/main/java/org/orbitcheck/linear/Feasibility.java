package org.orbitcheck.linear;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** Whether a linear system has a solution, and why. */
public sealed interface Feasibility {
    /** It has: a value for each unknown. */
    record Point(List<BigFraction> values) implements Feasibility {
        public Point {
            values = List.copyOf(values);
        }
    }

    /** It has none: a multiplier for each constraint, as {@link Farkas} reads them. */
    record Infeasible(List<BigFraction> multipliers) implements Feasibility {
        public Infeasible {
            multipliers = List.copyOf(multipliers);
        }
    }
}
