package org.orbitcheck.engine.enumeration;

import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.term.ExactReal;

/** Arithmetic of exact reals that are no fractions of two longs. */
final class Reals {
    private Reals() {
    }

    private static BigFraction rational(ExactReal x) {
        if (!x.isRational()) {
            throw new OutOfReach("a number that is not rational");
        }
        return x.rational();
    }

    static ExactReal add(ExactReal x, ExactReal y) {
        return ExactReal.of(rational(x).add(rational(y)));
    }

    static ExactReal multiply(ExactReal x, ExactReal y) {
        return ExactReal.of(rational(x).multiply(rational(y)));
    }

    static ExactReal divide(ExactReal x, ExactReal y) {
        return ExactReal.of(rational(x).divide(rational(y)));
    }

    static ExactReal negate(ExactReal x) {
        return ExactReal.of(rational(x).negate());
    }

    static ExactReal floor(ExactReal x) {
        java.math.BigInteger[] parts = rational(x).getNumerator().divideAndRemainder(rational(x).getDenominator());
        return ExactReal.of(new BigFraction(parts[1].signum() < 0 ? parts[0].subtract(java.math.BigInteger.ONE) : parts[0]));
    }

    static ExactReal exp(ExactReal x) {
        throw new OutOfReach("exponentials are not evaluated");
    }
}
