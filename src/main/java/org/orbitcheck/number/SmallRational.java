package org.orbitcheck.number;

import org.hipparchus.fraction.BigFraction;

/** A fraction in lowest terms whose parts fit into an int, so that one step of arithmetic fits into a long. */
final class SmallRational extends ExactReal {
    private final int numerator;
    private final int denominator;
    private BigFraction fraction;

    SmallRational(int numerator, int denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    SmallRational(int numerator, int denominator, BigFraction fraction) {
        this(numerator, denominator);
        this.fraction = fraction;
    }

    /** The quotient, the denominator being positive. */
    private static ExactReal reduced(long numerator, long denominator) {
        if (denominator != 1) {
            long divisor = gcd(Math.abs(numerator), denominator);
            numerator /= divisor;
            denominator /= divisor;
        }
        return numerator == (int) numerator && denominator == (int) denominator
                ? new SmallRational((int) numerator, (int) denominator)
                : new LargeRational(new BigFraction(numerator, denominator));
    }

    private static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    @Override
    public ExactReal add(ExactReal other) {
        if (!(other instanceof SmallRational that)) {
            return super.add(other);
        }
        if (denominator == that.denominator) {
            return reduced((long) numerator + that.numerator, denominator);
        }
        return reduced((long) numerator * that.denominator + (long) that.numerator * denominator,
                (long) denominator * that.denominator);
    }

    @Override
    public ExactReal multiply(ExactReal other) {
        if (!(other instanceof SmallRational that)) {
            return super.multiply(other);
        }
        return reduced((long) numerator * that.numerator, (long) denominator * that.denominator);
    }

    @Override
    public ExactReal divide(ExactReal other) {
        if (!(other instanceof SmallRational that) || that.numerator == 0) {
            return super.divide(other);
        }
        long below = (long) denominator * that.numerator;
        long above = (long) numerator * that.denominator;
        return below < 0 ? reduced(-above, -below) : reduced(above, below);
    }

    @Override
    public int compareTo(ExactReal other) {
        if (!(other instanceof SmallRational that)) {
            return super.compareTo(other);
        }
        return denominator == that.denominator ? Integer.compare(numerator, that.numerator)
                : Long.compare((long) numerator * that.denominator, (long) that.numerator * denominator);
    }

    @Override
    public ExactReal negate() {
        return reduced(-(long) numerator, denominator);
    }

    @Override
    public int signum() {
        return Integer.signum(numerator);
    }

    @Override
    public ExactReal floor() {
        return denominator == 1 ? this : new SmallRational(Math.floorDiv(numerator, denominator), 1);
    }

    @Override
    public boolean isRational() {
        return true;
    }

    @Override
    public BigFraction rational() {
        BigFraction known = fraction;
        if (known == null) {
            known = denominator == 1 ? new BigFraction(numerator) : new BigFraction(numerator, denominator);
            fraction = known;
        }
        return known;
    }

    @Override
    ExponentialSum numerator() {
        return ExponentialSum.rational(rational());
    }

    @Override
    ExponentialSum denominator() {
        return ExponentialSum.ONE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SmallRational that ? numerator == that.numerator && denominator == that.denominator
                : other instanceof Parametric p && p.equals(this);
    }

    @Override
    public int hashCode() {
        return 31 * numerator + denominator;
    }

    @Override
    public String toString() {
        return denominator == 1 ? Integer.toString(numerator) : numerator + "/" + denominator;
    }
}
