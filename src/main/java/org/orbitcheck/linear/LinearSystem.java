package org.orbitcheck.linear;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Find rational values for the unknowns 0..unknowns-1 such that every constraint holds and every unknown that is not
 * {@code free} is at least 0.
 */
public record LinearSystem(int unknowns, Set<Integer> free, List<Constraint> constraints) {
    public LinearSystem {
        free = Set.copyOf(free);
        constraints = List.copyOf(constraints);
    }

    /** All unknowns may have any sign. */
    public static LinearSystem ofFree(int unknowns, List<Constraint> constraints) {
        Set<Integer> all = IntStream.range(0, unknowns).boxed().collect(Collectors.toSet());
        return new LinearSystem(unknowns, all, constraints);
    }

    /** All unknowns are at least 0. */
    public static LinearSystem ofNonNegative(int unknowns, List<Constraint> constraints) {
        return new LinearSystem(unknowns, Set.of(), constraints);
    }

    public boolean isFree(int unknown) {
        return free.contains(unknown);
    }
}
