package org.orbitcheck.obligation;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/**
 * A sum of polynomials, each counted where its guard holds: &Sigma; [&phi;_i] p_i. No guard is FALSE, no polynomial 0,
 * each guard stands once, so equal summands merge into weights.
 */
final class GuardedSum {
    static final GuardedSum ZERO = new GuardedSum(new TreeMap<>());

    private final TreeMap<Formula, Polynomial> terms;

    private GuardedSum(TreeMap<Formula, Polynomial> terms) {
        this.terms = terms;
    }

    static GuardedSum of(Formula guard, Polynomial polynomial) {
        if (guard.isFalse() || polynomial.isZero()) {
            return ZERO;
        }
        TreeMap<Formula, Polynomial> terms = new TreeMap<>();
        terms.put(guard, polynomial);
        return new GuardedSum(terms);
    }

    /** The terms by guard; not to be changed. */
    SortedMap<Formula, Polynomial> terms() {
        return terms;
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    /** Whether it is one polynomial, unguarded. */
    boolean isPlain() {
        return terms.isEmpty() || terms.size() == 1 && terms.firstKey().isTrue();
    }

    /** The unguarded part. */
    Polynomial plainPart() {
        return !terms.isEmpty() && terms.firstKey().isTrue() ? terms.get(terms.firstKey()) : Polynomial.ZERO;
    }

    boolean isConstant() {
        return isPlain() && plainPart().isConstant();
    }

    /** Whether all polynomials are constants: finitely many values. */
    boolean hasConstantWeights() {
        return terms.values().stream().allMatch(Polynomial::isConstant);
    }

    boolean isNonNegativeByForm() {
        return terms.values().stream().allMatch(Polynomial::isNonNegativeByForm);
    }

    boolean isPositiveByForm() {
        return isNonNegativeByForm() && plainPart().isPositiveByForm();
    }

    GuardedSum plus(GuardedSum other) {
        if (isZero()) {
            return other;
        }
        if (other.isZero()) {
            return this;
        }
        Builder sum = new Builder();
        sum.add(this);
        sum.add(other);
        return sum.build();
    }

    GuardedSum scale(BigFraction factor) {
        if (factor.isZero()) {
            return ZERO;
        }
        TreeMap<Formula, Polynomial> scaled = new TreeMap<>();
        terms.forEach((guard, p) -> scaled.put(guard, p.scale(factor)));
        return new GuardedSum(scaled);
    }

    GuardedSum minus(GuardedSum other) {
        return plus(other.scale(BigFraction.MINUS_ONE));
    }

    GuardedSum times(GuardedSum other, Formulas formulas) {
        Builder product = new Builder();
        terms.forEach((g, p) -> other.terms.forEach((h, q) -> product.add(formulas.and(g, h), p.times(q))));
        return product.build();
    }

    /** The same where the guard holds, else 0. */
    GuardedSum under(Formula guard, Formulas formulas) {
        if (guard.isTrue()) {
            return this;
        }
        Builder guarded = new Builder();
        terms.forEach((g, p) -> guarded.add(formulas.and(guard, g), p));
        return guarded.build();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof GuardedSum that && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    /** Adds up many summands. */
    static final class Builder {
        private final TreeMap<Formula, Polynomial> terms = new TreeMap<>();

        void add(Formula guard, Polynomial polynomial) {
            if (guard.isFalse() || polynomial.isZero()) {
                return;
            }
            terms.merge(guard, polynomial, (p, q) -> {
                Polynomial sum = p.plus(q);
                return sum.isZero() ? null : sum;
            });
        }

        void add(GuardedSum sum) {
            for (Map.Entry<Formula, Polynomial> term : sum.terms.entrySet()) {
                add(term.getKey(), term.getValue());
            }
        }

        GuardedSum build() {
            return new GuardedSum(terms);
        }
    }
}
