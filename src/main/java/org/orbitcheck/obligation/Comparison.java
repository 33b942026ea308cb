package org.orbitcheck.obligation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;

/**
 * Decides signs of guarded sums. The summands are gone through one after another, as in a decision diagram: a node is a
 * place and the partial sum so far, and equal nodes are shared. With constant weights a node ends as soon as the rest
 * can no longer change the sign, so counts become pure Boolean formulas; with polynomials it ends in comparisons of
 * polynomials. Where there are too many different partial sums the sum is left to the solver's arithmetic.
 * Guards that exclude each other are decided in one step.
 */
final class Comparison {
    private static final int DISCRETE_LIMIT = 20_000;
    private static final int POLYNOMIAL_LIMIT = 200;
    private static final int TABLE_LIMIT = 50_000;

    private final Formulas formulas;
    private final Map<GuardedSum, Formula> decided = new HashMap<>();

    Comparison(Formulas formulas) {
        this.formulas = formulas;
    }

    /** Guards of which at most one holds, with their summands; a single guard has a group of its own. */
    private record Group(List<Formula> guards, List<Polynomial> polynomials) {
        BigFraction least() {
            return polynomials.stream().map(Polynomial::constantPart).reduce(BigFraction.ZERO,
                    (a, b) -> a.compareTo(b) < 0 ? a : b);
        }

        BigFraction greatest() {
            return polynomials.stream().map(Polynomial::constantPart).reduce(BigFraction.ZERO,
                    (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
    }

    /** sum >= 0. */
    Formula atLeastZero(GuardedSum sum) {
        if (sum.isPlain()) {
            return formulas.atLeastZero(sum.plainPart());
        }
        Formula known = decided.get(sum);
        if (known == null) {
            known = new Diagram(sum).decide();
            decided.put(sum, known);
        }
        return known;
    }

    /** sum > 0. */
    Formula positive(GuardedSum sum) {
        return formulas.not(atLeastZero(sum.scale(BigFraction.MINUS_ONE)));
    }

    Formula isZero(GuardedSum sum) {
        return formulas.and(atLeastZero(sum), atLeastZero(sum.scale(BigFraction.MINUS_ONE)));
    }

    private List<Group> groups(GuardedSum sum) {
        List<Formula> guards = new ArrayList<>();
        List<Polynomial> polynomials = new ArrayList<>();
        sum.terms().forEach((guard, p) -> {
            if (!guard.isTrue()) {
                guards.add(guard);
                polynomials.add(p);
            }
        });
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < guards.size(); i++) {
            Formula guard = guards.get(i);
            int fitting = fitting(groups, guard);
            if (fitting < 0) {
                groups.add(new Group(new ArrayList<>(), new ArrayList<>()));
                fitting = groups.size() - 1;
            }
            groups.get(fitting).guards.add(guard);
            groups.get(fitting).polynomials.add(polynomials.get(i));
        }
        return groups;
    }

    private int fitting(List<Group> groups, Formula guard) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).guards.stream().allMatch(g -> formulas.areExclusive(g, guard))) {
                return i;
            }
        }
        return -1;
    }

    /** The decision diagram of one sum. */
    private final class Diagram {
        private final GuardedSum sum;
        private final List<Group> groups;
        private final boolean discrete;
        private final BigFraction[] least;
        private final BigFraction[] greatest;
        private final List<Map<Polynomial, Formula>> nodes = new ArrayList<>();
        private int made;

        Diagram(GuardedSum sum) {
            this.sum = sum;
            this.groups = groups(sum);
            this.discrete = sum.hasConstantWeights();
            if (discrete) {
                groups.sort(Comparator.comparing((Group g) -> g.greatest().subtract(g.least())).reversed());
            }
            least = new BigFraction[groups.size() + 1];
            greatest = new BigFraction[groups.size() + 1];
            least[groups.size()] = BigFraction.ZERO;
            greatest[groups.size()] = BigFraction.ZERO;
            for (int i = groups.size() - 1; i >= 0; i--) {
                least[i] = least[i + 1].add(groups.get(i).least());
                greatest[i] = greatest[i + 1].add(groups.get(i).greatest());
                nodes.add(new HashMap<>());
            }
        }

        Formula decide() {
            try {
                return from(0, sum.plainPart());
            } catch (TooMany tooMany) {
                List<Formula> guards = new ArrayList<>();
                List<Polynomial> polynomials = new ArrayList<>();
                for (Group group : groups) {
                    guards.addAll(group.guards);
                    polynomials.addAll(group.polynomials);
                }
                return formulas.sumAtLeastZero(guards, polynomials, sum.plainPart());
            }
        }

        private Formula from(int place, Polynomial partial) {
            if (place == groups.size()) {
                return formulas.atLeastZero(partial);
            }
            if (discrete) {
                if (partial.constantPart().add(least[place]).signum() >= 0) {
                    return formulas.top;
                }
                if (partial.constantPart().add(greatest[place]).signum() < 0) {
                    return formulas.bottom;
                }
            }
            Formula known = nodes.get(place).get(partial);
            if (known != null) {
                return known;
            }
            if (++made > (discrete ? DISCRETE_LIMIT : POLYNOMIAL_LIMIT)) {
                throw new TooMany();
            }
            Group group = groups.get(place);
            Formula result = from(place + 1, partial);
            for (int i = group.guards.size() - 1; i >= 0; i--) {
                result = formulas.choice(group.guards.get(i), from(place + 1, partial.plus(group.polynomials.get(i))),
                        result);
            }
            nodes.get(place).put(partial, result);
            return result;
        }
    }

    private static final class TooMany extends RuntimeException {
        TooMany() {
            super(null, null, false, false);
        }
    }

    /**
     * Some function of several sums with constant weights, for each tuple of values that the sums can take: the cases
     * exclude each other and cover everything.
     *
     * @throws Unsupported when there are too many tuples of values
     */
    <T> Map<T, Formula> cases(List<GuardedSum> sums, Function<List<BigFraction>, T> function) {
        GuardedSum.Builder all = new GuardedSum.Builder();
        sums.forEach(s -> s.terms().keySet().forEach(g -> all.add(g, Polynomial.ONE)));
        List<Group> groups = groups(all.build());
        Map<List<BigFraction>, Formula> states = new LinkedHashMap<>();
        states.put(sums.stream().map(s -> s.plainPart().constantPart()).toList(), formulas.top);
        for (Group group : groups) {
            states = step(states, group, sums);
        }
        Map<T, List<Formula>> collected = new LinkedHashMap<>();
        states.forEach((values, when) -> collected.computeIfAbsent(function.apply(values), v -> new ArrayList<>())
                .add(when));
        Map<T, Formula> result = new LinkedHashMap<>();
        collected.forEach((value, when) -> result.put(value, formulas.or(when)));
        if (result.size() > 1) {
            formulas.exclusive(result.values());
        }
        return result;
    }

    private Map<List<BigFraction>, Formula> step(Map<List<BigFraction>, Formula> states, Group group,
            List<GuardedSum> sums) {
        Map<List<BigFraction>, List<Formula>> next = new LinkedHashMap<>();
        Formula none = formulas.not(formulas.or(group.guards));
        states.forEach((values, when) -> {
            put(next, values, formulas.and(when, none));
            for (Formula guard : group.guards) {
                List<BigFraction> moved = new ArrayList<>(values.size());
                for (int i = 0; i < values.size(); i++) {
                    Polynomial weight = sums.get(i).terms().getOrDefault(guard, Polynomial.ZERO);
                    moved.add(values.get(i).add(weight.constantPart()));
                }
                put(next, moved, formulas.and(when, guard));
            }
        });
        if (next.size() > TABLE_LIMIT) {
            throw new Unsupported("a count has too many values");
        }
        Map<List<BigFraction>, Formula> joined = new LinkedHashMap<>();
        next.forEach((values, when) -> joined.put(values, formulas.or(when)));
        return joined;
    }

    private void put(Map<List<BigFraction>, List<Formula>> next, List<BigFraction> values, Formula when) {
        if (!when.isFalse()) {
            next.computeIfAbsent(values, v -> new ArrayList<>()).add(when);
        }
    }
}
