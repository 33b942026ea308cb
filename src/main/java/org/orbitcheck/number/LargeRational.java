package org.orbitcheck.number;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/** A fraction that is no {@link SmallRational}. */
final class LargeRational extends ExactReal {
    private final BigFraction fraction;

    LargeRational(BigFraction fraction) {
        this.fraction = fraction;
    }

    @Override
    public int compareTo(ExactReal other) {
        return !(other instanceof Parametric) && other.isRational() ? fraction.compareTo(other.rational()) : super.compareTo(other);
    }

    @Override
    public ExactReal negate() {
        return of(fraction.negate());
    }

    @Override
    public long bits() {
        return (long) fraction.getNumerator().bitLength() + fraction.getDenominator().bitLength();
    }

    @Override
    public int signum() {
        return fraction.signum();
    }

    @Override
    public ExactReal floor() {
        return of(new BigFraction(Rounding.floor(fraction.getNumerator(), fraction.getDenominator())));
    }

    @Override
    public boolean isRational() {
        return true;
    }

    @Override
    public BigFraction rational() {
        return fraction;
    }

    @Override
    ExponentialSum numerator() {
        return ExponentialSum.rational(fraction);
    }

    @Override
    ExponentialSum denominator() {
        return ExponentialSum.ONE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LargeRational that ? fraction.equals(that.fraction) : other instanceof Parametric p && p.equals(this);
    }

    @Override
    public int hashCode() {
        return fraction.hashCode();
    }

    @Override
    public String toString() {
        return text(fraction);
    }

    /** As a spec would write it. */
    static String text(BigFraction q) {
        return q.getDenominator().equals(BigInteger.ONE) ? q.getNumerator().toString() : q.getNumerator() + "/" + q.getDenominator();
    }
}
