package org.orbitcheck.shortcut;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.term.Value;

/** Orbits of points, and of more under products of symmetric groups, without listing them. */
final class GroupOrbits {
    private GroupOrbits() {
    }

    /** The elements of an orbit that has a key, on demand. */
    static Iterable<Value> of(PermutationGroup group, Value value) {
        return value instanceof Value.Point point ? points(group, point) : Arrangeable.of(value).orElseThrow().arrangements(group);
    }

    private static Iterable<Value> points(PermutationGroup group, Value.Point point) {
        int[] orbit = group.orbitOf(point.index());
        return () -> Arrays.stream(orbit).<Value>mapToObj(index -> new Value.Point(point.points(), index)).iterator();
    }

    /** The size of an orbit that has a key, without going through it. */
    static BigInteger size(PermutationGroup group, Value value) {
        return value instanceof Value.Point point ? BigInteger.valueOf(group.orbitOf(point.index()).length)
                : Arrangeable.of(value).orElseThrow().count(group);
    }

    /** A thing that two values of one type share exactly when they are in one orbit, where one is known. */
    static Optional<Object> key(PermutationGroup group, Value value) {
        if (value instanceof Value.Point point) {
            return Optional.of(group.leastOfOrbit(point.index()));
        }
        Optional<List<int[]>> blocks = group.blocksIfYoung();
        return blocks.isPresent() ? Arrangeable.of(value).map(a -> a.key(blocks.get())) : Optional.empty();
    }
}
