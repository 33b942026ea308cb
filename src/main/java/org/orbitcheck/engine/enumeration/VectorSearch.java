package org.orbitcheck.engine.enumeration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.orbitcheck.group.Arrangements;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;

/** The orbit of a vector of codes, breadth first; the vectors are packed, as few bits for a coordinate as will do. */
final class VectorSearch {
    private final int[] values;
    private final int degree;
    private final int bits;
    private final int perLong;

    private VectorSearch(int[] codes) {
        this.values = Arrays.stream(codes).distinct().sorted().toArray();
        this.degree = codes.length;
        this.bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(values.length - 1));
        this.perLong = Long.SIZE / bits;
    }

    /**
     * Shows each distinct image p*c of a vector c, (p*c)[p(i)] = c[i], once and in a fixed order: in constant memory under a
     * product of symmetric groups, else by a search of the orbit. The array shown is always the same one.
     */
    static void forEachDistinctImage(PermutationGroup group, int[] codes, Consumer<int[]> consumer) {
        Optional<List<int[]>> blocks = group.blocksIfYoung();
        if (blocks.isPresent()) {
            new Arrangements(group.degree(), blocks.get()).forEach(codes, consumer);
        } else {
            run(group, codes, consumer);
        }
    }

    private static void run(PermutationGroup group, int[] codes, Consumer<int[]> consumer) {
        VectorSearch search = new VectorSearch(codes);
        LongTuples orbit = search.orbit(group.generators(), codes);
        int[] image = new int[codes.length];
        orbit.forEach(packed -> {
            search.unpack(packed, image);
            for (int i = 0; i < image.length; i++) {
                image[i] = search.values[image[i]];
            }
            consumer.accept(image);
        });
    }

    private LongTuples orbit(List<Permutation> generators, int[] codes) {
        LongTuples orbit = new LongTuples((degree + perLong - 1) / perLong);
        int[] vector = Arrays.stream(codes).map(code -> Arrays.binarySearch(values, code)).toArray();
        long[] packed = new long[(degree + perLong - 1) / perLong];
        pack(vector, packed);
        orbit.add(packed);
        int[] image = new int[degree];
        for (int next = 0; next < orbit.size(); next++) {
            orbit.read(next, packed);
            unpack(packed, vector);
            for (Permutation generator : generators) {
                for (int i = 0; i < degree; i++) {
                    image[generator.apply(i)] = vector[i];
                }
                pack(image, packed);
                orbit.add(packed);
            }
        }
        return orbit;
    }

    private void pack(int[] vector, long[] packed) {
        Arrays.fill(packed, 0);
        for (int i = 0; i < degree; i++) {
            packed[i / perLong] |= (long) vector[i] << i % perLong * bits;
        }
    }

    private void unpack(long[] packed, int[] vector) {
        long mask = (1L << bits) - 1;
        for (int i = 0; i < degree; i++) {
            vector[i] = (int) (packed[i / perLong] >>> i % perLong * bits & mask);
        }
    }
}
