package org.orbitcheck.number;

import java.math.BigInteger;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * An irrational quotient of exponential sums. The denominator is positive, has coprime whole coefficients, and is 1
 * when it could be divided out; otherwise the form is not unique.
 */
final class Exponential extends ExactReal {
    private final ExponentialSum numerator;
    private final ExponentialSum denominator;

    private Exponential(ExponentialSum numerator, ExponentialSum denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** The denominator must not be zero. */
    static ExactReal quotient(ExponentialSum numerator, ExponentialSum denominator) {
        Optional<BigFraction> rational = numerator.ratioTo(denominator);
        if (rational.isPresent()) {
            return of(rational.get());
        }
        ExponentialSum unit = denominator.isMonomial() ? denominator : ExponentialSum.rational(denominator.content());
        return new Exponential(numerator.dividedBy(unit), denominator.dividedBy(unit));
    }

    static ExactReal sum(ExponentialSum a, ExponentialSum b, ExponentialSum c, ExponentialSum d) {
        return b.equals(d) ? quotient(a.plus(c), b) : quotient(a.times(d).plus(c.times(b)), b.times(d));
    }

    @Override
    public ExactReal negate() {
        return new Exponential(numerator.negate(), denominator);
    }

    @Override
    public int signum() {
        return numerator.signum();
    }

    /** Bounds of the quotient, more and more precise, until both lie between the same whole numbers. */
    @Override
    public ExactReal floor() {
        BigFraction top = numerator.leading();
        BigFraction scale = top.compareTo(denominator.leading()) < 0 ? denominator.leading() : top;
        for (int bits = 64;; bits *= 2) {
            BigInteger[] above = numerator.bounds(bits, scale);
            BigInteger[] below = denominator.bounds(bits, scale);
            if (below[0].signum() > 0) {
                BigInteger low = Rounding.floor(above[0], above[0].signum() < 0 ? below[0] : below[1]);
                BigInteger high = Rounding.floor(above[1], above[1].signum() < 0 ? below[1] : below[0]);
                if (low.equals(high)) {
                    return of(new BigFraction(low));
                }
            }
        }
    }

    @Override
    public boolean isRational() {
        return false;
    }

    @Override
    public BigFraction rational() {
        throw new IllegalStateException(this + " is not rational");
    }

    @Override
    ExponentialSum numerator() {
        return numerator;
    }

    @Override
    ExponentialSum denominator() {
        return denominator;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Exponential that && compareTo(that) == 0;
    }

    /** The same for all, because the form is not unique. */
    @Override
    public int hashCode() {
        return 2718;
    }

    @Override
    public String toString() {
        if (denominator.equals(ExponentialSum.ONE)) {
            return numerator.toString();
        }
        return (numerator.isMonomial() ? numerator : "(" + numerator + ")") + "/(" + denominator + ")";
    }
}
