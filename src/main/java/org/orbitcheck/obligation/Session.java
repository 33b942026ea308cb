package org.orbitcheck.obligation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hipparchus.fraction.BigFraction;

/**
 * What one translation gathers: unknowns, assertions about them, and where a value would be undefined. The path is what
 * holds where the term is looked at (the earlier parts of an AND, the condition of a conditional); a division by zero
 * counts only on its path.
 */
final class Session {
    final Formulas formulas;
    final Comparison comparison;
    private final List<Unknown> unknowns = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<String> booleans = new ArrayList<>();
    private final Map<Unknown, Unknown> weights = new HashMap<>();
    private final List<Formula> assertions = new ArrayList<>();
    private Set<Formula> undefined = new LinkedHashSet<>();
    private Optional<Unknown> euler = Optional.empty();
    private Formula path;

    Session(long limit, Runnable checkpoint) {
        formulas = new Formulas(limit, checkpoint);
        comparison = new Comparison(formulas);
        path = formulas.top;
    }

    Unknown real(String name) {
        Unknown unknown = new Unknown(unknowns.size(), free(name), Unknown.Kind.REAL, -1);
        unknowns.add(unknown);
        return unknown;
    }

    /** The weight exp(u). */
    Unknown weightOf(Unknown u) {
        return weights.computeIfAbsent(u, base -> {
            Unknown weight = new Unknown(unknowns.size(), free("exp_" + base.name()), Unknown.Kind.WEIGHT, base.id());
            unknowns.add(weight);
            formulas.orders().weight(weight, base);
            return weight;
        });
    }

    /** The number e. */
    Unknown euler() {
        if (euler.isEmpty()) {
            euler = Optional.of(new Unknown(unknowns.size(), free("e_"), Unknown.Kind.EULER, -1));
            unknowns.add(euler.get());
        }
        return euler.get();
    }

    Formula truth(String name) {
        String free = free(name);
        booleans.add(free);
        return formulas.unknown(free);
    }

    private String free(String wanted) {
        StringBuilder simple = new StringBuilder();
        wanted.chars().forEach(c -> simple.append(c < 128 && Character.isLetterOrDigit(c) || c == '_' ? (char) c : '.'));
        String name = Character.isDigit(simple.charAt(0)) ? "x" + simple : simple.toString();
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name + "~" + i;
        }
        return free;
    }

    void assertThat(Formula formula) {
        if (!formula.isTrue()) {
            assertions.add(formula);
        }
    }

    /** Exactly one of n alternatives: their guards, new unknowns. */
    List<Formula> oneOf(String name, int n) {
        List<Formula> guards = new ArrayList<>();
        if (n == 1) {
            return List.of(formulas.top);
        }
        if (n == 2) {
            Formula first = truth(name);
            guards.addAll(List.of(first, formulas.not(first)));
        } else if (n <= 40) {
            for (int i = 0; i < n; i++) {
                guards.add(truth(name + "_" + (i + 1)));
            }
            assertThat(formulas.or(guards));
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(formulas.not(formulas.and(guards.get(i), guards.get(j))));
                }
            }
        } else {
            int bits = 32 - Integer.numberOfLeadingZeros(n - 1);
            List<Formula> digits = new ArrayList<>();
            for (int b = 0; b < bits; b++) {
                digits.add(truth(name + "_bit" + b));
            }
            for (int i = 0; i < n; i++) {
                List<Formula> code = new ArrayList<>();
                for (int b = 0; b < bits; b++) {
                    code.add((i >> b & 1) == 1 ? digits.get(b) : formulas.not(digits.get(b)));
                }
                guards.add(formulas.and(code));
            }
            assertThat(formulas.or(guards));
        }
        formulas.exclusive(guards);
        return guards;
    }

    /** What the supplier makes, on the path where the condition holds as well. */
    <T> T under(Formula condition, Supplier<T> supplier) {
        Formula before = path;
        path = formulas.and(path, condition);
        try {
            return supplier.get();
        } finally {
            path = before;
        }
    }

    /** A result, and where values on the way to it are undefined. */
    record Detached<T>(T result, Set<Formula> undefined) {
    }

    /** What the supplier makes, apart from the path and without noting what is undefined. */
    <T> Detached<T> detached(Supplier<T> supplier) {
        Formula before = path;
        Set<Formula> undefinedBefore = undefined;
        path = formulas.top;
        undefined = new LinkedHashSet<>();
        try {
            return new Detached<>(supplier.get(), undefined);
        } finally {
            path = before;
            undefined = undefinedBefore;
        }
    }

    /** On the path, a value is undefined where the condition holds. */
    void undefinedWhere(Formula condition) {
        if (!condition.isFalse() && !undefined.contains(condition)) {
            Formula here = formulas.and(path, condition);
            if (!here.isFalse()) {
                undefined.add(here);
            }
        }
    }

    void forgetUndefined() {
        undefined.clear();
    }

    Formula whereUndefined() {
        return formulas.or(undefined);
    }

    List<Formula> assertions() {
        return assertions;
    }

    List<Unknown> unknowns() {
        return unknowns;
    }

    List<String> booleans() {
        return booleans;
    }

    Fraction constant(long n) {
        return constant(new BigFraction(n));
    }

    Fraction constant(BigFraction n) {
        return Fraction.of(GuardedSum.of(formulas.top, Polynomial.constant(n)));
    }

    Fraction plain(Polynomial p) {
        return Fraction.of(GuardedSum.of(formulas.top, p));
    }
}
