package org.orbitcheck.term;

import org.hipparchus.fraction.BigFraction;

/** An exact real number. */
public final class ExactReal implements Comparable<ExactReal> {
    public static final ExactReal ZERO = new ExactReal(BigFraction.ZERO);
    public static final ExactReal ONE = new ExactReal(BigFraction.ONE);
    private final BigFraction rational;

    private ExactReal(BigFraction rational) {
        this.rational = rational;
    }

    public static ExactReal of(BigFraction rational) {
        return new ExactReal(rational);
    }

    public static ExactReal of(long number) {
        return new ExactReal(new BigFraction(number));
    }

    public boolean isRational() {
        return true;
    }

    /** The number as a fraction; IllegalStateException where it is not rational. */
    public BigFraction rational() {
        return rational;
    }

    @Override
    public int compareTo(ExactReal other) {
        return rational.compareTo(other.rational);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExactReal that && rational.equals(that.rational);
    }

    @Override
    public int hashCode() {
        return rational.hashCode();
    }

    @Override
    public String toString() {
        return ValueText.fraction(rational);
    }
}
