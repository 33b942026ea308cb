package org.orbitcheck.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Partitions of the points 0..n-1, as arrays of labels. */
final class Partitions {
    private Partitions() {
    }

    /** The classes of points with equal labels: each ascending, in the order of their least points. */
    static List<int[]> blocks(int[] labels) {
        Map<Integer, Integer> sizes = new LinkedHashMap<>();
        for (int label : labels) {
            sizes.merge(label, 1, Integer::sum);
        }
        Map<Integer, int[]> blocks = new LinkedHashMap<>();
        sizes.forEach((label, size) -> blocks.put(label, new int[size]));
        Map<Integer, Integer> filled = new LinkedHashMap<>();
        for (int point = 0; point < labels.length; point++) {
            int place = filled.merge(labels[point], 1, Integer::sum) - 1;
            blocks.get(labels[point])[place] = point;
        }
        return Collections.unmodifiableList(new ArrayList<>(blocks.values()));
    }

    /** The orbits of the group that the permutations generate, as labels: the least point of each orbit. */
    static int[] orbitLabels(int degree, List<Permutation> generators) {
        int[] parent = Permutation.identity(degree).images();
        for (Permutation generator : generators) {
            for (int i = 0; i < degree; i++) {
                union(parent, i, generator.apply(i));
            }
        }
        return flatten(parent);
    }

    static boolean union(int[] parent, int a, int b) {
        int rootA = find(parent, a);
        int rootB = find(parent, b);
        if (rootA == rootB) {
            return false;
        }
        parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
        return true;
    }

    static int find(int[] parent, int point) {
        int root = point;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    static int[] flatten(int[] parent) {
        int[] labels = new int[parent.length];
        Arrays.setAll(labels, i -> find(parent, i));
        return labels;
    }
}
