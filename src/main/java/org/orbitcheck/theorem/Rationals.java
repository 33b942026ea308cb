package org.orbitcheck.theorem;

import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.number.ExactReal;

/** Numbers that must be rational. */
final class Rationals {
    private Rationals() {
    }

    /** @throws NotShown where the number is not rational */
    static BigFraction of(ExactReal number) {
        if (!number.isRational()) {
            throw new NotShown("a summand is not rational");
        }
        return number.rational();
    }
}
