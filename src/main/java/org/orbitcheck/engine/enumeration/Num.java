package org.orbitcheck.engine.enumeration;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.semantics.Interrupted;
import org.orbitcheck.semantics.Undefined;

/**
 * An exact number: a fraction of two longs in lowest terms as long as that fits, else an {@link ExactReal}. No operation
 * rounds; what overflows goes on in big fractions.
 */
final class Num implements Comparable<Num> {
    private static final int SMALL = 256;
    private static final Num[] CACHE = cache();
    static final Num ZERO = of(0);
    static final Num ONE = of(1);

    private final long numerator;
    private final long denominator;
    /** Present exactly when the number is not a fraction of two longs; then denominator is 0. */
    private final ExactReal large;

    private Num(long numerator, long denominator, ExactReal large) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.large = large;
    }

    private static Num[] cache() {
        Num[] cache = new Num[2 * SMALL + 1];
        for (int i = 0; i < cache.length; i++) {
            cache[i] = new Num(i - SMALL, 1, null);
        }
        return cache;
    }

    static Num of(long n) {
        return n >= -SMALL && n <= SMALL ? CACHE[(int) n + SMALL] : new Num(n, 1, null);
    }

    /** The fraction in lowest terms; throws Undefined when the denominator is 0. */
    static Num of(long numerator, long denominator) {
        if (denominator == 1) {
            return of(numerator);
        }
        if (denominator == 0) {
            throw new Undefined("division by zero");
        }
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return of(new BigFraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)));
        }
        long g = gcd(Math.abs(numerator), Math.abs(denominator));
        long sign = denominator < 0 ? -g : g;
        return denominator == sign ? of(numerator / sign) : new Num(numerator / sign, denominator / sign, null);
    }

    static Num of(BigFraction q) {
        BigInteger n = q.getNumerator();
        BigInteger d = q.getDenominator();
        return n.bitLength() < 63 && d.bitLength() < 63 ? of(n.longValue(), d.longValue())
                : new Num(0, 0, ExactReal.of(q));
    }

    static Num of(ExactReal real) {
        Interrupted.check();
        return real.isRational() ? of(real.rational()) : new Num(0, 0, real);
    }

    static long gcd(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    ExactReal exact() {
        return large != null ? large : denominator == 1 ? ExactReal.of(numerator)
                : ExactReal.of(new BigFraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)));
    }

    boolean isSmall() {
        return large == null;
    }

    long numerator() {
        return numerator;
    }

    long denominator() {
        return denominator;
    }

    boolean isWhole() {
        return large == null ? denominator == 1
                : large.isRational() && large.rational().getDenominator().equals(BigInteger.ONE);
    }

    /** The number as an int; throws OutOfReach when it is none. */
    int intValue() {
        if (large != null || denominator != 1 || numerator != (int) numerator) {
            throw new OutOfReach("the number " + exact() + " is not a whole number of manageable size");
        }
        return (int) numerator;
    }

    int signum() {
        return large == null ? Long.signum(numerator) : large.signum();
    }

    Num plus(Num other) {
        if (large == null && other.large == null) {
            if (denominator == 1 && other.denominator == 1) {
                long sum = numerator + other.numerator;
                if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0) {
                    return of(sum);
                }
            } else {
                try {
                    long n = Math.addExact(Math.multiplyExact(numerator, other.denominator),
                            Math.multiplyExact(other.numerator, denominator));
                    return of(n, Math.multiplyExact(denominator, other.denominator));
                } catch (ArithmeticException overflow) {
                    return of(exact().add(other.exact()));
                }
            }
        }
        return of(exact().add(other.exact()));
    }

    Num minus(Num other) {
        return plus(other.negate());
    }

    Num negate() {
        return large == null && numerator != Long.MIN_VALUE
                ? denominator == 1 ? of(-numerator) : new Num(-numerator, denominator, null)
                : of(exact().negate());
    }

    Num times(Num other) {
        if (large == null && other.large == null) {
            try {
                return of(Math.multiplyExact(numerator, other.numerator),
                        Math.multiplyExact(denominator, other.denominator));
            } catch (ArithmeticException overflow) {
                return of(exact().multiply(other.exact()));
            }
        }
        return of(exact().multiply(other.exact()));
    }

    /** Throws Undefined when the other is 0. */
    Num dividedBy(Num other) {
        if (other.signum() == 0) {
            throw new Undefined("division by zero");
        }
        if (large == null && other.large == null) {
            try {
                return of(Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(denominator, other.numerator));
            } catch (ArithmeticException overflow) {
                return of(exact().divide(other.exact()));
            }
        }
        return of(exact().divide(other.exact()));
    }

    Num abs() {
        return signum() < 0 ? negate() : this;
    }

    Num floor() {
        return large == null ? denominator == 1 ? this : of(Math.floorDiv(numerator, denominator)) : of(large.floor());
    }

    Num exp() {
        if (!exact().isRational()) {
            throw new OutOfReach("exp of a number that is not rational");
        }
        return signum() == 0 ? ONE : of(ExactReal.exp(exact()));
    }

    @Override
    public int compareTo(Num other) {
        if (this == other) {
            return 0;
        }
        if (large == null && other.large == null) {
            if (denominator == other.denominator) {
                return Long.compare(numerator, other.numerator);
            }
            long high = Math.multiplyHigh(numerator, other.denominator);
            long otherHigh = Math.multiplyHigh(other.numerator, denominator);
            return high != otherHigh ? Long.compare(high, otherHigh)
                    : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
        }
        return exact().compareTo(other.exact());
    }

    @Override
    public boolean equals(Object object) {
        if (!(object instanceof Num other)) {
            return false;
        }
        return large == null ? other.large == null && numerator == other.numerator && denominator == other.denominator
                : other.large != null && large.equals(other.large);
    }

    @Override
    public int hashCode() {
        return large == null ? Long.hashCode(numerator * 31 + denominator) : large.hashCode();
    }

    @Override
    public String toString() {
        return exact().toString();
    }
}
