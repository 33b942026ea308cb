package org.orbitcheck.obligation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hipparchus.fraction.BigFraction;

/**
 * Arithmetic of symbolic numbers. Denominators are positive, so a comparison of a/D with b/D is one of a with b, and
 * otherwise cross-multiplication keeps its direction. Fractions of counts are taken apart into their finitely many
 * values where that avoids a product of denominators.
 */
final class Numbers {
    private final Session session;
    private final Formulas formulas;
    private final Comparison comparison;

    Numbers(Session session) {
        this.session = session;
        this.formulas = session.formulas;
        this.comparison = session.comparison;
    }

    /** a <= b. */
    Formula atMost(Fraction a, Fraction b) {
        return compare(a, b, v -> v.signum() <= 0, () -> comparison.atLeastZero(difference(b, a)));
    }

    /** a < b. */
    Formula less(Fraction a, Fraction b) {
        return compare(a, b, v -> v.signum() < 0, () -> comparison.positive(difference(b, a)));
    }

    Formula equal(Fraction a, Fraction b) {
        return compare(a, b, BigFraction::isZero, () -> comparison.isZero(difference(a, b)));
    }

    private Formula compare(Fraction a, Fraction b, Function<BigFraction, Boolean> sign, Supplier<Formula> cross) {
        if (!a.denominator().equals(b.denominator()) && a.isDiscrete() && b.isDiscrete()) {
            List<GuardedSum> sums = List.of(a.numerator(), denominator(a), b.numerator(), denominator(b));
            Optional<Map<Boolean, Formula>> cases = tryCases(sums,
                    v -> sign.apply(v.get(0).multiply(v.get(3)).subtract(v.get(2).multiply(v.get(1)))));
            if (cases.isPresent()) {
                return cases.get().getOrDefault(true, formulas.bottom);
            }
        }
        return cross.get();
    }

    private <T> Optional<Map<T, Formula>> tryCases(List<GuardedSum> sums, Function<List<BigFraction>, T> function) {
        try {
            return Optional.of(comparison.cases(sums, function));
        } catch (Unsupported tooMany) {
            return Optional.empty();
        }
    }

    private GuardedSum denominator(Fraction a) {
        return a.denominator().orElse(GuardedSum.of(formulas.top, Polynomial.ONE));
    }

    /** A sum of the same sign as a - b. */
    private GuardedSum difference(Fraction a, Fraction b) {
        if (a.denominator().equals(b.denominator())) {
            return a.numerator().minus(b.numerator());
        }
        return a.numerator().times(denominator(b), formulas).minus(b.numerator().times(denominator(a), formulas));
    }

    Fraction add(Fraction a, Fraction b) {
        if (a.denominator().equals(b.denominator())) {
            return over(a.numerator().plus(b.numerator()), a.denominator());
        }
        Fraction x = split(a);
        Fraction y = split(b);
        if (x.denominator().equals(y.denominator())) {
            return over(x.numerator().plus(y.numerator()), x.denominator());
        }
        GuardedSum sum = a.numerator().times(denominator(b), formulas)
                .plus(b.numerator().times(denominator(a), formulas));
        return over(sum, Optional.of(denominator(a).times(denominator(b), formulas)));
    }

    private Fraction over(GuardedSum numerator, Optional<GuardedSum> denominator) {
        return numerator.isZero() ? Fraction.ZERO : new Fraction(numerator, denominator);
    }

    /** The same number without a denominator, if it takes finitely many values; values without a meaning become 0. */
    private Fraction split(Fraction a) {
        if (a.isWhole() || !a.denominator().get().hasConstantWeights()) {
            return a;
        }
        if (a.isDiscrete()) {
            Optional<Map<BigFraction, Formula>> cases = tryCases(List.of(a.numerator(), denominator(a)),
                    v -> v.get(1).signum() <= 0 ? BigFraction.ZERO : v.get(0).divide(v.get(1)));
            return cases.map(this::weighted).orElse(a);
        }
        Optional<Map<BigFraction, Formula>> inverses = tryCases(List.of(denominator(a)),
                v -> v.get(0).signum() <= 0 ? BigFraction.ZERO : v.get(0).reciprocal());
        return inverses.map(i -> Fraction.of(a.numerator().times(weighted(i).numerator(), formulas))).orElse(a);
    }

    private Fraction weighted(Map<BigFraction, Formula> cases) {
        GuardedSum.Builder sum = new GuardedSum.Builder();
        cases.forEach((value, when) -> sum.add(when, Polynomial.constant(value)));
        return Fraction.of(sum.build());
    }

    /** The sum of many numbers, each counted where its guard holds. */
    Fraction sum(List<Formula> guards, List<Fraction> summands) {
        Map<Optional<GuardedSum>, GuardedSum.Builder> byDenominator = new LinkedHashMap<>();
        for (int i = 0; i < summands.size(); i++) {
            Fraction summand = summands.get(i);
            if (!summand.numerator().isZero() && !guards.get(i).isFalse()) {
                byDenominator.computeIfAbsent(summand.denominator(), d -> new GuardedSum.Builder())
                        .add(summand.numerator().under(guards.get(i), formulas));
            }
        }
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<Optional<GuardedSum>, GuardedSum.Builder> part : byDenominator.entrySet()) {
            Fraction summand = over(part.getValue().build(), part.getKey());
            sum = sum.numerator().isZero() ? summand : add(sum, summand);
        }
        return sum;
    }

    Fraction negate(Fraction a) {
        return over(a.numerator().scale(BigFraction.MINUS_ONE), a.denominator());
    }

    Fraction subtract(Fraction a, Fraction b) {
        return add(a, negate(b));
    }

    Fraction multiply(Fraction a, Fraction b) {
        Optional<GuardedSum> denominator = a.isWhole() ? b.denominator()
                : b.isWhole() ? a.denominator() : Optional.of(denominator(a).times(denominator(b), formulas));
        return over(a.numerator().times(b.numerator(), formulas), denominator);
    }

    /** a / b; undefined where b is 0. */
    Fraction divide(Fraction a, Fraction b) {
        GuardedSum divisor = b.numerator();
        if (divisor.isPlain() && divisor.plainPart().isConstant()) {
            BigFraction c = divisor.plainPart().constantPart();
            if (c.isZero()) {
                session.undefinedWhere(formulas.top);
                return Fraction.ZERO;
            }
            Fraction scaled = over(a.numerator().scale(c.reciprocal()), a.denominator());
            return b.isWhole() ? scaled : multiply(scaled, Fraction.of(denominator(b)));
        }
        if (a.denominator().isPresent() && a.denominator().equals(b.denominator())) {
            return divide(Fraction.of(a.numerator()), Fraction.of(divisor));
        }
        if (!divisor.isPositiveByForm()) {
            session.undefinedWhere(comparison.isZero(divisor));
        }
        GuardedSum numerator = b.isWhole() ? a.numerator() : a.numerator().times(denominator(b), formulas);
        if (!divisor.isNonNegativeByForm()) {
            Formula positive = comparison.atLeastZero(divisor);
            numerator = signed(numerator, positive);
            divisor = signed(divisor, positive);
        }
        GuardedSum bottom = a.isWhole() ? divisor : divisor.times(denominator(a), formulas);
        return over(numerator, Optional.of(bottom));
    }

    /** The sum where the condition holds, else its negative. */
    private GuardedSum signed(GuardedSum sum, Formula positive) {
        return sum.under(positive, formulas)
                .plus(sum.scale(BigFraction.MINUS_ONE).under(formulas.not(positive), formulas));
    }

    /** a where the condition holds, else b. */
    Fraction choice(Formula condition, Fraction a, Fraction b) {
        if (condition.isTrue() || a.equals(b)) {
            return a;
        }
        if (condition.isFalse()) {
            return b;
        }
        return cases(List.of(condition, formulas.not(condition)), List.of(a, b));
    }

    /** One of several numbers, of which exactly one guard holds; equal numbers merge. */
    Fraction cases(List<Formula> guards, List<Fraction> numbers) {
        Map<Fraction, List<Formula>> merged = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            merged.computeIfAbsent(numbers.get(i), n -> new ArrayList<>()).add(guards.get(i));
        }
        if (merged.size() == 1) {
            return numbers.get(0);
        }
        List<Formula> joined = merged.values().stream().map(formulas::or).toList();
        formulas.exclusive(joined);
        boolean same = merged.keySet().stream().map(Fraction::denominator).distinct().count() == 1;
        GuardedSum.Builder numerator = new GuardedSum.Builder();
        GuardedSum.Builder denominator = new GuardedSum.Builder();
        int i = 0;
        for (Fraction number : merged.keySet()) {
            numerator.add(number.numerator().under(joined.get(i), formulas));
            denominator.add(denominator(number).under(joined.get(i), formulas));
            i++;
        }
        return over(numerator.build(), same ? numbers.get(0).denominator() : Optional.of(denominator.build()));
    }

    Fraction floor(Fraction a) {
        if (!a.isDiscrete()) {
            throw new Unsupported("floor of a number with unknowns");
        }
        return weighted(comparison.cases(List.of(a.numerator(), denominator(a)),
                v -> v.get(1).signum() <= 0 ? BigFraction.ZERO : floor(v.get(0).divide(v.get(1)))));
    }

    private static BigFraction floor(BigFraction q) {
        BigInteger[] parts = q.getNumerator().divideAndRemainder(q.getDenominator());
        return new BigFraction(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    /** exp(a) of a linear form as a product of weights; of one of several linear forms, case by case. */
    Fraction exp(Fraction a) {
        if (!a.isWhole()) {
            Fraction split = split(a);
            if (!split.isWhole()) {
                throw new Unsupported("exp of a fraction with unknowns in its denominator");
            }
            return exp(split);
        }
        if (a.numerator().isPlain()) {
            return session.plain(exp(a.numerator().plainPart()));
        }
        Fraction result = session.plain(exp(a.numerator().plainPart()));
        for (Map.Entry<Formula, Polynomial> term : a.numerator().terms().entrySet()) {
            if (!term.getKey().isTrue()) {
                result = multiply(result, choice(term.getKey(), session.plain(exp(term.getValue())),
                        session.constant(1)));
            }
        }
        return result;
    }

    private Polynomial exp(Polynomial p) {
        Monomial product = Monomial.ONE;
        for (Map.Entry<Monomial, BigFraction> term : p.terms().entrySet()) {
            Monomial m = term.getKey();
            if (m.isOne()) {
                product = product.times(Monomial.of(session.euler(), term.getValue()));
            } else if (m.isLinear() && m.powers().get(0).unknown().kind() == Unknown.Kind.REAL) {
                Unknown weight = session.weightOf(m.powers().get(0).unknown());
                product = product.times(Monomial.of(weight, term.getValue()));
            } else {
                throw new Unsupported("exp of something that is not linear");
            }
        }
        return Polynomial.of(product, BigFraction.ONE);
    }
}
