package org.orbitcheck.cross;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
        "Alt(4)", "Sym(4)", "Trivial(3)", "<(1 2), (3 4)> on 1..4", "Cyclic(5)", "Dihedral(5)", "Sym({1, 2}) * Sym({3, 4, 5})",
        "Stabilizer(Sym(4), {1, 2})", "Stabilizer(Sym(4), 4)"};
    private static final int[][][] GENERATORS = {
        {{1, 0}}, {{1, 0, 2}, {1, 2, 0}}, {{1, 2, 0}}, {{1, 0, 2}}, {{1, 2, 3, 0}}, {{1, 2, 3, 0}, {3, 2, 1, 0}},
        {{1, 0, 3, 2}, {2, 3, 0, 1}}, {{1, 2, 0, 3}, {0, 2, 3, 1}}, {{1, 0, 2, 3}, {1, 2, 3, 0}}, {{0, 1, 2}}, {{1, 0, 2, 3}, {0, 1, 3, 2}},
        {{1, 2, 3, 4, 0}}, {{1, 2, 3, 4, 0}, {4, 3, 2, 1, 0}}, {{1, 0, 2, 3, 4}, {0, 1, 3, 2, 4}, {0, 1, 3, 4, 2}},
        {{1, 0, 2, 3}, {0, 1, 3, 2}}, {{1, 0, 2, 3}, {1, 2, 0, 3}}};
    private static final int POINTS = 0;
    private static final int MAPS = 1;
    private static final int SUBSETS = 2;
    private static final int VECTORS = 3;
    private static final int PAIRS = 4;
    private static final int ORBIT = 5;
    private static final int NAMED = 6;
    private static final int LARGEST = 16;
    private static final int LABELS = 3;

    final String group;
    final List<int[]> permutations;
    private final int[][] generators;
    final List<int[]> parameters;
    final String space;
    final int[][] image;
    final int[][] values;
    final boolean closed;
    private final int kind;

    Setting(Random random) {
        int which = random.nextInt(GROUPS.length);
        group = GROUPS[which];
        generators = GENERATORS[which];
        permutations = closure(generators);
        int n = generators[0].length;
        int chosen = random.nextInt(NAMED + 1);
        List<int[]> all = elements(chosen, n, random);
        List<int[]> kept = new ArrayList<>(all);
        boolean part = chosen != SUBSETS && chosen != ORBIT && chosen != NAMED && random.nextInt(5) == 0;
        if (part) {
            kept.removeIf(x -> random.nextInt(3) == 0);
        }
        boolean asPoints = kept.isEmpty() || kept.size() > LARGEST;
        kind = asPoints ? POINTS : chosen;
        parameters = asPoints ? points(n) : kept;
        space = spaceText(part && !asPoints);
        image = new int[permutations.size()][];
        for (int p = 0; p < permutations.size(); p++) {
            int[] permutation = permutations.get(p);
            image[p] = parameters.stream().mapToInt(x -> indexOf(act(permutation, x))).toArray();
        }
        closed = Arrays.stream(image).allMatch(row -> Arrays.stream(row).allMatch(i -> i >= 0));
        int range = 1 + random.nextInt(4);
        values = new int[LABELS][];
        for (int label = 0; label < LABELS; label++) {
            values[label] = IntStream.range(0, parameters.size()).map(i -> random.nextInt(range + 1) - (random.nextInt(4) == 0 ? 1 : 0)).toArray();
        }
    }

    private List<int[]> elements(int chosen, int n, Random random) {
        switch (chosen) {
            case MAPS:
                return maps(n);
            case SUBSETS:
                return subsets(n, 1 + random.nextInt(n - 1));
            case VECTORS:
                return vectors(n, random);
            case PAIRS:
                return IntStream.range(0, n * n).mapToObj(i -> new int[] {i / n, i % n}).toList();
            case ORBIT:
                int[] first = IntStream.range(0, n).map(i -> random.nextInt(3)).toArray();
                return distinct(permutations.stream().map(p -> moved(p, first)).toList());
            default:
                return points(n);
        }
    }

    private static List<int[]> distinct(List<int[]> all) {
        Set<List<Integer>> found = new LinkedHashSet<>();
        all.forEach(x -> found.add(Arrays.stream(x).boxed().toList()));
        return found.stream().map(x -> x.stream().mapToInt(i -> i).toArray()).toList();
    }

    /** The place of the inverse of a permutation. */
    int inverse(int p) {
        int[] of = permutations.get(p);
        return IntStream.range(0, permutations.size())
                .filter(q -> IntStream.range(0, of.length).allMatch(i -> permutations.get(q)[of[i]] == i)).findFirst().orElseThrow();
    }

    /** Whether a permutation is its own inverse, as the identity is. */
    boolean isInvolution(int p) {
        return inverse(p) == p;
    }

    private int indexOf(int[] x) {
        return IntStream.range(0, parameters.size()).filter(i -> Arrays.equals(parameters.get(i), x)).findFirst().orElse(-1);
    }

    private int[] act(int[] p, int[] x) {
        switch (kind) {
            case POINTS, NAMED, PAIRS:
                return Arrays.stream(x).map(i -> p[i]).toArray();
            case SUBSETS:
                return Arrays.stream(x).map(i -> p[i]).sorted().toArray();
            default:
                return moved(p, x);
        }
    }

    private static int[] moved(int[] p, int[] x) {
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
        switch (kind) {
            case POINTS:
                return Integer.toString(x[0] + 1);
            case NAMED:
                return "q" + (x[0] + 1);
            case PAIRS:
                return "(" + (x[0] + 1) + ", " + (x[1] + 1) + ")";
            case SUBSETS:
                return Arrays.stream(x).mapToObj(i -> Integer.toString(i + 1)).collect(Collectors.joining(", ", "{", "}"));
            default:
                return Arrays.stream(x).mapToObj(Integer::toString).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    private String all() {
        return IntStream.range(0, parameters.size()).mapToObj(this::text).collect(Collectors.joining(", ", "{", "}"));
    }

    private String spaceText(boolean part) {
        switch (kind) {
            case ORBIT:
                return "params Theta0 = orbit(" + text(0) + ") in vectors(K)";
            case NAMED:
                return "params Theta0 = " + all() + " with K acting by " + Arrays.stream(generators)
                        .map(p -> cycles(p, "") + " -> " + cycles(p, "q")).collect(Collectors.joining(", "));
            default:
                String base = kind == POINTS ? "points(K)" : kind == MAPS ? "maps(K, {0, 1})" : kind == PAIRS ? "points(K) * points(K)"
                        : kind == SUBSETS ? "subsets(K, " + parameters.get(0).length + ")" : "vectors(K)";
                return "params Theta1 = " + base + "\nparams Theta0 = " + (part || kind == VECTORS ? all() + " in " : "") + "Theta1";
        }
    }

    /** A permutation in cycles, its points with a letter before them. */
    private static String cycles(int[] p, String letter) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < p.length; i++) {
            List<Integer> cycle = new ArrayList<>();
            for (int j = i; !cycle.contains(j); j = p[j]) {
                cycle.add(j);
            }
            if (cycle.size() > 1 && Collections.min(cycle) == i) {
                text.append(cycle.stream().map(j -> letter + (j + 1)).collect(Collectors.joining(" ", "(", ")")));
            }
        }
        return text.isEmpty() ? "()" : text.toString();
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
        StringBuilder text = new StringBuilder("group K = " + group + "\n" + space + "\noutcomes A, B, C\nrule f(X | t in Theta0) = table {\n");
        for (int i = 0; i < parameters.size(); i++) {
            text.append(' ').append(text(i));
        }
        for (int label = 0; label < LABELS; label++) {
            text.append(" ;\n").append(label(label)).append(" :");
            for (int value : values[label]) {
                text.append(' ').append(value);
            }
        }
        return text.append("\n}\n").toString();
    }

    static String label(int label) {
        return "ABC".substring(label, label + 1);
    }
}
