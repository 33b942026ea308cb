package org.orbitcheck.group;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;

/**
 * What is known of a permutation group: its stabilizer chain for the base 0, 1, ..., degree - 1. Level i belongs to the
 * pointwise stabilizer G(i) of the points below i; its basic orbit is that of the point i under G(i), and the
 * representatives are a left transversal of G(i+1) in G(i). Because the base is in natural order, elements come
 * out in lexicographic order and the least element of a coset is found without search.
 */
public abstract class Structure {
    public abstract int degree();

    /** The orbit of the point {@code level} under the stabilizer of all lesser points, ascending. */
    public abstract int[] basicOrbit(int level);

    /** An element that fixes the points below {@code level} and takes {@code level} to the point of its basic orbit. */
    public abstract Permutation representative(int level, int point);

    public abstract List<Permutation> generators();

    public abstract Structure pointStabilizer(int point);

    /** The elements that take the set to itself. */
    public abstract Structure setStabilizer(BitSet set);

    public BigInteger order() {
        BigInteger order = BigInteger.ONE;
        for (int level = 0; level < degree(); level++) {
            order = order.multiply(BigInteger.valueOf(basicOrbit(level).length));
        }
        return order;
    }

    /** Whether a permutation of the same degree belongs to the group. */
    public boolean contains(Permutation p) {
        Permutation rest = p;
        for (int level = rest.firstMoved(); level < degree(); level = rest.firstMoved()) {
            if (Arrays.binarySearch(basicOrbit(level), rest.apply(level)) < 0) {
                return false;
            }
            rest = representative(level, rest.apply(level)).inverse().times(rest);
        }
        return true;
    }

    /** All elements, in lexicographic order. */
    public abstract Iterator<Permutation> elements();

    /** All elements with square 1, the identity included, in lexicographic order. */
    public abstract Iterator<Permutation> involutions();

    /** The least element of the left coset p*G. */
    public Permutation leastOfLeftCoset(Permutation p) {
        Permutation least = p;
        for (int level = 0; level < degree(); level++) {
            int best = level;
            for (int point : basicOrbit(level)) {
                if (least.apply(point) < least.apply(best)) {
                    best = point;
                }
            }
            if (best != level) {
                least = least.times(representative(level, best));
            }
        }
        return least;
    }
}
