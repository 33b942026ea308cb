package org.orbitcheck.obligation;

import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** Values of the unknowns of an obligation, by name. Unknowns without a value are 0 and false. */
public record Assignment(Map<String, BigFraction> reals, Map<String, Boolean> truths) {
    public Assignment {
        reals = Map.copyOf(reals);
        truths = Map.copyOf(truths);
    }
}
