package org.orbitcheck.chain;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.function.BiFunction;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.Structure;
import org.orbitcheck.group.TooLarge;

/**
 * Stabilizers by the orbit. For a uniformly random g the element u(g*t)^-1 * g, with u(s) taking t to s, is uniformly
 * random in the stabilizer of t, whose order |G| / |orbit| is known: so random elements are added until it is reached.
 * The answer is exact; chance decides only the time and the generators, and the seed is fixed.
 */
final class Stabilizers {
    private static final long MAX_CELLS = 100_000_000L;

    private Stabilizers() {
    }

    /** The elements that take a set of points to itself. */
    static Structure ofSet(Structure group, BitSet set) {
        return of(group, set, (p, points) -> {
            BitSet image = new BitSet(group.degree());
            points.stream().forEach(point -> image.set(p.apply(point)));
            return image;
        });
    }

    static <T> Structure of(Structure group, T seed, BiFunction<Permutation, T, T> action) {
        Map<T, Permutation> paths = transversal(group.degree(), group.generators(), seed, action);
        if (paths.size() == 1) {
            return group;
        }
        BigInteger[] order = group.order().divideAndRemainder(BigInteger.valueOf(paths.size()));
        if (order[1].signum() != 0) {
            throw new IllegalArgumentException("not an action: an orbit of " + paths.size()
                    + " elements under a group of order " + group.order());
        }
        ChainBuilder builder = new ChainBuilder(group.degree());
        List<Permutation> generators = new ArrayList<>();
        Random random = new Random(0);
        while (builder.order().compareTo(order[0]) < 0) {
            Permutation element = random(group, random);
            Permutation path = paths.get(action.apply(element, seed));
            if (path == null) {
                throw new IllegalArgumentException("not an action: " + element + " leads out of the orbit");
            }
            Permutation stabilizing = path.inverse().times(element);
            if (builder.add(stabilizing)) {
                generators.add(stabilizing);
            }
        }
        return LargeGroups.simplify(builder.finish(generators));
    }

    /** The orbit, the seed first, each element with a group element that takes the seed to it. */
    private static <T> Map<T, Permutation> transversal(int degree, List<Permutation> generators, T seed,
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

    /** A uniformly distributed element. */
    static Permutation random(Structure group, Random random) {
        Permutation product = Permutation.identity(group.degree());
        for (int level = 0; level < group.degree(); level++) {
            int[] orbit = group.basicOrbit(level);
            if (orbit.length > 1) {
                product = product.times(group.representative(level, orbit[random.nextInt(orbit.length)]));
            }
        }
        return product;
    }
}
