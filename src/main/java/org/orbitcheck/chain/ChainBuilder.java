package org.orbitcheck.chain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orbitcheck.group.Partitions;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.TooLarge;

/**
 * Builds a stabilizer chain for the base 0, 1, 2, ... by the method of Schreier and Sims: permutations are sifted, what
 * is left of them becomes a strong generator, until all Schreier generators sift to the identity (Seress, Permutation
 * Group Algorithms, 2003, section 4.2). Random elements are sifted first, since then little is left to be added.
 */
final class ChainBuilder {
    /** Beyond this many stored images the transversals would not fit in memory. */
    private static final long MAX_CELLS = 100_000_000L;
    /** Beyond this many images of points computed it takes too long. */
    private static final long MAX_STEPS = 2_000_000_000L;
    private static final int QUIET_ROUNDS = 12;

    private final int degree;
    private final List<List<Permutation>> strong = new ArrayList<>();
    private final List<List<Integer>> orbits = new ArrayList<>();
    private final Permutation[][] transversals;
    private final Permutation[][] inverses;
    private final List<int[]> verified = new ArrayList<>();
    private long cells;
    private long steps;

    ChainBuilder(int degree) {
        this.degree = degree;
        this.transversals = new Permutation[degree][];
        this.inverses = new Permutation[degree][];
        for (int level = 0; level < degree; level++) {
            strong.add(new ArrayList<>());
            orbits.add(new ArrayList<>(List.of(level)));
            verified.add(new int[0]);
        }
    }

    /** The chain of the group that the permutations generate. */
    static ChainStructure generatedBy(int degree, List<Permutation> generators) {
        ChainBuilder builder = new ChainBuilder(degree);
        builder.refuseLarge(generators);
        generators.forEach(builder::add);
        builder.siftRandomProducts(generators);
        builder.verify();
        return builder.finish(generators);
    }

    /** Throws TooLarge before anything is stored where the first transversal alone would be too much. */
    private void refuseLarge(List<Permutation> generators) {
        int first = generators.stream().mapToInt(Permutation::firstMoved).min().orElse(degree);
        int[] labels = Partitions.orbitLabels(degree, generators);
        if (first < degree) {
            count(Arrays.stream(labels).filter(label -> label == first).count() - 1);
            cells = 0;
        }
    }

    private void count(long permutations) {
        cells += 2L * degree * permutations;
        if (cells > MAX_CELLS) {
            throw new TooLarge("a stabilizer chain of degree " + degree + " does not fit in memory");
        }
    }

    /** Adds a permutation to the group as far as the chain knows it; false when it was known to belong. */
    boolean add(Permutation p) {
        Permutation rest = sift(p, 0);
        addStrong(rest, 0);
        return !rest.isIdentity();
    }

    /** Makes an element of the group a strong generator of each stabilizer from a level on that contains it. */
    private void addStrong(Permutation rest, int from) {
        int last = Math.min(rest.firstMoved(), degree - 1);
        for (int level = from; level <= last && !rest.isIdentity(); level++) {
            strong.get(level).add(rest);
            extendOrbit(level);
        }
    }

    private boolean reaches(int level, int point) {
        return transversals[level] != null && transversals[level][point] != null;
    }

    private Permutation transversal(int level, int point) {
        return point == level ? Permutation.identity(degree) : transversals[level][point];
    }

    private Permutation sift(Permutation p, int from) {
        Permutation rest = p;
        for (int level = from; level < degree; level++) {
            int image = rest.apply(level);
            if (image != level) {
                if (!reaches(level, image)) {
                    return rest;
                }
                rest = product(inverses[level][image], rest);
            }
        }
        return rest;
    }

    private Permutation product(Permutation p, Permutation q) {
        steps += degree;
        if (steps > MAX_STEPS) {
            throw new TooLarge("a stabilizer chain of degree " + degree + " takes too many steps");
        }
        return p.times(q);
    }

    private void extendOrbit(int level) {
        List<Integer> orbit = orbits.get(level);
        List<Permutation> generators = strong.get(level);
        Permutation newest = generators.get(generators.size() - 1);
        int known = orbit.size();
        for (int k = 0; k < known; k++) {
            reach(level, orbit.get(k), newest);
        }
        for (int k = known; k < orbit.size(); k++) {
            for (Permutation generator : generators) {
                reach(level, orbit.get(k), generator);
            }
        }
    }

    private void reach(int level, int point, Permutation generator) {
        int image = generator.apply(point);
        if (image != level && !reaches(level, image)) {
            if (transversals[level] == null) {
                transversals[level] = new Permutation[degree];
                inverses[level] = new Permutation[degree];
            }
            transversals[level][image] = product(generator, transversal(level, point));
            inverses[level][image] = transversals[level][image].inverse();
            orbits.get(level).add(image);
            count(1);
        }
    }

    private void siftRandomProducts(List<Permutation> generators) {
        RandomProducts products = new RandomProducts(generators, degree);
        int quiet = 0;
        while (quiet < QUIET_ROUNDS) {
            quiet = add(products.next()) ? 0 : quiet + 1;
        }
    }

    /** Sifts every Schreier generator, from the last level up, until none adds anything. */
    private void verify() {
        int level = degree - 1;
        while (level >= 0) {
            int deepest = verifyLevel(level);
            level = deepest < 0 ? level - 1 : deepest;
        }
    }

    /** The deepest level that a new strong generator touched, or -1 when the level is in order. */
    private int verifyLevel(int level) {
        List<Integer> orbit = orbits.get(level);
        List<Permutation> generators = strong.get(level);
        for (int k = 0; k < orbit.size(); k++) {
            int point = orbit.get(k);
            int from = verifiedGenerators(level, k);
            for (int g = from; g < generators.size(); g++) {
                Permutation generator = generators.get(g);
                Permutation product = product(generator, transversal(level, point));
                setVerified(level, k, g + 1);
                Permutation rest = sift(product, level);
                if (!rest.isIdentity()) {
                    addStrong(rest, level + 1);
                    return rest.firstMoved();
                }
            }
        }
        return -1;
    }

    private int verifiedGenerators(int level, int k) {
        int[] counts = verified.get(level);
        return k < counts.length ? counts[k] : 0;
    }

    private void setVerified(int level, int k, int count) {
        if (verified.get(level).length <= k) {
            verified.set(level, Arrays.copyOf(verified.get(level), orbits.get(level).size()));
        }
        verified.get(level)[k] = count;
    }

    BigInteger order() {
        BigInteger order = BigInteger.ONE;
        for (List<Integer> orbit : orbits) {
            order = order.multiply(BigInteger.valueOf(orbit.size()));
        }
        return order;
    }

    ChainStructure finish(List<Permutation> generators) {
        int[][] basicOrbits = new int[degree][];
        for (int level = 0; level < degree; level++) {
            basicOrbits[level] = orbits.get(level).stream().mapToInt(x -> x).sorted().toArray();
        }
        return new ChainStructure(degree, generators, basicOrbits, transversals);
    }
}
