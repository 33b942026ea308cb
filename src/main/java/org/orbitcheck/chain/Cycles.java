package org.orbitcheck.chain;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.orbitcheck.group.Permutation;

/** A permutation by its cycles of two or more points, each from its least point on, in the order of these. */
final class Cycles {
    private final Permutation permutation;
    private final List<int[]> cycles;
    private final int[] cycleOf;
    private final int[] placeOf;

    Cycles(Permutation permutation) {
        this.permutation = permutation;
        this.cycles = permutation.cycles();
        this.cycleOf = new int[permutation.degree()];
        this.placeOf = new int[permutation.degree()];
        Arrays.fill(cycleOf, -1);
        for (int cycle = 0; cycle < cycles.size(); cycle++) {
            for (int place = 0; place < length(cycle); place++) {
                cycleOf[point(cycle, place)] = cycle;
                placeOf[point(cycle, place)] = place;
            }
        }
    }

    Permutation permutation() {
        return permutation;
    }

    int count() {
        return cycles.size();
    }

    int length(int cycle) {
        return cycles.get(cycle).length;
    }

    /** The point that so many steps from the least one of a cycle lead to. */
    int point(int cycle, int place) {
        return cycles.get(cycle)[place];
    }

    /** The cycle of a point, or -1 for a point that is not moved. */
    int of(int point) {
        return cycleOf[point];
    }

    /** How many steps lead to a point from the least one of its cycle. */
    int place(int point) {
        return placeOf[point];
    }

    boolean isLeast(int point) {
        return cycleOf[point] >= 0 && placeOf[point] == 0;
    }

    /** The power with an exponent of any size and sign. */
    Permutation power(BigInteger exponent) {
        int[] images = Permutation.identity(permutation.degree()).images();
        for (int[] cycle : cycles) {
            int shift = exponent.mod(BigInteger.valueOf(cycle.length)).intValueExact();
            for (int place = 0; place < cycle.length; place++) {
                images[cycle[place]] = cycle[place < cycle.length - shift ? place + shift : place + shift - cycle.length];
            }
        }
        return Permutation.trusted(images);
    }
}
