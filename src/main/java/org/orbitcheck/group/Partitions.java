package org.orbitcheck.group;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Partitions of the points 0..n-1, as arrays of labels. */
public final class Partitions {
    private Partitions() {
    }

    /** A partition of 0..n-1: its blocks, each ascending, in the order of their least points, and the place of each point's block. */
    record Partition(List<int[]> blocks, int[] blockOf) {
        Partition(List<int[]> blocks) {
            this(blocks, new int[blocks.stream().mapToInt(block -> block.length).sum()]);
            for (int place = 0; place < blocks.size(); place++) {
                for (int point : blocks.get(place)) {
                    blockOf[point] = place;
                }
            }
        }
    }

    /** The classes of points with equal labels: each ascending, in the order of their least points. */
    public static List<int[]> blocks(int[] labels) {
        Map<Integer, List<Integer>> blocks = new LinkedHashMap<>();
        for (int point = 0; point < labels.length; point++) {
            blocks.computeIfAbsent(labels[point], label -> new ArrayList<>()).add(point);
        }
        return blocks.values().stream().map(block -> block.stream().mapToInt(Integer::intValue).toArray()).toList();
    }

    /** The orbits of the group that the permutations generate, as labels: the least point of each orbit. */
    public static int[] orbitLabels(int degree, List<Permutation> generators) {
        int[] parent = Permutation.identity(degree).images();
        for (Permutation generator : generators) {
            for (int i = 0; i < degree; i++) {
                union(parent, i, generator.apply(i));
            }
        }
        return flatten(parent);
    }

    public static boolean union(int[] parent, int a, int b) {
        int rootA = find(parent, a);
        int rootB = find(parent, b);
        if (rootA == rootB) {
            return false;
        }
        parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
        return true;
    }

    public static int find(int[] parent, int point) {
        int root = point;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    public static int[] flatten(int[] parent) {
        int[] labels = new int[parent.length];
        Arrays.setAll(labels, i -> find(parent, i));
        return labels;
    }

    /**
     * The conjugates of the generators that are single cycles of the given length (2 or 3) generate a product of
     * symmetric (alternating) groups on the classes of the least invariant equivalence that joins their points. This is
     * the number of these classes; where they are the orbits, the group contains that product.
     */
    public static int closure(int degree, List<Permutation> generators, int length) {
        int[] parent = Permutation.identity(degree).images();
        for (Permutation generator : generators) {
            List<int[]> cycles = generator.cycles();
            if (cycles.size() == 1 && cycles.get(0).length == length) {
                for (int point : cycles.get(0)) {
                    union(parent, cycles.get(0)[0], point);
                }
            }
        }
        close(parent, generators);
        return (int) IntStream.range(0, degree).filter(i -> parent[i] == i).count();
    }

    /** Makes an equivalence invariant: the images of joined points are joined (Atkinson 1975). */
    private static void close(int[] parent, List<Permutation> generators) {
        Deque<int[]> joined = new ArrayDeque<>();
        for (int i = 0; i < parent.length; i++) {
            if (parent[i] != i) {
                joined.add(new int[] {i, parent[i]});
            }
        }
        while (!joined.isEmpty()) {
            int[] pair = joined.remove();
            for (Permutation generator : generators) {
                int[] image = {generator.apply(pair[0]), generator.apply(pair[1])};
                if (union(parent, image[0], image[1])) {
                    joined.add(image);
                }
            }
        }
    }
}
