package org.orbitcheck.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/**
 * An exact real number: a quotient of two sums q1*exp(r1) + ... + qn*exp(rn) with rational q and r. Comparison is
 * exact: such a sum is zero only when all its terms cancel, because exponentials of distinct rationals are linearly
 * independent over the rationals (Lindemann-Weierstrass), and otherwise rational bounds of growing precision tell its
 * sign. Equality is equality of the real numbers.
 */
public abstract sealed class ExactReal implements Comparable<ExactReal> permits SmallRational, LargeRational, Exponential, Parametric {
    public static final ExactReal ZERO = new SmallRational(0, 1);
    public static final ExactReal ONE = new SmallRational(1, 1);

    public static ExactReal of(BigFraction rational) {
        BigInteger numerator = rational.getNumerator();
        BigInteger denominator = rational.getDenominator();
        return numerator.bitLength() < 32 && denominator.bitLength() < 32
                ? new SmallRational(numerator.intValue(), denominator.intValue(), rational)
                : new LargeRational(rational);
    }

    public static ExactReal of(long number) {
        return number == (int) number ? new SmallRational((int) number, 1) : new LargeRational(new BigFraction(number));
    }

    /** The length of a rational number with a long numerator or denominator; else 0. */
    public long bits() {
        return 0;
    }

    /** e to a rational power; throws UnsupportedOperationException for other powers. */
    public static ExactReal exp(ExactReal power) {
        if (!power.isRational()) {
            throw new UnsupportedOperationException("exp of a number that is not rational: " + power);
        }
        return power.signum() == 0 ? ONE
                : Exponential.quotient(ExponentialSum.exponential(power.rational()), ExponentialSum.ONE);
    }

    public abstract boolean isRational();

    /** The number as a fraction; IllegalStateException where it is not rational. */
    public abstract BigFraction rational();

    public abstract ExactReal negate();

    /** -1, 0 or 1. */
    public abstract int signum();

    /** The greatest whole number that is not greater. */
    public abstract ExactReal floor();

    abstract ExponentialSum numerator();

    abstract ExponentialSum denominator();

    public ExactReal add(ExactReal other) {
        if (other instanceof Parametric that) {
            return that.add(this);
        }
        if (isRational() && other.isRational()) {
            return of(rational().add(other.rational()));
        }
        return Exponential.sum(numerator(), denominator(), other.numerator(), other.denominator());
    }

    public ExactReal subtract(ExactReal other) {
        return add(other.negate());
    }

    public ExactReal multiply(ExactReal other) {
        if (other instanceof Parametric that) {
            return that.multiply(this);
        }
        if (isRational() && other.isRational()) {
            return of(rational().multiply(other.rational()));
        }
        return Exponential.quotient(numerator().times(other.numerator()), denominator().times(other.denominator()));
    }

    /** Throws ArithmeticException when the other is zero. */
    public ExactReal divide(ExactReal other) {
        if (other instanceof Parametric that) {
            return that.divides(this);
        }
        if (other.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        if (isRational() && other.isRational()) {
            return of(rational().divide(other.rational()));
        }
        return Exponential.quotient(numerator().times(other.denominator()), denominator().times(other.numerator()));
    }

    public ExactReal abs() {
        return signum() < 0 ? negate() : this;
    }

    public ExactReal min(ExactReal other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public ExactReal max(ExactReal other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(ExactReal other) {
        return subtract(other).signum();
    }

    /**
     * The decimal expansion, cut off after so many digits behind the point; three dots follow where that is not all of
     * it. Every digit shown is right.
     */
    public String decimal(int digits) {
        ExactReal scale = of(new BigFraction(BigInteger.TEN.pow(digits)));
        ExactReal scaled = abs().multiply(scale);
        ExactReal whole = scaled.floor();
        BigDecimal shown = new BigDecimal(whole.rational().getNumerator(), digits);
        boolean exact = whole.equals(scaled);
        String text = (exact ? trimmed(shown) : shown).toPlainString();
        return (signum() < 0 ? "-" : "") + text + (exact ? "" : "...");
    }

    private static BigDecimal trimmed(BigDecimal number) {
        BigDecimal trimmed = number.stripTrailingZeros();
        return trimmed.scale() < 0 ? trimmed.setScale(0) : trimmed;
    }
}
