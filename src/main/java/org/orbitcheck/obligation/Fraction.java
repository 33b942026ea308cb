package org.orbitcheck.obligation;

import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * A symbolic number: a guarded sum, over a denominator that is positive wherever the number is defined and the path
 * that led to it is taken. Without a denominator it is 1.
 */
record Fraction(GuardedSum numerator, Optional<GuardedSum> denominator) {
    static final Fraction ZERO = of(GuardedSum.ZERO);

    static Fraction of(GuardedSum sum) {
        return new Fraction(sum, Optional.empty());
    }

    boolean isWhole() {
        return denominator.isEmpty();
    }

    boolean isConstant() {
        return isWhole() && numerator.isConstant() && numerator.plainPart().isConstant();
    }

    /** The value of a constant one. */
    BigFraction constant() {
        return numerator.plainPart().constantPart();
    }

    /** Whether it takes finitely many values, which guards alone decide. */
    boolean isDiscrete() {
        return numerator.hasConstantWeights() && denominator.map(GuardedSum::hasConstantWeights).orElse(true);
    }
}
