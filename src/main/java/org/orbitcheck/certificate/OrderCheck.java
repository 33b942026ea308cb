package org.orbitcheck.certificate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;

/** The rule for {@link Evidence.Pairs}: the pairs that are decided give the property, or break it. */
final class OrderCheck {
    private final Checker checker;
    private final Evidence.Pairs evidence;
    private final Map<List<Integer>, Boolean> decided = new LinkedHashMap<>();

    OrderCheck(Checker checker, Evidence.Pairs evidence) {
        this.checker = checker;
        this.evidence = evidence;
    }

    void check(Term formula, boolean proved) {
        checker.require(formula instanceof Term.OrderProperty, "pairs of something that is no property of a relation");
        Term.OrderProperty property = (Term.OrderProperty) formula;
        int size = property.names().size();
        for (Evidence.Pair pair : evidence.pairs()) {
            checker.require(inRange(pair.left(), size) && inRange(pair.right(), size), "a pair of functions that are not there");
            checker.step("pair " + pair.left() + ", " + pair.right(), at(property, property.holds(), pair.left(), pair.right()),
                    pair.holds(), pair.evidence());
            decided.put(List.of(pair.left(), pair.right()), pair.holds());
        }
        if (proved) {
            checker.require(has(property, size), "the pairs do not give the property");
        } else {
            checker.require(breaks(property, size), "the pairs do not break the property");
        }
    }

    private static boolean inRange(int i, int size) {
        return i >= 1 && i <= size;
    }

    private static Term at(Term.OrderProperty property, Term term, int left, int right) {
        return new Substitution(Map.of(property.left().id(), Terms.number(left), property.right().id(), Terms.number(right))).apply(term);
    }

    private boolean is(int left, int right, boolean holds) {
        return Optional.ofNullable(decided.get(List.of(left, right))).filter(h -> h == holds).isPresent();
    }

    private boolean same(Term.OrderProperty property, int i, int j) {
        return checker.holds(at(property, property.same(), i, j));
    }

    private boolean breaks(Term.OrderProperty property, int size) {
        switch (property.property()) {
            case ACYCLIC:
                return strictCycle();
            case REFLEXIVE:
                return notReflexive(size);
            case TRANSITIVE:
                return triangle(size);
            case PREORDER:
                return notReflexive(size) || triangle(size);
            case TOTAL:
                return some(size, (i, j) -> is(i, j, false) && is(j, i, false));
            default:
                return some(size, (i, j) -> i < j && is(i, j, true) && is(j, i, true) && !same(property, i, j));
        }
    }

    private boolean strictCycle() {
        List<Integer> cycle = evidence.cycle();
        for (int step = 0; step < cycle.size(); step++) {
            int from = cycle.get(step);
            int to = cycle.get((step + 1) % cycle.size());
            if (!is(from, to, true) || !is(to, from, false)) {
                return false;
            }
        }
        return !cycle.isEmpty();
    }

    private boolean notReflexive(int size) {
        return some(size, i -> is(i, i, false));
    }

    private boolean triangle(int size) {
        return some(size, k -> some(size, (i, j) -> is(i, k, true) && is(k, j, true) && is(i, j, false)));
    }

    private static boolean some(int size, IntPredicate test) {
        return IntStream.rangeClosed(1, size).anyMatch(test);
    }

    private static boolean some(int size, BiPredicate<Integer, Integer> test) {
        return some(size, i -> some(size, j -> test.test(i, j)));
    }

    private boolean known(int i, int j) {
        return decided.containsKey(List.of(i, j));
    }

    /** Every pair that the property speaks of is decided, and nothing breaks it. */
    private boolean has(Term.OrderProperty property, int size) {
        if (property.property() == Term.Property.REFLEXIVE) {
            return !some(size, i -> !is(i, i, true));
        }
        if (some(size, (i, j) -> !known(i, j))) {
            return false;
        }
        return property.property() == Term.Property.ACYCLIC ? !hasStrictCycle(size) : !breaks(property, size);
    }

    /** Strict steps are removed from the ends until nothing is left, or a cycle. */
    private boolean hasStrictCycle(int size) {
        boolean[] removed = new boolean[size + 1];
        for (boolean progress = true; progress;) {
            progress = false;
            for (int i = 1; i <= size; i++) {
                int from = i;
                boolean end = !removed[i];
                for (int j = 1; j <= size && end; j++) {
                    end = removed[j] || !(is(from, j, true) && is(j, from, false));
                }
                if (end) {
                    removed[i] = true;
                    progress = true;
                }
            }
        }
        return some(size, i -> !removed[i]);
    }
}
