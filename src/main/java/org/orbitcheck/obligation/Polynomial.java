package org.orbitcheck.obligation;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/** A polynomial in unknowns with rational coefficients; positive unknowns may have any rational exponents. */
final class Polynomial {
    static final Polynomial ZERO = new Polynomial(new TreeMap<>());
    static final Polynomial ONE = constant(BigFraction.ONE);

    /** Products of more pairs of terms than this are beyond every solver. */
    private static final int MOST_PRODUCTS = 200_000;

    private final TreeMap<Monomial, BigFraction> terms;
    private final int hash;

    private Polynomial(TreeMap<Monomial, BigFraction> terms) {
        this.terms = terms;
        this.hash = terms.hashCode();
    }

    static Polynomial constant(BigFraction value) {
        return of(Monomial.ONE, value);
    }

    static Polynomial of(Unknown unknown) {
        return of(Monomial.of(unknown, BigFraction.ONE), BigFraction.ONE);
    }

    /** The unknown that a polynomial is; IllegalStateException when it is something else. */
    static Unknown unknownOf(Polynomial p) {
        if (p.terms.size() != 1 || !p.terms.firstKey().isLinear()) {
            throw new IllegalStateException("not an unknown");
        }
        return p.terms.firstKey().powers().get(0).unknown();
    }

    static Polynomial of(Monomial monomial, BigFraction coefficient) {
        TreeMap<Monomial, BigFraction> terms = new TreeMap<>();
        if (!coefficient.isZero()) {
            terms.put(monomial, coefficient);
        }
        return new Polynomial(terms);
    }

    /** Coefficients by monomial, none of them 0. Not to be changed. */
    SortedMap<Monomial, BigFraction> terms() {
        return terms;
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    boolean isConstant() {
        return terms.isEmpty() || terms.size() == 1 && terms.firstKey().isOne();
    }

    /** The coefficient of the monomial 1. */
    BigFraction constantPart() {
        return terms.getOrDefault(Monomial.ONE, BigFraction.ZERO);
    }

    /** Whether no value is negative by its form: coefficients >= 0 and positive unknowns only. */
    boolean isNonNegativeByForm() {
        return terms.entrySet().stream().allMatch(e -> e.getValue().signum() > 0
                && e.getKey().powers().stream().allMatch(p -> p.unknown().isPositive()));
    }

    boolean isPositiveByForm() {
        return !isZero() && isNonNegativeByForm();
    }

    Polynomial plus(Polynomial other) {
        if (isZero()) {
            return other;
        }
        if (other.isZero()) {
            return this;
        }
        TreeMap<Monomial, BigFraction> sum = new TreeMap<>(terms);
        other.terms.forEach((m, c) -> add(sum, m, c));
        return new Polynomial(sum);
    }

    Polynomial minus(Polynomial other) {
        if (other.isZero()) {
            return this;
        }
        TreeMap<Monomial, BigFraction> sum = new TreeMap<>(terms);
        other.terms.forEach((m, c) -> add(sum, m, c.negate()));
        return new Polynomial(sum);
    }

    private static void add(TreeMap<Monomial, BigFraction> sum, Monomial monomial, BigFraction coefficient) {
        sum.merge(monomial, coefficient, (a, b) -> {
            BigFraction c = a.add(b);
            return c.isZero() ? null : c;
        });
    }

    Polynomial scale(BigFraction factor) {
        if (factor.equals(BigFraction.ONE)) {
            return this;
        }
        TreeMap<Monomial, BigFraction> scaled = new TreeMap<>();
        if (!factor.isZero()) {
            terms.forEach((m, c) -> scaled.put(m, c.multiply(factor)));
        }
        return new Polynomial(scaled);
    }

    Polynomial negate() {
        return scale(BigFraction.MINUS_ONE);
    }

    /** The product; Unsupported where it would have very many terms. */
    Polynomial times(Polynomial other) {
        if ((long) terms.size() * other.terms.size() > MOST_PRODUCTS) {
            throw new Unsupported("a polynomial of very many terms");
        }
        if (other.isConstant()) {
            return scale(other.constantPart());
        }
        if (isConstant()) {
            return other.scale(constantPart());
        }
        TreeMap<Monomial, BigFraction> product = new TreeMap<>();
        terms.forEach((m, c) -> other.terms.forEach((n, d) -> add(product, m.times(n), c.multiply(d))));
        return new Polynomial(product);
    }

    Polynomial times(Monomial factor) {
        if (factor.isOne()) {
            return this;
        }
        TreeMap<Monomial, BigFraction> product = new TreeMap<>();
        terms.forEach((m, c) -> product.put(m.times(factor), c));
        return new Polynomial(product);
    }

    /**
     * The polynomial times a positive number and a product of positive unknowns, so that its sign is the same: whole
     * coefficients without common factor, and no positive unknown in every term or with a negative exponent.
     */
    Polynomial normalized() {
        return jointlyNormalized(List.of(this)).get(0);
    }

    /** Several polynomials times the same positive number and product of positive unknowns, as in {@link #normalized}. */
    static List<Polynomial> jointlyNormalized(List<Polynomial> polynomials) {
        Monomial factor = clearingFactor(polynomials);
        BigInteger gcd = BigInteger.ZERO;
        BigInteger lcm = BigInteger.ONE;
        for (Polynomial p : polynomials) {
            for (BigFraction c : p.terms.values()) {
                gcd = gcd.gcd(c.getNumerator());
                lcm = lcm.divide(lcm.gcd(c.getDenominator())).multiply(c.getDenominator());
            }
        }
        BigFraction scale = gcd.signum() == 0 ? BigFraction.ONE : new BigFraction(lcm, gcd);
        return polynomials.stream().map(p -> p.times(factor).scale(scale)).toList();
    }

    private static Monomial clearingFactor(List<Polynomial> polynomials) {
        TreeMap<Unknown, BigFraction> least = new TreeMap<>();
        List<Monomial> monomials = polynomials.stream().flatMap(p -> p.terms.keySet().stream()).toList();
        monomials.forEach(m -> m.powers().stream().map(Monomial.Power::unknown).filter(Unknown::isPositive)
                .forEach(u -> least.put(u, m.exponentOf(u))));
        Monomial factor = Monomial.ONE;
        for (Unknown unknown : least.keySet()) {
            BigFraction exponent = monomials.stream().map(m -> m.exponentOf(unknown))
                    .reduce((a, b) -> a.compareTo(b) < 0 ? a : b).orElse(BigFraction.ZERO);
            factor = factor.times(Monomial.of(unknown, exponent.negate()));
        }
        return factor;
    }

    /** The sign of the coefficient of the greatest monomial; 0 for the polynomial 0. */
    int leadingSign() {
        return terms.isEmpty() ? 0 : terms.lastEntry().getValue().signum();
    }

    /** Whether every monomial is a single unknown to the power 1, or 1. */
    boolean isLinear() {
        return terms.keySet().stream().allMatch(m -> m.isOne() || m.isLinear());
    }

    /** The value, where each unknown that occurs has one and exponents are whole. */
    BigFraction valueAt(Map<Unknown, BigFraction> point) {
        BigFraction sum = BigFraction.ZERO;
        for (Map.Entry<Monomial, BigFraction> term : terms.entrySet()) {
            BigFraction product = term.getValue();
            for (Monomial.Power power : term.getKey().powers()) {
                product = product.multiply(point.getOrDefault(power.unknown(), BigFraction.ZERO)
                        .pow(power.exponent().getNumeratorAsInt()));
            }
            sum = sum.add(product);
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Polynomial that && hash == that.hash && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
