package org.orbitcheck.obligation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes formulas, each only once (hash-consing), with the usual simplifications. What is made in the same order has the
 * same numbers, so that the text of an obligation depends on the formula alone.
 */
final class Formulas {
    private static final int FLATTEN = 64;
    private static final int SHORT = 8;

    private record Key(Formula.Kind kind, List<Formula> parts, List<Polynomial> polynomials, String name) {
    }

    private final Map<Key, Formula> made = new HashMap<>();
    private final Map<Polynomial, Polynomial> normalForms = new HashMap<>();
    /** Of conjunctions and disjunctions: parts are shared, so that there can be far more ways to one than formulas. */
    private final Map<Formula, Formula> negations = new HashMap<>();
    private final KnownOrders orders = new KnownOrders();
    private final Map<Formula, Set<Integer>> exclusiveGroups = new HashMap<>();
    private final long limit;
    private final Runnable checkpoint;
    private int groups;
    final Formula top = make(Formula.Kind.TRUE, List.of(), List.of(), "");
    final Formula bottom = make(Formula.Kind.FALSE, List.of(), List.of(), "");

    /** At most {@code limit} formulas; the checkpoint is called from time to time and may throw. */
    Formulas(long limit, Runnable checkpoint) {
        this.limit = limit;
        this.checkpoint = checkpoint;
    }

    private Formula make(Formula.Kind kind, List<Formula> parts, List<Polynomial> polynomials, String name) {
        Key key = new Key(kind, parts, polynomials, name);
        Formula known = made.get(key);
        if (known != null) {
            return known;
        }
        if (made.size() >= limit && limit > 0) {
            throw new Unsupported("the formula becomes too large for the solver");
        }
        if (made.size() % 1024 == 1023) {
            checkpoint.run();
        }
        Formula formula = new Formula(made.size(), kind, parts, polynomials, name);
        made.put(key, formula);
        return formula;
    }

    void checkpoint() {
        checkpoint.run();
    }

    Formula of(boolean holds) {
        return holds ? top : bottom;
    }

    Formula unknown(String name) {
        return make(Formula.Kind.UNKNOWN, List.of(), List.of(), name);
    }

    /** What is known about the order of unknowns, for formulas that are made from now on. */
    KnownOrders orders() {
        return orders;
    }

    /** p >= 0. */
    Formula atLeastZero(Polynomial p) {
        if (p.isConstant()) {
            return of(p.constantPart().signum() >= 0);
        }
        Optional<Integer> sign = Exponentials.signOf(p);
        if (sign.isPresent()) {
            return of(sign.get() >= 0);
        }
        Polynomial normal = normalForms.computeIfAbsent(p, q -> orders.logarithmic(q.normalized()));
        if (normal.isNonNegativeByForm()) {
            return top;
        }
        Optional<List<Polynomial>> steps = orders.steps(normal);
        if (steps.isPresent()) {
            return and(steps.get().stream().map(this::atom).toList());
        }
        return atom(normal);
    }

    private Formula atom(Polynomial normal) {
        if (normal.leadingSign() > 0) {
            return make(Formula.Kind.AT_LEAST_ZERO, List.of(), List.of(normal), "");
        }
        Polynomial opposite = normal.negate();
        return opposite.isNonNegativeByForm() ? bottom
                : make(Formula.Kind.AT_MOST_ZERO, List.of(), List.of(opposite), "");
    }

    /** p = 0. */
    Formula isZero(Polynomial p) {
        return and(atLeastZero(p), atLeastZero(p.negate()));
    }

    /** The sum over i of (polynomial i where guard i holds) + constant >= 0, left to the solver's arithmetic. */
    Formula sumAtLeastZero(List<Formula> guards, List<Polynomial> polynomials, Polynomial constant) {
        List<Polynomial> all = new ArrayList<>(polynomials);
        all.add(constant);
        all = Polynomial.jointlyNormalized(all);
        return make(Formula.Kind.SUM_AT_LEAST_ZERO, List.copyOf(guards), List.copyOf(all), "");
    }

    Formula not(Formula a) {
        switch (a.kind()) {
            case TRUE:
                return bottom;
            case FALSE:
                return top;
            case NOT:
                return a.parts().get(0);
            case AND, OR:
                Formula known = negations.get(a);
                if (known == null) {
                    List<Formula> parts = a.parts().stream().map(this::not).toList();
                    known = a.kind() == Formula.Kind.AND ? or(parts) : and(parts);
                    negations.put(a, known);
                }
                return known;
            default:
                return make(Formula.Kind.NOT, List.of(a), List.of(), "");
        }
    }

    Formula and(Formula a, Formula b) {
        return junction(Formula.Kind.AND, List.of(a, b));
    }

    Formula or(Formula a, Formula b) {
        return junction(Formula.Kind.OR, List.of(a, b));
    }

    Formula and(Collection<Formula> parts) {
        return junction(Formula.Kind.AND, parts);
    }

    Formula or(Collection<Formula> parts) {
        return junction(Formula.Kind.OR, parts);
    }

    Formula implies(Formula a, Formula b) {
        return or(not(a), b);
    }

    Formula iff(Formula a, Formula b) {
        return choice(a, b, not(b));
    }

    private Formula junction(Formula.Kind kind, Collection<Formula> parts) {
        Formula neutral = kind == Formula.Kind.AND ? top : bottom;
        Formula absorbing = kind == Formula.Kind.AND ? bottom : top;
        TreeSet<Formula> distinct = new TreeSet<>();
        for (Formula part : parts) {
            if (part == absorbing) {
                return absorbing;
            }
            if (part.kind() == kind && part.parts().size() <= FLATTEN) {
                distinct.addAll(part.parts());
            } else if (part != neutral) {
                distinct.add(part);
            }
        }
        if (distinct.isEmpty()) {
            return neutral;
        }
        if (distinct.size() == 1) {
            return distinct.first();
        }
        if (clashes(kind, distinct)) {
            return absorbing;
        }
        Optional<List<Formula>> reduced = distinct.size() <= FLATTEN ? reduced(kind, distinct) : Optional.empty();
        return reduced.isPresent() ? junction(kind, reduced.get()) : make(kind, List.copyOf(distinct), List.of(), "");
    }

    /** a and (a or b) is a; a and (not a or b) is a and b; dually. Empty when nothing is to be done. */
    private Optional<List<Formula>> reduced(Formula.Kind kind, TreeSet<Formula> parts) {
        Formula.Kind dual = kind == Formula.Kind.AND ? Formula.Kind.OR : Formula.Kind.AND;
        boolean changed = false;
        List<Formula> kept = new ArrayList<>();
        for (Formula part : parts) {
            if (part.kind() != dual || part.parts().size() > SHORT) {
                kept.add(part);
                continue;
            }
            List<Formula> left = part.parts().stream().filter(p -> !parts.contains(not(p))).toList();
            boolean absorbed = part.parts().stream().anyMatch(parts::contains);
            changed |= absorbed || left.size() < part.parts().size();
            if (!absorbed) {
                kept.add(left.size() == part.parts().size() ? part : junction(dual, left));
            }
        }
        return changed ? Optional.of(kept) : Optional.empty();
    }

    /** a and not a; p < 0 and p > 0; two of an exclusive group: an AND of them is false, dually for OR. */
    private boolean clashes(Formula.Kind kind, TreeSet<Formula> parts) {
        Set<Integer> seen = new HashSet<>();
        for (Formula part : parts) {
            if (part.kind() == Formula.Kind.NOT) {
                Formula inner = part.parts().get(0);
                if (parts.contains(inner)) {
                    return true;
                }
                Formula mate = kind == Formula.Kind.AND ? counterpart(inner) : bottom;
                if (mate.kind() != Formula.Kind.FALSE && parts.contains(not(mate))) {
                    return true;
                }
            } else if (kind == Formula.Kind.OR && part.kind() == Formula.Kind.AT_LEAST_ZERO
                    && parts.contains(counterpart(part))) {
                return true;
            }
            if (kind == Formula.Kind.AND) {
                for (int group : exclusiveGroups.getOrDefault(part, Set.of())) {
                    if (!seen.add(group)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** For p >= 0 the formula p <= 0 and the other way round; FALSE for everything else. */
    private Formula counterpart(Formula a) {
        if (a.kind() == Formula.Kind.AT_LEAST_ZERO) {
            return make(Formula.Kind.AT_MOST_ZERO, List.of(), a.polynomials(), "");
        }
        return a.kind() == Formula.Kind.AT_MOST_ZERO ? make(Formula.Kind.AT_LEAST_ZERO, List.of(), a.polynomials(), "")
                : bottom;
    }

    Formula choice(Formula condition, Formula then, Formula otherwise) {
        if (condition.isTrue() || then == otherwise) {
            return then;
        }
        if (condition.isFalse()) {
            return otherwise;
        }
        if (condition.kind() == Formula.Kind.NOT) {
            return choice(condition.parts().get(0), otherwise, then);
        }
        if (then.isTrue() || then == condition) {
            return or(condition, otherwise);
        }
        if (then.isFalse()) {
            return and(not(condition), otherwise);
        }
        if (otherwise.isTrue()) {
            return or(not(condition), then);
        }
        if (otherwise.isFalse() || otherwise == condition) {
            return and(condition, then);
        }
        return make(Formula.Kind.CHOICE, List.of(condition, then, otherwise), List.of(), "");
    }

    /** States that no two of the formulas hold together in any model of the obligation. */
    void exclusive(Collection<Formula> formulas) {
        int group = groups++;
        for (Formula formula : formulas) {
            if (!formula.isFalse() && !formula.isTrue()) {
                exclusiveGroups.computeIfAbsent(formula, f -> new HashSet<>()).add(group);
            }
        }
    }

    /** Whether the two were stated to exclude each other. */
    boolean areExclusive(Formula a, Formula b) {
        Set<Integer> of = exclusiveGroups.getOrDefault(a, Set.of());
        return a != b && !of.isEmpty() && exclusiveGroups.getOrDefault(b, Set.of()).stream().anyMatch(of::contains);
    }

}
