package org.orbitcheck.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** A Young subgroup: the direct product of the full symmetric groups on the blocks of a partition of the points. */
public final class YoungStructure extends Structure {
    private static final int FEW_FACTORS = 32;
    private final int degree;
    private final List<int[]> blocks;
    private final int[] blockOf;
    private volatile BigInteger order;

    /** Blocks: a partition of 0..degree-1, each block ascending, the blocks by their least points. */
    private YoungStructure(int degree, List<int[]> blocks) {
        this.degree = degree;
        this.blocks = List.copyOf(blocks);
        this.blockOf = new Partitions.Partition(this.blocks).blockOf();
    }

    /** The group that permutes points with equal labels among themselves. */
    public static YoungStructure ofLabels(int[] labels) {
        return new YoungStructure(labels.length, Partitions.blocks(labels));
    }

    /** The group of the identity alone. */
    public static YoungStructure trivial(int degree) {
        return ofLabels(Permutation.identity(degree).images());
    }

    /** All permutations. */
    public static YoungStructure symmetric(int degree) {
        return ofLabels(new int[degree]);
    }

    /** The orbits, each ascending, by their least points. */
    public List<int[]> blocks() {
        return blocks;
    }

    /** The place of the block of a point. */
    public int blockOf(int point) {
        return blockOf[point];
    }

    public boolean isTrivial() {
        return blocks.size() == degree;
    }

    @Override
    public int degree() {
        return degree;
    }

    @Override
    public int[] basicOrbit(int level) {
        int[] block = blocks.get(blockOf[level]);
        int from = Arrays.binarySearch(block, level);
        return from == 0 ? block : Arrays.copyOfRange(block, from, block.length);
    }

    @Override
    public Permutation representative(int level, int point) {
        return Permutation.transposition(degree, level, point);
    }

    @Override
    public BigInteger order() {
        if (order == null) {
            order = blocks.stream().map(block -> product(2, block.length)).reduce(BigInteger.ONE, BigInteger::multiply);
        }
        return order;
    }

    /** The product of the numbers from one to another; halves are multiplied, since factors of one length cost least. */
    private static BigInteger product(int from, int to) {
        if (to - from < FEW_FACTORS) {
            BigInteger product = BigInteger.ONE;
            for (int factor = from; factor <= to; factor++) {
                product = product.multiply(BigInteger.valueOf(factor));
            }
            return product;
        }
        int middle = (from + to) >>> 1;
        return product(from, middle).multiply(product(middle + 1, to));
    }

    @Override
    public boolean contains(Permutation p) {
        for (int i = 0; i < degree; i++) {
            if (blockOf[p.apply(i)] != blockOf[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Permutation> generators() {
        List<Permutation> generators = new ArrayList<>();
        for (int[] block : blocks) {
            if (block.length > 1) {
                generators.add(Permutation.transposition(degree, block[0], block[1]));
            }
            if (block.length > 2) {
                generators.add(Permutation.fromCycles(degree, List.of(block)));
            }
        }
        return generators;
    }

    @Override
    public YoungStructure pointStabilizer(int point) {
        int[] labels = blockOf.clone();
        labels[point] = blocks.size();
        return ofLabels(labels);
    }

    @Override
    public YoungStructure setStabilizer(BitSet set) {
        int[] labels = blockOf.clone();
        set.stream().forEach(point -> labels[point] += blocks.size());
        return ofLabels(labels);
    }

    @Override
    public Iterator<Permutation> elements() {
        return new Iterator<>() {
            private final Arrangements arrangements = new Arrangements(degree, blocks);
            private int[] images = Permutation.identity(degree).images();

            @Override
            public boolean hasNext() {
                return images != null;
            }

            @Override
            public Permutation next() {
                if (images == null) {
                    throw new NoSuchElementException();
                }
                int[] current = images.clone();
                if (!arrangements.advance(images)) {
                    images = null;
                }
                return Permutation.trusted(current);
            }
        };
    }

    @Override
    public Iterator<Permutation> involutions() {
        return new YoungInvolutions(this);
    }

    @Override
    public Permutation leastOfLeftCoset(Permutation p) {
        int[] images = new int[degree];
        for (int[] block : blocks) {
            int[] values = Arrays.stream(block).map(p::apply).sorted().toArray();
            for (int k = 0; k < block.length; k++) {
                images[block[k]] = values[k];
            }
        }
        return Permutation.trusted(images);
    }
}
