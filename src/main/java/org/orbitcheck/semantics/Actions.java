package org.orbitcheck.semantics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.term.Value;
import org.orbitcheck.term.ValueOrder;

/** The action p*t of a permutation on a value (theory, section 1). */
public final class Actions {
    private Actions() {
    }

    /**
     * p*t. Points go to p(i); vectors and maps so that (p*u)[p(i)] = u[i]; sets elementwise; pairs diagonally; a
     * coset gH to (pg)H; named elements by their table; a distribution to its push-forward. Throws
     * IllegalArgumentException for values on which no permutation acts.
     */
    public static Value act(Permutation p, Value value) {
        if (value instanceof Value.Vector vector) {
            return vector.moved(p);
        }
        if (value instanceof Value.Point point) {
            return new Value.Point(point.points(), p.apply(point.index()));
        }
        if (value instanceof Value.SetOf set) {
            return Value.SetOf.of(set.elements().stream().map(e -> act(p, e)).collect(Collectors.toList()));
        }
        if (value instanceof Value.Mapping mapping) {
            return new Value.Mapping(mapping.points(), moved(p, mapping.images()));
        }
        if (value instanceof Value.Pair pair) {
            return new Value.Pair(act(p, pair.first()), act(p, pair.second()));
        }
        if (value instanceof Value.Coset coset) {
            return new Value.Coset(coset.points(), coset.subgroup(),
                    coset.subgroup().leastOfLeftCoset(p.times(coset.least())));
        }
        if (value instanceof Value.Named named) {
            return new Value.Named(named.action(), named.action().imageOf(p).apply(named.index()));
        }
        if (value instanceof Value.Distribution distribution) {
            return pushForward(p, distribution);
        }
        throw new IllegalArgumentException("no permutation acts on " + value.text());
    }

    private static Value pushForward(Permutation p, Value.Distribution distribution) {
        List<Value.Weighted> atoms = new ArrayList<>();
        for (Value.Weighted atom : distribution.atoms()) {
            atoms.add(new Value.Weighted((Value.Vector) act(p, atom.vector()), atom.weight()));
        }
        atoms.sort(Comparator.comparing(Value.Weighted::vector, ValueOrder.INSTANCE));
        return new Value.Distribution(distribution.points(), atoms);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> moved(Permutation p, List<T> entries) {
        Object[] result = new Object[entries.size()];
        for (int i = 0; i < result.length; i++) {
            result[p.apply(i)] = entries.get(i);
        }
        return (List<T>) List.of(result);
    }
}
