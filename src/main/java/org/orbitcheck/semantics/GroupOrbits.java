package org.orbitcheck.semantics;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.group.Orbits;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.term.Value;

/** The whole orbit G.t of a value under a group, without listing the group. */
final class GroupOrbits {
    private GroupOrbits() {
    }

    static Iterable<Value> of(PermutationGroup group, Value value) {
        if (value instanceof Value.Point point) {
            return Arrays.stream(group.orbitOf(point.index()))
                    .<Value>mapToObj(i -> new Value.Point(point.points(), i)).toList();
        }
        if (group.blocksIfYoung().isPresent()) {
            Optional<Arrangeable> arrangeable = Arrangeable.of(value);
            if (arrangeable.isPresent()) {
                return arrangeable.get().arrangements(group);
            }
        }
        return Orbits.orbit(group, value, (p, t) -> {
            Interrupted.check();
            return Actions.act(p, t);
        });
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
