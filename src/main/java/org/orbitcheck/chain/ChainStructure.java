package org.orbitcheck.chain;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.Structure;

/** A group by its stabilizer chain, as {@link ChainBuilder} makes it. */
final class ChainStructure extends Chained {
    private final int degree;
    private final List<Permutation> generators;
    private final int[][] basicOrbits;
    private final Permutation[][] transversals;
    private final BigInteger order;

    ChainStructure(int degree, List<Permutation> generators, int[][] basicOrbits, Permutation[][] transversals) {
        this.degree = degree;
        this.generators = List.copyOf(generators);
        this.basicOrbits = basicOrbits;
        this.transversals = transversals;
        this.order = super.order();
    }

    @Override
    public int degree() {
        return degree;
    }

    @Override
    public BigInteger order() {
        return order;
    }

    @Override
    public int[] basicOrbit(int level) {
        return basicOrbits[level];
    }

    @Override
    public Permutation representative(int level, int point) {
        return point == level ? Permutation.identity(degree) : transversals[level][point];
    }

    @Override
    public List<Permutation> generators() {
        return generators;
    }

    @Override
    public Structure pointStabilizer(int point) {
        return Stabilizers.of(this, point, Permutation::apply);
    }

    @Override
    public Structure setStabilizer(BitSet set) {
        return Stabilizers.ofSet(this, set);
    }
}
