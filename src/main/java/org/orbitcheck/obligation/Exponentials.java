package org.orbitcheck.obligation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * Signs of sums c_1 exp(q_1) + ... + c_k exp(q_k) with rational c_i and distinct rational q_i. By Lindemann and
 * Weierstrass exponentials of distinct algebraic numbers are linearly independent, so the sum is 0 only when it is
 * empty, and intervals that shrink must tell its sign.
 */
final class Exponentials {
    private Exponentials() {
    }

    /** The sign of a polynomial in which only e occurs; empty when something else occurs. */
    static Optional<Integer> signOf(Polynomial p) {
        boolean closed = p.terms().keySet().stream().allMatch(
                m -> m.powers().stream().allMatch(power -> power.unknown().kind() == Unknown.Kind.EULER));
        if (!closed) {
            return Optional.empty();
        }
        if (p.isZero()) {
            return Optional.of(0);
        }
        for (int digits = 20;; digits *= 2) {
            BigFraction low = BigFraction.ZERO;
            BigFraction high = BigFraction.ZERO;
            for (Map.Entry<Monomial, BigFraction> term : p.terms().entrySet()) {
                BigFraction exponent = term.getKey().isOne() ? BigFraction.ZERO
                        : term.getKey().powers().get(0).exponent();
                BigFraction[] bounds = exp(exponent, digits);
                BigFraction c = term.getValue();
                low = low.add(bounds[c.signum() > 0 ? 0 : 1].multiply(c));
                high = high.add(bounds[c.signum() > 0 ? 1 : 0].multiply(c));
            }
            if (low.signum() > 0 || high.signum() < 0) {
                return Optional.of(low.signum() > 0 ? 1 : -1);
            }
        }
    }

    /** Rational bounds of exp(q), of a relative width of about 10^-digits. */
    static BigFraction[] exp(BigFraction q, int digits) {
        if (q.isZero()) {
            return new BigFraction[] {BigFraction.ONE, BigFraction.ONE};
        }
        if (q.signum() < 0) {
            BigFraction[] inverse = exp(q.negate(), digits);
            return new BigFraction[] {inverse[1].reciprocal(), inverse[0].reciprocal()};
        }
        int halvings = Math.max(0, q.getNumerator().bitLength() - q.getDenominator().bitLength() + 2);
        BigFraction small = q.divide(new BigFraction(BigInteger.ONE.shiftLeft(halvings), BigInteger.ONE));
        BigFraction[] bounds = taylor(small, digits + halvings + 5);
        for (int i = 0; i < halvings; i++) {
            bounds = new BigFraction[] {round(bounds[0].multiply(bounds[0]), digits + halvings, RoundingMode.DOWN),
                    round(bounds[1].multiply(bounds[1]), digits + halvings, RoundingMode.UP)};
        }
        return bounds;
    }

    /** For 0 < x <= 1/2: the rest of the series after x^n/n! is less than 2 x^(n+1)/(n+1)!. */
    private static BigFraction[] taylor(BigFraction x, int digits) {
        BigFraction low = round(x, digits, RoundingMode.DOWN);
        BigFraction high = round(x, digits, RoundingMode.UP);
        return new BigFraction[] {series(low, digits, RoundingMode.DOWN), series(high, digits, RoundingMode.UP)};
    }

    private static BigFraction series(BigFraction x, int digits, RoundingMode mode) {
        BigFraction sum = BigFraction.ONE;
        BigFraction term = BigFraction.ONE;
        BigFraction small = new BigFraction(BigInteger.ONE, BigInteger.TEN.pow(digits));
        for (int n = 1; term.compareTo(small) > 0; n++) {
            term = round(term.multiply(x).divide(n), digits + 5, mode);
            sum = sum.add(term);
        }
        return mode == RoundingMode.UP ? sum.add(term.add(small).multiply(2)) : sum;
    }

    private static BigFraction round(BigFraction x, int digits, RoundingMode mode) {
        if (x.isZero()) {
            return x;
        }
        BigDecimal quotient = new BigDecimal(x.getNumerator()).divide(new BigDecimal(x.getDenominator()),
                new MathContext(digits, mode));
        BigInteger unscaled = quotient.unscaledValue();
        return quotient.scale() >= 0 ? new BigFraction(unscaled, BigInteger.TEN.pow(quotient.scale()))
                : new BigFraction(unscaled.multiply(BigInteger.TEN.pow(-quotient.scale())), BigInteger.ONE);
    }
}
