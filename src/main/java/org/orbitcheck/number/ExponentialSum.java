package org.orbitcheck.number;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/**
 * A finite sum of q*exp(r) with rational q and r: the nonzero q by their r. By Lindemann-Weierstrass the sum is zero
 * only when it has no terms.
 */
final class ExponentialSum {
    static final ExponentialSum ONE = rational(BigFraction.ONE);

    private final TreeMap<BigFraction, BigFraction> terms;

    private ExponentialSum(TreeMap<BigFraction, BigFraction> terms) {
        this.terms = terms;
    }

    static ExponentialSum rational(BigFraction q) {
        return monomial(q, BigFraction.ZERO);
    }

    static ExponentialSum exponential(BigFraction r) {
        return monomial(BigFraction.ONE, r);
    }

    private static ExponentialSum monomial(BigFraction q, BigFraction r) {
        TreeMap<BigFraction, BigFraction> terms = new TreeMap<>();
        add(terms, r, q);
        return new ExponentialSum(terms);
    }

    private static void add(Map<BigFraction, BigFraction> terms, BigFraction r, BigFraction q) {
        BigFraction sum = terms.getOrDefault(r, BigFraction.ZERO).add(q);
        if (sum.signum() == 0) {
            terms.remove(r);
        } else {
            terms.put(r, sum);
        }
    }

    boolean isMonomial() {
        return terms.size() == 1;
    }

    /** The greatest exponent of a sum that is not zero. */
    BigFraction leading() {
        return terms.lastKey();
    }

    ExponentialSum plus(ExponentialSum other) {
        TreeMap<BigFraction, BigFraction> sum = new TreeMap<>(terms);
        other.terms.forEach((r, q) -> add(sum, r, q));
        return new ExponentialSum(sum);
    }

    ExponentialSum negate() {
        return times(rational(BigFraction.MINUS_ONE));
    }

    ExponentialSum times(ExponentialSum other) {
        TreeMap<BigFraction, BigFraction> product = new TreeMap<>();
        terms.forEach((r, q) -> other.terms.forEach((s, p) -> add(product, r.add(s), q.multiply(p))));
        return new ExponentialSum(product);
    }

    ExponentialSum dividedBy(ExponentialSum monomial) {
        Map.Entry<BigFraction, BigFraction> unit = monomial.terms.firstEntry();
        return times(monomial(unit.getValue().reciprocal(), unit.getKey().negate()));
    }

    /** The rational q with this = q * other, where there is one; the other is not zero. */
    Optional<BigFraction> ratioTo(ExponentialSum other) {
        if (terms.isEmpty()) {
            return Optional.of(BigFraction.ZERO);
        }
        if (!terms.keySet().equals(other.terms.keySet())) {
            return Optional.empty();
        }
        BigFraction ratio = terms.firstEntry().getValue().divide(other.terms.firstEntry().getValue());
        boolean constant = terms.entrySet().stream()
                .allMatch(t -> t.getValue().equals(other.terms.get(t.getKey()).multiply(ratio)));
        return constant ? Optional.of(ratio) : Optional.empty();
    }

    /** What must be divided out to leave a positive sum with coprime whole coefficients; the sum is not zero. */
    BigFraction content() {
        BigInteger divisor = BigInteger.ZERO;
        BigInteger multiple = BigInteger.ONE;
        for (BigFraction q : terms.values()) {
            divisor = divisor.gcd(q.getNumerator());
            multiple = multiple.multiply(q.getDenominator()).divide(multiple.gcd(q.getDenominator()));
        }
        BigFraction content = new BigFraction(divisor, multiple);
        return signum() < 0 ? content.negate() : content;
    }

    int signum() {
        if (terms.isEmpty()) {
            return 0;
        }
        int first = terms.firstEntry().getValue().signum();
        if (terms.values().stream().allMatch(q -> q.signum() == first)) {
            return first;
        }
        for (int bits = 64;; bits *= 2) {
            BigInteger[] bounds = bounds(bits, leading());
            if (bounds[0].signum() > 0 || bounds[1].signum() < 0) {
                return bounds[0].signum();
            }
        }
    }

    /** Lower and upper bound of this * exp(-scale) in units of 2^-bits, the scale being at least the greatest exponent. */
    BigInteger[] bounds(int bits, BigFraction scale) {
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ZERO;
        for (Map.Entry<BigFraction, BigFraction> term : terms.entrySet()) {
            BigInteger[] power = ExponentialBounds.of(term.getKey().subtract(scale), bits);
            BigFraction q = term.getValue();
            boolean positive = q.signum() > 0;
            low = low.add(Rounding.floor(power[positive ? 0 : 1].multiply(q.getNumerator()), q.getDenominator()));
            high = high.add(Rounding.ceiling(power[positive ? 1 : 0].multiply(q.getNumerator()), q.getDenominator()));
        }
        return new BigInteger[] {low, high};
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExponentialSum that && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        Iterator<Map.Entry<BigFraction, BigFraction>> rest = terms.entrySet().iterator();
        while (rest.hasNext()) {
            Map.Entry<BigFraction, BigFraction> term = rest.next();
            boolean negative = term.getValue().signum() < 0;
            text.append(text.isEmpty() ? negative ? "-" : "" : negative ? " - " : " + ");
            text.append(monomialText(term.getValue().abs(), term.getKey()));
        }
        return text.isEmpty() ? "0" : text.toString();
    }

    private static String monomialText(BigFraction q, BigFraction r) {
        if (r.signum() == 0) {
            return LargeRational.text(q);
        }
        String power = "exp(" + LargeRational.text(r) + ")";
        return q.equals(BigFraction.ONE) ? power : LargeRational.text(q) + "*" + power;
    }
}
