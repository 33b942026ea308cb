package org.orbitcheck.number;

import java.math.BigInteger;

/** Quotients of whole numbers rounded down and up; divisors are positive. */
final class Rounding {
    private Rounding() {
    }

    static BigInteger floor(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    static BigInteger ceiling(BigInteger a, BigInteger b) {
        return floor(a.negate(), b).negate();
    }

    /** a / 2^bits rounded up; {@code shiftRight} rounds down. */
    static BigInteger ceilingShift(BigInteger a, int bits) {
        return a.negate().shiftRight(bits).negate();
    }
}
