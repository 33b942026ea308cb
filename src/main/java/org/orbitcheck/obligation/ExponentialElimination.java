package org.orbitcheck.obligation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/**
 * Makes the polynomials of an obligation ones with whole exponents, without logarithms. The weight of u stands for
 * w = exp(u/D), D clearing the denominators of all exponents of exp(u): as u goes through the reals, w goes through all
 * positive numbers, so w > 0 is a free unknown. Where u itself occurs only in homogeneous linear comparisons
 * c_1 u_1 + ... >= 0, these are w_1^(D_1 c_1) ... >= 1 and become monomials too: nothing is lost. Otherwise u and w are
 * both kept, tied only by consequences of w = exp(u/D): w >= 1 + u/D, and w_i >= w_j exactly when u_i >= u_j. Then the
 * absence of a model shows what it should, but a model may be none of the formula.
 */
final class ExponentialElimination {
    private final Session session;
    private final Set<Unknown> weights = new TreeSet<>();
    private final Map<Unknown, BigInteger> denominators = new TreeMap<>();
    private final boolean occurs;
    private final boolean translatesReals;

    ExponentialElimination(Session session, Collection<Formula> formulas) {
        this.session = session;
        Set<Polynomial> polynomials = new LinkedHashSet<>();
        formulas.forEach(f -> polynomials.addAll(f.polynomials()));
        occurs = polynomials.stream().anyMatch(p -> unknowns(p).stream().anyMatch(Unknown::isPositive));
        boolean euler = polynomials.stream()
                .anyMatch(p -> unknowns(p).stream().anyMatch(u -> u.kind() == Unknown.Kind.EULER));
        translatesReals = occurs && !euler && formulas.stream().allMatch(this::isTranslatable);
        polynomials.stream().map(this::inWeights).forEach(this::gatherDenominators);
    }

    private static Set<Unknown> unknowns(Polynomial p) {
        Set<Unknown> found = new TreeSet<>();
        p.terms().keySet().forEach(m -> m.powers().forEach(power -> found.add(power.unknown())));
        return found;
    }

    private static boolean isPureReal(Polynomial p) {
        return !p.isConstant() && unknowns(p).stream().noneMatch(Unknown::isPositive);
    }

    /** Only weights, or a comparison of a homogeneous linear form of reals with 0. */
    private boolean isTranslatable(Formula formula) {
        for (Polynomial p : formula.polynomials()) {
            boolean reals = unknowns(p).stream().anyMatch(u -> !u.isPositive());
            boolean homogeneous = isPureReal(p) && p.isLinear() && p.constantPart().isZero()
                    && formula.kind() != Formula.Kind.SUM_AT_LEAST_ZERO;
            if (reals && !homogeneous) {
                return false;
            }
        }
        return true;
    }

    /** The polynomial with translated reals: c.u becomes (product of w^c over c > 0) - (product of w^-c over c < 0). */
    private Polynomial inWeights(Polynomial p) {
        if (!translatesReals || !isPureReal(p)) {
            return p;
        }
        Monomial positive = Monomial.ONE;
        Monomial negative = Monomial.ONE;
        for (Map.Entry<Monomial, BigFraction> term : p.terms().entrySet()) {
            Unknown weight = session.weightOf(term.getKey().powers().get(0).unknown());
            Monomial factor = Monomial.of(weight, term.getValue().abs());
            if (term.getValue().signum() > 0) {
                positive = positive.times(factor);
            } else {
                negative = negative.times(factor);
            }
        }
        return Polynomial.of(positive, BigFraction.ONE).minus(Polynomial.of(negative, BigFraction.ONE));
    }

    private void gatherDenominators(Polynomial p) {
        for (Monomial m : p.terms().keySet()) {
            for (Monomial.Power power : m.powers()) {
                if (power.unknown().isPositive()) {
                    weights.add(power.unknown());
                    denominators.merge(power.unknown(), power.exponent().getDenominator(),
                            (a, b) -> a.divide(a.gcd(b)).multiply(b));
                }
            }
        }
    }

    /** Whether a model of the text is one of the formula, up to the logarithms of the weights. */
    boolean isExact() {
        return !occurs || translatesReals;
    }

    boolean occurs() {
        return occurs;
    }

    /** The polynomial as it is written. */
    Polynomial written(Polynomial p) {
        if (!occurs) {
            return p;
        }
        Polynomial q = inWeights(p);
        Polynomial result = Polynomial.ZERO;
        for (Map.Entry<Monomial, BigFraction> term : q.terms().entrySet()) {
            Monomial whole = term.getKey().mapExponents(power -> power.unknown().isPositive()
                    ? power.exponent().multiply(denominators.get(power.unknown())) : power.exponent());
            result = result.plus(Polynomial.of(whole, term.getValue()));
        }
        return result;
    }

    Set<Unknown> weights() {
        return weights;
    }

    /** The D of a weight exp(u/D). */
    BigInteger denominatorOf(Unknown weight) {
        return denominators.getOrDefault(weight, BigInteger.ONE);
    }

    /** The weight that is written for exp of the unknown, if any. */
    Optional<Unknown> weightOf(Unknown real) {
        return weights.stream().filter(w -> w.base() == real.id()).findFirst();
    }

    /** What ties weights to their logarithms, as polynomials that are >= 0 at the same time. */
    List<List<Polynomial>> ties() {
        List<List<Polynomial>> ties = new ArrayList<>();
        List<Unknown> bases = new ArrayList<>(weights);
        for (int i = 0; i < bases.size() && !translatesReals; i++) {
            Unknown w = bases.get(i);
            for (int j = 0; j < i; j++) {
                Unknown v = bases.get(j);
                boolean comparable = v.base() >= 0 && w.base() >= 0 && denominatorOf(v).equals(denominatorOf(w));
                if (comparable) {
                    Polynomial weightsDiffer = Polynomial.of(w).minus(Polynomial.of(v));
                    Polynomial logarithmsDiffer = Polynomial.of(base(w)).minus(Polynomial.of(base(v)));
                    ties.add(List.of(weightsDiffer, logarithmsDiffer));
                    ties.add(List.of(weightsDiffer.negate(), logarithmsDiffer.negate()));
                }
            }
        }
        return ties;
    }

    private Unknown base(Unknown weight) {
        return session.unknowns().get(weight.base());
    }

    /** Polynomials that are >= 0: w - 1 - u/D. */
    List<Polynomial> tangents() {
        List<Polynomial> tangents = new ArrayList<>();
        for (Unknown w : weights) {
            if (w.base() >= 0 && !translatesReals) {
                tangents.add(Polynomial.of(w).minus(Polynomial.ONE).minus(
                        Polynomial.of(base(w)).scale(new BigFraction(BigInteger.ONE, denominatorOf(w)))));
            }
        }
        return tangents;
    }
}
