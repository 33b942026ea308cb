package org.orbitcheck.shortcut;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.term.Value;

/** Orbits under products of symmetric groups, without listing them. */
final class GroupOrbits {
    private GroupOrbits() {
    }

    /** The elements of an orbit that has a key, on demand. */
    static Iterable<Value> of(PermutationGroup young, Value value) {
        return Arrangeable.of(value).orElseThrow().arrangements(young);
    }

    /** The size of an orbit that has a key, without going through it. */
    static BigInteger size(PermutationGroup young, Value value) {
        return Arrangeable.of(value).orElseThrow().count(young);
    }

    /** A thing that two values of one type share exactly when they are in one orbit, where one is known. */
    static Optional<Object> key(PermutationGroup group, Value value) {
        Optional<List<int[]>> blocks = group.blocksIfYoung();
        return blocks.isPresent() ? Arrangeable.of(value).map(a -> a.key(blocks.get())) : Optional.empty();
    }
}
