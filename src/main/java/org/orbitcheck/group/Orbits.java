package org.orbitcheck.group;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiFunction;

/** Orbits of anything that a group acts on, breadth first by the generators. */
public final class Orbits {
    private Orbits() {
    }

    /** The orbit, the seed first. The action must be one; elements are told apart by equals and hashCode. */
    public static <T> List<T> orbit(PermutationGroup group, T seed, BiFunction<Permutation, T, T> action) {
        List<Permutation> generators = group.generators();
        Set<T> seen = new LinkedHashSet<>();
        Queue<T> open = new ArrayDeque<>();
        seen.add(seed);
        open.add(seed);
        while (!open.isEmpty()) {
            T element = open.remove();
            for (Permutation generator : generators) {
                T image = action.apply(generator, element);
                if (seen.add(image)) {
                    open.add(image);
                }
            }
        }
        return new ArrayList<>(seen);
    }
}
