package org.orbitcheck.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.orbitcheck.group.Permutation;

/**
 * Elements of a group that soon look random: a walk over generating tuples, product replacement with an accumulator
 * (Celler et al. 1995; Leedham-Green and O'Brien 2002). The seed is fixed; nothing exact may rest on the distribution.
 */
final class RandomProducts {
    private static final int WARM_UP = 30;
    private static final int TUPLE = 10;

    private final Random random;
    private final List<Permutation> tuple;
    private Permutation accumulated;

    /** At least one generator. */
    RandomProducts(List<Permutation> generators, long seed) {
        this.random = new Random(seed);
        this.tuple = new ArrayList<>(generators);
        while (tuple.size() < TUPLE) {
            tuple.add(tuple.get(tuple.size() % generators.size()));
        }
        this.accumulated = Permutation.identity(generators.get(0).degree());
        for (int i = 0; i < WARM_UP; i++) {
            next();
        }
    }

    Permutation next() {
        int i = random.nextInt(tuple.size());
        int j = (i + 1 + random.nextInt(tuple.size() - 1)) % tuple.size();
        Permutation factor = random.nextBoolean() ? tuple.get(j) : tuple.get(j).inverse();
        tuple.set(i, random.nextBoolean() ? tuple.get(i).times(factor) : factor.times(tuple.get(i)));
        accumulated = accumulated.times(tuple.get(i));
        return accumulated;
    }
}
