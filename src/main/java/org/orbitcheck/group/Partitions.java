package org.orbitcheck.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Partitions of the points 0..n-1, as arrays of labels. */
public final class Partitions {
    private Partitions() {
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
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Permutation generator : generators) {
                for (int i = 0; i < degree; i++) {
                    int joined = generator.apply(find(parent, i));
                    changed |= union(parent, generator.apply(i), joined);
                }
            }
        }
        return blocks(flatten(parent)).size();
    }
}
