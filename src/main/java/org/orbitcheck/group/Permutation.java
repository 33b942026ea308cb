package org.orbitcheck.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * A bijection of {0, ..., degree - 1}. Permutations act from the left: {@code p.times(q)} is "first q, then p".
 * Ordered lexicographically by images, so the identity is the least.
 */
public final class Permutation implements Comparable<Permutation> {
    private final int[] images;
    private int hash;

    private Permutation(int[] images) {
        this.images = images;
    }

    public static Permutation identity(int degree) {
        return new Permutation(identityImages(degree));
    }

    private static int[] identityImages(int degree) {
        if (degree < 0) {
            throw new IllegalArgumentException("negative degree " + degree);
        }
        int[] images = new int[degree];
        Arrays.setAll(images, i -> i);
        return images;
    }

    /** The permutation i -> images[i]; throws IllegalArgumentException when that is not a bijection. */
    public static Permutation of(int... images) {
        BitSet seen = new BitSet(images.length);
        for (int image : images) {
            if (image < 0 || image >= images.length) {
                throw new IllegalArgumentException(
                        "image " + image + " is not among the points 0.." + (images.length - 1));
            }
            if (seen.get(image)) {
                throw new IllegalArgumentException("two points go to " + image);
            }
            seen.set(image);
        }
        return new Permutation(images.clone());
    }

    /** The product of disjoint cycles; throws IllegalArgumentException when a point repeats or is out of range. */
    public static Permutation fromCycles(int degree, List<int[]> cycles) {
        int[] images = identityImages(degree);
        BitSet seen = new BitSet(degree);
        for (int[] cycle : cycles) {
            for (int k = 0; k < cycle.length; k++) {
                int point = cycle[k];
                if (point < 0 || point >= degree) {
                    throw new IllegalArgumentException(
                            "point " + point + " is not among the points 0.." + (degree - 1));
                }
                if (seen.get(point)) {
                    throw new IllegalArgumentException("point " + point + " repeats in the cycles");
                }
                seen.set(point);
                images[point] = cycle[(k + 1) % cycle.length];
            }
        }
        return new Permutation(images);
    }

    /** The permutation that exchanges two points (the identity when they are equal). */
    public static Permutation transposition(int degree, int a, int b) {
        int[] images = identityImages(degree);
        images[a] = b;
        images[b] = a;
        return new Permutation(images);
    }

    /** The images, which must be a bijection and must not be changed afterwards. */
    public static Permutation trusted(int[] images) {
        return new Permutation(images);
    }

    public int degree() {
        return images.length;
    }

    public int apply(int point) {
        return images[point];
    }

    /** A copy of the images. */
    public int[] images() {
        return images.clone();
    }

    /** The product p*q: first q, then p. Throws IllegalArgumentException when the degrees differ. */
    public Permutation times(Permutation q) {
        if (q.images.length != images.length) {
            throw new IllegalArgumentException("degrees differ: " + images.length + " and " + q.images.length);
        }
        int[] product = new int[images.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = images[q.images[i]];
        }
        return new Permutation(product);
    }

    public Permutation inverse() {
        int[] inverse = new int[images.length];
        for (int i = 0; i < inverse.length; i++) {
            inverse[images[i]] = i;
        }
        return new Permutation(inverse);
    }

    public boolean isIdentity() {
        return firstMoved() == images.length;
    }

    /** The least point that is moved, or the degree for the identity. */
    public int firstMoved() {
        int i = 0;
        while (i < images.length && images[i] == i) {
            i++;
        }
        return i;
    }

    /** Whether p*p is the identity. The identity counts as an involution (Definition A.7). */
    public boolean isInvolution() {
        for (int i = 0; i < images.length; i++) {
            if (images[images[i]] != i) {
                return false;
            }
        }
        return true;
    }

    /** The least n >= 1 with p^n = identity; throws ArithmeticException when it exceeds a long. */
    public long order() {
        return cycles().stream().map(cycle -> BigInteger.valueOf(cycle.length))
                .reduce(BigInteger.ONE, (a, b) -> a.multiply(b.divide(a.gcd(b)))).longValueExact();
    }

    /** 1 for an even permutation, -1 for an odd one. */
    public int sign() {
        return cycles().stream().mapToInt(cycle -> cycle.length - 1).sum() % 2 == 0 ? 1 : -1;
    }

    /** The cycles of two or more points, each beginning with its smallest, in the order of these. */
    public List<int[]> cycles() {
        List<int[]> cycles = new ArrayList<>();
        BitSet seen = new BitSet(images.length);
        for (int i = 0; i < images.length; i++) {
            if (images[i] != i && !seen.get(i)) {
                cycles.add(cycleOf(i, seen));
            }
        }
        return cycles;
    }

    private int[] cycleOf(int start, BitSet seen) {
        int length = 0;
        for (int j = start; !seen.get(j); j = images[j]) {
            seen.set(j);
            length++;
        }
        int[] cycle = new int[length];
        for (int k = 0, j = start; k < length; k++, j = images[j]) {
            cycle[k] = j;
        }
        return cycle;
    }

    /** Cycle notation such as "(1 2)(3 4)"; the identity is "()". */
    public String toCycleString(IntFunction<String> names) {
        List<int[]> cycles = cycles();
        if (cycles.isEmpty()) {
            return "()";
        }
        return cycles.stream()
                .map(cycle -> Arrays.stream(cycle).mapToObj(names).collect(Collectors.joining(" ", "(", ")")))
                .collect(Collectors.joining());
    }

    @Override
    public int compareTo(Permutation other) {
        return Arrays.compare(images, other.images);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Permutation that && Arrays.equals(images, that.images);
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = Arrays.hashCode(images);
        }
        return hash;
    }

    /** Cycle notation with the points counted from 1, as the language counts them. */
    @Override
    public String toString() {
        return toCycleString(i -> Integer.toString(i + 1));
    }
}
