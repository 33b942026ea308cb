package org.orbitcheck.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Orbits of sets of points, and of tuples of sets under the joint action, the sets as bit masks (bit i for the point i,
 * degree at most 64). Under a product of full symmetric groups the images are made one by one in constant memory: a
 * tuple of sets is a colouring of the points, and its orbit the arrangements of the colours within the blocks. Under
 * other groups the orbit is searched breadth first, in flat arrays.
 */
public final class MaskOrbits {
    /** Takes one pair of sets. */
    @FunctionalInterface
    public interface PairConsumer {
        void accept(long first, long second);
    }

    private MaskOrbits() {
    }

    /** Shows each distinct image of a set once, in a fixed order. */
    public static void forEachImage(PermutationGroup group, long mask, LongConsumer consumer) {
        forEachTupleImage(group, new long[] {mask}, images -> consumer.accept(images[0]));
    }

    /** Shows each distinct image (p*A, p*B) of a pair of sets once, in a fixed order. */
    public static void forEachPairImage(PermutationGroup group, long first, long second, PairConsumer consumer) {
        forEachTupleImage(group, new long[] {first, second}, images -> consumer.accept(images[0], images[1]));
    }

    /**
     * Shows each distinct image of a tuple of sets once, in a fixed order. The array shown is always the same one.
     * Throws IllegalArgumentException beyond 64 points and TooLarge when a searched orbit does not fit in memory.
     */
    public static void forEachTupleImage(PermutationGroup group, long[] masks, Consumer<long[]> consumer) {
        check(group, masks);
        List<int[]> blocks = group.blocksIfYoung().orElse(List.of());
        if (!blocks.isEmpty()) {
            new Colouring(group.degree(), blocks, masks).forEach(consumer);
        } else {
            search(group, masks).forEach(consumer);
        }
    }

    /** The number of distinct images; without enumeration for products of full symmetric groups. */
    public static BigInteger count(PermutationGroup group, long... masks) {
        check(group, masks);
        List<int[]> blocks = group.blocksIfYoung().orElse(List.of());
        return blocks.isEmpty() ? BigInteger.valueOf(search(group, masks).size())
                : new Colouring(group.degree(), blocks, masks).count();
    }

    private static void check(PermutationGroup group, long[] masks) {
        int degree = group.degree();
        if (degree > Long.SIZE) {
            throw new IllegalArgumentException("sets of " + degree + " points do not fit in " + Long.SIZE + " bits");
        }
        for (long mask : masks) {
            if (degree < Long.SIZE && mask >>> degree != 0) {
                throw new IllegalArgumentException("a set with points beyond the degree " + degree);
            }
        }
    }

    private static LongTuples search(PermutationGroup group, long[] masks) {
        List<MaskMap> maps = new ArrayList<>();
        group.generators().forEach(generator -> maps.add(new MaskMap(generator)));
        LongTuples orbit = new LongTuples(masks.length);
        orbit.add(masks);
        long[] element = new long[masks.length];
        long[] image = new long[masks.length];
        for (int next = 0; next < orbit.size(); next++) {
            orbit.read(next, element);
            for (MaskMap map : maps) {
                for (int k = 0; k < image.length; k++) {
                    image[k] = map.apply(element[k]);
                }
                orbit.add(image);
            }
        }
        return orbit;
    }

    /** The tuple of masks as one colour for each point, the colours numbered from 0. */
    private static final class Colouring {
        private final int degree;
        private final Arrangements arrangements;
        private final int[] colours;
        private final int[][] masksOfColour;
        private final int tuple;

        Colouring(int degree, List<int[]> blocks, long[] masks) {
            this.degree = degree;
            this.tuple = masks.length;
            this.arrangements = new Arrangements(degree, blocks);
            this.colours = new int[degree];
            List<int[]> palette = new ArrayList<>();
            for (int point = 0; point < degree; point++) {
                int[] members = members(masks, point);
                int colour = 0;
                while (colour < palette.size() && !Arrays.equals(palette.get(colour), members)) {
                    colour++;
                }
                if (colour == palette.size()) {
                    palette.add(members);
                }
                colours[point] = colour;
            }
            this.masksOfColour = palette.toArray(int[][]::new);
        }

        private static int[] members(long[] masks, int point) {
            int[] members = new int[masks.length];
            int count = 0;
            for (int k = 0; k < masks.length; k++) {
                if ((masks[k] >>> point & 1) != 0) {
                    members[count++] = k;
                }
            }
            return Arrays.copyOf(members, count);
        }

        BigInteger count() {
            return arrangements.count(colours);
        }

        void forEach(Consumer<long[]> consumer) {
            long[] images = new long[tuple];
            arrangements.forEach(colours, arrangement -> {
                Arrays.fill(images, 0);
                for (int point = 0; point < degree; point++) {
                    for (int k : masksOfColour[arrangement[point]]) {
                        images[k] |= 1L << point;
                    }
                }
                consumer.accept(images);
            });
        }
    }
}
