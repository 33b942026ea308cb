package org.orbitcheck.engine.structural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.term.Value;
import org.orbitcheck.theorem.Invariance;
import org.orbitcheck.theorem.MonotoneRule;
import org.orbitcheck.theorem.Rotation;

/**
 * Builds rotations under products of symmetric groups where the elements of A outside of B are basis vectors: each part
 * takes equally many points of each kind. Elements of both A and B stay where they are and belong to every part.
 */
final class PointRotations {
    private final MonotoneRule rule;
    private final PermutationGroup group;
    private final boolean whole;

    PointRotations(MonotoneRule rule, PermutationGroup group, boolean whole) {
        this.rule = rule;
        this.group = group;
        this.whole = whole;
    }

    /** The points of one kind: those of A alone, those of B alone, and the rest. */
    private record Kind(List<Integer> inner, List<Integer> outer, List<Integer> rest) {
    }

    Optional<Rotation> build(BigFraction factor) {
        Set<Value> larger = new HashSet<>(rule.larger().elements());
        List<Value> shared = rule.smaller().elements().stream().filter(larger::contains).toList();
        List<Integer> inner = places(rule.smaller(), shared);
        if (inner.contains(-1)) {
            return Optional.empty();
        }
        List<Value> constants = new ArrayList<>(rule.fixed().constants());
        constants.addAll(shared);
        int[] kindOf = PointKinds.of(group, group.blocksIfYoung().orElseThrow(), new Invariance.Fixed(constants, rule.fixed().spaces()));
        List<Kind> kinds = kinds(kindOf, inner, places(rule.larger(), shared));
        int largest = kinds.stream().mapToInt(k -> k.inner().size()).max().orElse(0);
        for (int parts = 1; parts <= (whole ? 1 : largest); parts++) {
            int m = parts;
            int n = kinds.stream().mapToInt(k -> outside(k, m)).min().orElse(0);
            if (n >= m && new BigFraction(n, m).compareTo(factor) >= 0) {
                return Optional.of(rotation(kinds, shared, m, n));
            }
        }
        return Optional.empty();
    }

    /** The points whose basis vectors are in the set and not shared; -1 for other vectors. */
    static List<Integer> places(Value.SetOf set, List<Value> shared) {
        Set<Value> left = new HashSet<>(shared);
        return set.elements().stream().filter(x -> !left.contains(x)).map(x -> point((Value.Vector) x)).toList();
    }

    private static int point(Value.Vector vector) {
        int[] support = vector.support();
        return support.length == 1 && vector.coordinates().get(support[0]).equals(BigFraction.ONE) ? support[0] : -1;
    }

    /** The kinds that have points of A. */
    private static List<Kind> kinds(int[] kindOf, List<Integer> inner, List<Integer> outer) {
        Set<Integer> inA = new HashSet<>(inner);
        Set<Integer> inB = new HashSet<>(outer);
        Kind[] kinds = new Kind[Arrays.stream(kindOf).max().orElse(-1) + 1];
        Arrays.setAll(kinds, k -> new Kind(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        for (int i = 0; i < kindOf.length; i++) {
            Kind kind = kinds[kindOf[i]];
            (inA.contains(i) ? kind.inner() : inB.contains(i) ? kind.outer() : kind.rest()).add(i);
        }
        return Arrays.stream(kinds).filter(k -> !k.inner().isEmpty()).toList();
    }

    private static int size(Kind kind, int m) {
        return (kind.inner().size() + m - 1) / m;
    }

    /** How many parts of B there are when A is divided into m parts, leaving enough points to fill these. */
    private static int outside(Kind kind, int m) {
        int size = size(kind, m);
        int missing = Math.max(0, m * size - kind.inner().size() - kind.rest().size());
        return (kind.outer().size() - missing) / size;
    }

    private Rotation rotation(List<Kind> kinds, List<Value> shared, int m, int n) {
        int[] images = IntStream.range(0, group.degree()).toArray();
        List<Value> first = new ArrayList<>(shared);
        for (Kind kind : kinds) {
            int size = size(kind, m);
            List<Integer> filling = new ArrayList<>(kind.rest());
            filling.addAll(kind.outer().subList(n * size, kind.outer().size()));
            List<Integer> places = new ArrayList<>(kind.inner());
            places.addAll(filling.subList(0, m * size - kind.inner().size()));
            places.addAll(kind.outer().subList(0, n * size));
            for (int k = 0; k < places.size(); k++) {
                images[places.get(k)] = places.get((k + size) % places.size());
            }
            places.subList(0, size).forEach(i -> first.add(basis(i)));
        }
        return new Rotation(Permutation.of(images), Value.SetOf.of(first), m, n);
    }

    private Value basis(int point) {
        Value.Vector like = (Value.Vector) rule.smaller().elements().get(0);
        List<BigFraction> coordinates = IntStream.range(0, group.degree())
                .mapToObj(i -> i == point ? BigFraction.ONE : BigFraction.ZERO).toList();
        return new Value.Vector(like.points(), coordinates);
    }
}
