package org.orbitcheck.chain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.Structure;
import org.orbitcheck.group.YoungStructure;

/** The even elements of a Young group; the alternating group, when there is one block. */
final class EvenStructure extends Chained {
    private final YoungStructure young;

    private EvenStructure(YoungStructure young) {
        this.young = young;
    }

    /** The even part, as a Young group where it is trivial. */
    static Structure of(YoungStructure young) {
        long transpositions = young.blocks().stream().mapToLong(b -> (long) b.length * (b.length - 1) / 2).sum();
        return transpositions <= 1 ? YoungStructure.trivial(young.degree()) : new EvenStructure(young);
    }

    @Override
    public int degree() {
        return young.degree();
    }

    /** An odd element is mended by a transposition of two greater points, where there are such in one block. */
    @Override
    public int[] basicOrbit(int level) {
        int[] orbit = young.basicOrbit(level);
        return orbit.length > 1 && swapAbove(level).length == 0 ? new int[] {level} : orbit;
    }

    private int[] swapAbove(int level) {
        for (int[] block : young.blocks()) {
            if (block.length > 1 && block[block.length - 2] > level) {
                return new int[] {block[block.length - 2], block[block.length - 1]};
            }
        }
        return new int[0];
    }

    @Override
    public Permutation representative(int level, int point) {
        if (level == point) {
            return Permutation.identity(degree());
        }
        int[] swap = swapAbove(level);
        return young.representative(level, point).times(Permutation.transposition(degree(), swap[0], swap[1]));
    }

    @Override
    public BigInteger order() {
        return young.order().shiftRight(1);
    }

    @Override
    public boolean contains(Permutation p) {
        return young.contains(p) && p.sign() == 1;
    }

    @Override
    public List<Permutation> generators() {
        List<Permutation> generators = new ArrayList<>();
        int[] first = null;
        for (int[] block : young.blocks()) {
            if (block.length > 2) {
                generators.add(cycle(Arrays.copyOf(block, 3)));
            }
            if (block.length > 3) {
                generators.add(cycle(Arrays.copyOfRange(block, 1 - block.length % 2, block.length)));
            }
            if (first != null && block.length > 1) {
                generators.add(Permutation.transposition(degree(), first[0], first[1])
                        .times(Permutation.transposition(degree(), block[0], block[1])));
            } else if (block.length > 1) {
                first = block;
            }
        }
        return generators;
    }

    private Permutation cycle(int[] points) {
        return Permutation.fromCycles(degree(), List.of(points));
    }

    @Override
    public Structure pointStabilizer(int point) {
        return of(young.pointStabilizer(point));
    }

    @Override
    public Structure setStabilizer(BitSet set) {
        return of(young.setStabilizer(set));
    }

    @Override
    public Iterator<Permutation> involutions() {
        Iterable<Permutation> all = young::involutions;
        Stream<Permutation> even = StreamSupport.stream(all.spliterator(), false).filter(p -> p.sign() == 1);
        return even.iterator();
    }
}
