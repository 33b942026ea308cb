package org.orbitcheck.group;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Orbits of anything that a group acts on, breadth first by the generators. */
public final class Orbits {
    private static final long MAX_CELLS = 100_000_000L;

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

    /** The orbit, the seed first, each element with a group element that takes the seed to it. */
    public static <T> Map<T, Permutation> orbitWithTransversal(PermutationGroup group, T seed,
            BiFunction<Permutation, T, T> action) {
        return transversal(group.degree(), group.generators(), seed, action);
    }

    static <T> Map<T, Permutation> transversal(int degree, List<Permutation> generators, T seed,
            BiFunction<Permutation, T, T> action) {
        Map<T, Permutation> paths = new LinkedHashMap<>();
        Queue<T> open = new ArrayDeque<>();
        paths.put(seed, Permutation.identity(degree));
        open.add(seed);
        while (!open.isEmpty()) {
            T element = open.remove();
            Permutation path = paths.get(element);
            for (Permutation generator : generators) {
                T image = action.apply(generator, element);
                if (!paths.containsKey(image)) {
                    if ((long) paths.size() * degree > MAX_CELLS) {
                        throw new TooLarge("an orbit of more than " + paths.size() + " elements with its transversal");
                    }
                    paths.put(image, generator.times(path));
                    open.add(image);
                }
            }
        }
        return paths;
    }

    /** The image of a set of points, as a bit mask. */
    public static long imageOfMask(Permutation p, long mask) {
        long image = 0;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            image |= 1L << p.apply(Long.numberOfTrailingZeros(rest));
        }
        return image;
    }

    /**
     * Shows each distinct image of a vector under a group that is a product of full symmetric groups, lexicographically
     * and in constant memory. The array shown is always the same one. Throws IllegalArgumentException for other groups
     * and when the vector is not as long as the degree.
     */
    public static void forEachDistinctArrangement(PermutationGroup group, int[] codes, Consumer<int[]> consumer) {
        arrangements(group, codes).orElseThrow(
                () -> new IllegalArgumentException("not a product of full symmetric groups: " + group))
                .forEach(codes, consumer);
    }

    /**
     * Shows each distinct image p*c of a vector c, (p*c)[p(i)] = c[i], once and in a fixed order: as
     * {@link #forEachDistinctArrangement} where that is possible, else by a search of the orbit, which takes memory for
     * it. The array shown is always the same one.
     */
    public static void forEachDistinctImage(PermutationGroup group, int[] codes, Consumer<int[]> consumer) {
        Optional<Arrangements> arrangements = arrangements(group, codes);
        if (arrangements.isPresent()) {
            arrangements.get().forEach(codes, consumer);
        } else {
            VectorSearch.run(group, codes, consumer);
        }
    }

    /** The number of distinct images of a vector; without enumeration for products of full symmetric groups. */
    public static BigInteger countDistinctImages(PermutationGroup group, int[] codes) {
        Optional<Arrangements> arrangements = arrangements(group, codes);
        if (arrangements.isPresent()) {
            return arrangements.get().count(codes);
        }
        long[] count = {0};
        VectorSearch.run(group, codes, image -> count[0]++);
        return BigInteger.valueOf(count[0]);
    }

    private static Optional<Arrangements> arrangements(PermutationGroup group, int[] codes) {
        if (codes.length != group.degree()) {
            throw new IllegalArgumentException(
                    "a vector of " + codes.length + " coordinates under a group on " + group.degree() + " points");
        }
        return group.blocksIfYoung().map(blocks -> new Arrangements(group.degree(), blocks));
    }
}
