package org.orbitcheck.cross;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A random group, parameter space and table, with everything listed: all permutations, all parameters, the whole action.
 * Nothing here is shared with the product.
 */
final class Setting {
    private static final String[] GROUPS = {
        "Sym(2)", "Sym(3)", "Cyclic(3)", "<(1 2)> on 1..3", "Cyclic(4)", "Dihedral(4)", "<(1 2)(3 4), (1 3)(2 4)> on 1..4",
        "Alt(4)", "Sym(4)", "Trivial(3)", "<(1 2), (3 4)> on 1..4"};
    private static final int[][][] GENERATORS = {
        {{1, 0}}, {{1, 0, 2}, {1, 2, 0}}, {{1, 2, 0}}, {{1, 0, 2}}, {{1, 2, 3, 0}}, {{1, 2, 3, 0}, {3, 2, 1, 0}},
        {{1, 0, 3, 2}, {2, 3, 0, 1}}, {{1, 2, 0, 3}, {0, 2, 3, 1}}, {{1, 0, 2, 3}, {1, 2, 3, 0}}, {{0, 1, 2}}, {{1, 0, 2, 3}, {0, 1, 3, 2}}};

    final String group;
    final List<int[]> permutations;
    final List<int[]> parameters;
    final String space;
    final int[][] image;
    final int[][] values;
    final boolean closed;
    private final int kind;

    Setting(Random random) {
        int which = random.nextInt(GROUPS.length);
        group = GROUPS[which];
        permutations = closure(GENERATORS[which]);
        int n = GENERATORS[which][0].length;
        kind = random.nextInt(4);
        List<int[]> all = kind == 0 ? points(n) : kind == 1 ? maps(n) : kind == 2 ? subsets(n, 1 + random.nextInt(n - 1)) : vectors(n, random);
        List<int[]> kept = new ArrayList<>(all);
        boolean part = kind != 2 && random.nextInt(5) == 0;
        if (part) {
            kept.removeIf(x -> random.nextInt(3) == 0);
        }
        if (kept.isEmpty() || kept.size() > 16) {
            kept = points(n);
            part = false;
        }
        boolean asPoints = kept.get(0).length == 1 && kind != 2;
        parameters = kept;
        space = spaceText(part, asPoints ? 0 : kind, all);
        image = new int[permutations.size()][];
        for (int p = 0; p < permutations.size(); p++) {
            int[] permutation = permutations.get(p);
            image[p] = parameters.stream().mapToInt(x -> indexOf(act(permutation, x, asPoints))).toArray();
        }
        closed = Arrays.stream(image).allMatch(row -> Arrays.stream(row).allMatch(i -> i >= 0));
        int range = 1 + random.nextInt(4);
        values = new int[2][];
        for (int label = 0; label < 2; label++) {
            values[label] = IntStream.range(0, parameters.size()).map(i -> random.nextInt(range + 1) - (random.nextInt(4) == 0 ? 1 : 0)).toArray();
        }
    }

    private int indexOf(int[] x) {
        return IntStream.range(0, parameters.size()).filter(i -> Arrays.equals(parameters.get(i), x)).findFirst().orElse(-1);
    }

    private int[] act(int[] p, int[] x, boolean asPoints) {
        if (asPoints) {
            return new int[] {p[x[0]]};
        }
        if (kind == 2) {
            return Arrays.stream(x).map(i -> p[i]).sorted().toArray();
        }
        int[] moved = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            moved[p[i]] = x[i];
        }
        return moved;
    }

    private static List<int[]> closure(int[][] generators) {
        int n = generators[0].length;
        Set<String> seen = new LinkedHashSet<>();
        List<int[]> found = new ArrayList<>();
        found.add(IntStream.range(0, n).toArray());
        seen.add(Arrays.toString(found.get(0)));
        for (int i = 0; i < found.size(); i++) {
            for (int[] g : generators) {
                int[] product = new int[n];
                for (int j = 0; j < n; j++) {
                    product[j] = g[found.get(i)[j]];
                }
                if (seen.add(Arrays.toString(product))) {
                    found.add(product);
                }
            }
        }
        return found;
    }

    private static List<int[]> points(int n) {
        return IntStream.range(0, n).mapToObj(i -> new int[] {i}).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<int[]> maps(int n) {
        return IntStream.range(0, 1 << n).mapToObj(code -> IntStream.range(0, n).map(i -> code >> i & 1).toArray()).toList();
    }

    private static List<int[]> subsets(int n, int size) {
        return IntStream.range(0, 1 << n).filter(code -> Integer.bitCount(code) == size)
                .mapToObj(code -> IntStream.range(0, n).filter(i -> (code >> i & 1) == 1).toArray()).toList();
    }

    private static List<int[]> vectors(int n, Random random) {
        Set<List<Integer>> found = new LinkedHashSet<>();
        for (int i = 0; i < 8; i++) {
            found.add(IntStream.range(0, n).mapToObj(j -> random.nextInt(3)).toList());
        }
        return found.stream().map(v -> v.stream().mapToInt(i -> i).toArray()).toList();
    }

    String text(int parameter) {
        int[] x = parameters.get(parameter);
        if (x.length == 1 && kind != 2) {
            return Integer.toString(x[0] + 1);
        }
        if (kind == 2) {
            return Arrays.stream(x).mapToObj(i -> Integer.toString(i + 1)).collect(Collectors.joining(", ", "{", "}"));
        }
        return Arrays.stream(x).mapToObj(Integer::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    private String spaceText(boolean part, int shape, List<int[]> all) {
        String base = shape == 0 ? "points(K)" : shape == 1 ? "maps(K, {0, 1})" : shape == 2 ? "subsets(K, " + parameters.get(0).length + ")" : "vectors(K)";
        if (!part && shape != 3) {
            return base;
        }
        return IntStream.range(0, parameters.size()).mapToObj(this::text).collect(Collectors.joining(", ", "{", "}")) + " in " + base;
    }

    /** The orbit inside Theta, by all permutations. */
    Set<Integer> orbit(int parameter) {
        Set<Integer> orbit = new LinkedHashSet<>();
        for (int[] row : image) {
            if (row[parameter] >= 0) {
                orbit.add(row[parameter]);
            }
        }
        return orbit;
    }

    String declarations() {
        StringBuilder text = new StringBuilder("group K = " + group + "\nparams Theta0 = " + space + "\noutcomes A, B\nrule f(X | t in Theta0) = table {\n");
        for (int i = 0; i < parameters.size(); i++) {
            text.append(' ').append(text(i));
        }
        text.append(" ;\n");
        for (int label = 0; label < 2; label++) {
            text.append(label == 0 ? "A :" : "B :");
            for (int value : values[label]) {
                text.append(' ').append(value);
            }
            text.append(label == 0 ? " ;\n" : "\n}\n");
        }
        return text.toString();
    }
}
