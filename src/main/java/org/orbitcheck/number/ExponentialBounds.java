package org.orbitcheck.number;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/**
 * Rigorous bounds of exp(r) for rational r <= 0: the Taylor series at r / 2^k, which lies in (-1/2, 0], then k squarings,
 * all in fixed point with outward rounding.
 */
final class ExponentialBounds {
    private static final int GUARD = 32;

    private ExponentialBounds() {
    }

    /** Lower and upper bound in units of 2^-bits. */
    static BigInteger[] of(BigFraction r, int bits) {
        if (r.compareTo(new BigFraction(-bits)) < 0) {
            return new BigInteger[] {BigInteger.ZERO, BigInteger.ONE};
        }
        BigInteger size = Rounding.ceiling(r.getNumerator().negate(), r.getDenominator());
        int halvings = size.bitLength() + 1;
        int precision = bits + halvings + GUARD;
        BigInteger above = r.getNumerator().negate().shiftLeft(precision - halvings);
        BigInteger low = series(Rounding.ceiling(above, r.getDenominator()), precision)[0].max(BigInteger.ZERO);
        BigInteger high = series(Rounding.floor(above, r.getDenominator()), precision)[1];
        for (int i = 0; i < halvings; i++) {
            low = low.multiply(low).shiftRight(precision);
            high = Rounding.ceilingShift(high.multiply(high), precision);
        }
        return new BigInteger[] {low.shiftRight(precision - bits), Rounding.ceilingShift(high, precision - bits)};
    }

    /** Bounds of exp(-y), 0 <= y <= 1/2: the series alternates and its terms fall, so the next one bounds the rest. */
    private static BigInteger[] series(BigInteger y, int precision) {
        BigInteger one = BigInteger.ONE.shiftLeft(precision);
        BigInteger low = one;
        BigInteger high = one;
        BigInteger termLow = one;
        BigInteger termHigh = one;
        for (int k = 1; termHigh.compareTo(BigInteger.ONE) > 0; k++) {
            BigInteger divisor = BigInteger.valueOf(k).shiftLeft(precision);
            termLow = Rounding.floor(termLow.multiply(y), divisor);
            termHigh = Rounding.ceiling(termHigh.multiply(y), divisor);
            low = k % 2 == 0 ? low.add(termLow) : low.subtract(termHigh);
            high = k % 2 == 0 ? high.add(termHigh) : high.subtract(termLow);
        }
        return new BigInteger[] {low.subtract(BigInteger.ONE), high.add(BigInteger.ONE)};
    }
}
