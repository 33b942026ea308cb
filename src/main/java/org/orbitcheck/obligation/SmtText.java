package org.orbitcheck.obligation;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/** Writes assertions as SMT-LIB 2 text. Formulas that occur more than once are defined once. */
final class SmtText {
    private static final int MOST_DEPTH = 12;

    private final ExponentialElimination exponentials;
    private final List<Formula> assertions;
    private final TreeMap<Formula, Integer> uses = new TreeMap<>();
    private final Map<Formula, String> written = new HashMap<>();
    private final Map<Formula, Integer> depths = new HashMap<>();
    private final Map<Polynomial, Polynomial> polynomials = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int definitions;

    SmtText(Session session, List<Formula> assertions) {
        this.assertions = assertions;
        Deque<Formula> open = new ArrayDeque<>();
        for (Formula assertion : assertions) {
            visit(assertion, open);
        }
        while (!open.isEmpty()) {
            open.remove().parts().forEach(part -> visit(part, open));
        }
        exponentials = new ExponentialElimination(session, uses.keySet());
    }

    private void visit(Formula formula, Deque<Formula> open) {
        if (uses.merge(formula, 1, Integer::sum) == 1) {
            open.add(formula);
        }
    }

    ExponentialElimination exponentials() {
        return exponentials;
    }

    String write() {
        uses.keySet().forEach(f -> f.polynomials().forEach(p -> polynomials.computeIfAbsent(p, exponentials::written)));
        Set<Unknown> unknowns = new TreeSet<>(exponentials.weights());
        polynomials.values().forEach(p -> p.terms().keySet()
                .forEach(m -> m.powers().forEach(power -> unknowns.add(power.unknown()))));
        List<Polynomial> tangents = exponentials.tangents();
        boolean linear = polynomials.values().stream().allMatch(Polynomial::isLinear);
        text.append("(set-logic ").append(linear ? "QF_LRA" : "QF_NRA").append(")\n");
        tangents.forEach(p -> p.terms().keySet()
                .forEach(m -> m.powers().forEach(power -> unknowns.add(power.unknown()))));
        unknowns.forEach(u -> text.append("(declare-fun ").append(u.name()).append(" () Real)\n"));
        uses.keySet().stream().filter(f -> f.kind() == Formula.Kind.UNKNOWN)
                .forEach(f -> text.append("(declare-fun ").append(f.name()).append(" () Bool)\n"));
        weightConditions(unknowns, tangents);
        uses.forEach(this::define);
        assertions.forEach(this::assertion);
        return text.toString();
    }

    private void weightConditions(Set<Unknown> unknowns, List<Polynomial> tangents) {
        for (Unknown unknown : unknowns) {
            if (unknown.kind() == Unknown.Kind.WEIGHT) {
                text.append("(assert (> ").append(unknown.name()).append(" 0.0))\n");
            } else if (unknown.kind() == Unknown.Kind.EULER) {
                BigInteger d = exponentials.denominatorOf(unknown);
                BigFraction[] bounds = Exponentials.exp(new BigFraction(BigInteger.ONE, d), 12);
                text.append("(assert (< ").append(number(bounds[0])).append(' ').append(unknown.name()).append(' ')
                        .append(number(bounds[1])).append("))\n");
            }
        }
        for (Polynomial tangent : tangents) {
            text.append("(assert ").append(comparison(tangent.normalized(), ">=")).append(")\n");
        }
        for (List<Polynomial> tie : exponentials.ties()) {
            text.append("(assert (= ").append(comparison(tie.get(0), ">=")).append(' ')
                    .append(comparison(tie.get(1), ">=")).append("))\n");
        }
    }

    private void assertion(Formula formula) {
        if (formula.kind() == Formula.Kind.AND && uses.get(formula) == 1) {
            formula.parts().forEach(this::assertion);
        } else {
            text.append("(assert ").append(written.get(formula)).append(")\n");
        }
    }

    /** Parts have smaller numbers, so they are written before. */
    private void define(Formula formula, int times) {
        int depth = 1 + formula.parts().stream().mapToInt(depths::get).max().orElse(0);
        String own = plain(formula);
        boolean small = formula.parts().isEmpty() && own.length() < 40
                || formula.kind() == Formula.Kind.NOT && own.length() < 50;
        if (!small && (times > 1 || depth > MOST_DEPTH)) {
            String name = "f" + ++definitions + "!";
            text.append("(define-fun ").append(name).append(" () Bool ").append(own).append(")\n");
            own = name;
            depth = 1;
        }
        written.put(formula, own);
        depths.put(formula, depth);
    }

    private String plain(Formula formula) {
        switch (formula.kind()) {
            case TRUE:
                return "true";
            case FALSE:
                return "false";
            case UNKNOWN:
                return formula.name();
            case AT_LEAST_ZERO:
                return comparison(polynomials.get(formula.polynomials().get(0)), ">=");
            case AT_MOST_ZERO:
                return comparison(polynomials.get(formula.polynomials().get(0)), "<=");
            case SUM_AT_LEAST_ZERO:
                return sum(formula);
            case CHOICE:
                return joined("ite", formula.parts());
            default:
                return joined(formula.kind().name().toLowerCase(Locale.ROOT), formula.parts());
        }
    }

    private String joined(String operator, List<Formula> parts) {
        StringBuilder all = new StringBuilder("(").append(operator);
        parts.forEach(p -> all.append(' ').append(written.get(p)));
        return all.append(')').toString();
    }

    private String sum(Formula formula) {
        StringBuilder all = new StringBuilder("(>= (+");
        int n = formula.parts().size();
        for (int i = 0; i < n; i++) {
            Polynomial p = polynomials.get(formula.polynomials().get(i));
            all.append(" (ite ").append(written.get(formula.parts().get(i))).append(' ').append(polynomial(p))
                    .append(" 0.0)");
        }
        return all.append(' ').append(polynomial(polynomials.get(formula.polynomials().get(n)))).append(") 0.0)")
                .toString();
    }

    /** p compared with 0, with positive terms on the left and negative ones on the right. */
    private static String comparison(Polynomial p, String operator) {
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        p.terms().forEach((monomial, coefficient) -> (coefficient.signum() > 0 ? left : right).add(term(monomial, coefficient.abs())));
        return "(" + operator + " " + sum(left) + " " + sum(right) + ")";
    }

    private static String polynomial(Polynomial p) {
        List<String> terms = new ArrayList<>();
        p.terms().forEach((monomial, coefficient) -> terms.add(term(monomial, coefficient)));
        return sum(terms);
    }

    private static String sum(List<String> terms) {
        return terms.isEmpty() ? "0.0" : terms.size() == 1 ? terms.get(0) : "(+ " + String.join(" ", terms) + ")";
    }

    private static String term(Monomial monomial, BigFraction coefficient) {
        List<String> factors = new ArrayList<>();
        if (monomial.isOne() || !coefficient.equals(BigFraction.ONE)) {
            factors.add(number(coefficient));
        }
        for (Monomial.Power power : monomial.powers()) {
            for (int i = 0; i < power.exponent().getNumeratorAsInt(); i++) {
                factors.add(power.unknown().name());
            }
        }
        return factors.size() == 1 ? factors.get(0) : "(* " + String.join(" ", factors) + ")";
    }

    private static String number(BigFraction q) {
        String size = q.getDenominator().equals(BigInteger.ONE) ? q.getNumerator().abs() + ".0"
                : "(/ " + q.getNumerator().abs() + ".0 " + q.getDenominator() + ".0)";
        return q.signum() < 0 ? "(- " + size + ")" : size;
    }
}
