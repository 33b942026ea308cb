package org.orbitcheck.cross;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** Random relations of a setting's functions, properties of these relations, and forms of retargetability. */
final class RandomProperty {
    private static final int LABELS = 3;
    private final Setting setting;
    private final Random random;

    RandomProperty(Setting setting, Random random) {
        this.setting = setting;
        this.random = random;
    }

    private record Relation(String text, BiPredicate<int[], int[]> holds) {
    }

    RandomFormula.Truth closed() {
        switch (random.nextInt(3)) {
            case 0:
                return comparison(relation());
            case 1:
                return order(relation());
            default:
                return retargetability();
        }
    }

    private static RandomFormula.Truth truth(String text, boolean holds) {
        return new RandomFormula.Truth(text, e -> holds);
    }

    /** Numerators over denominator 2: most[1/2] and the like, without rounding. */
    private Relation relation() {
        int twice = random.nextInt(7);
        String n = "[" + (twice % 2 == 0 ? Integer.toString(twice / 2) : twice + "/2") + "]";
        switch (random.nextInt(10)) {
            case 0, 1:
                return new Relation("most" + n, orbits((f, g) -> 2L * count(f, g) >= (long) twice * count(g, f)));
            case 2:
                return new Relation("mean" + n, orbits((f, g) -> 2 * sumWithoutTies(f, g) >= twice * sumWithoutTies(g, f)));
            case 3:
                return new Relation("gap" + n, orbits((f, g) -> 2 * excess(f, g) >= twice * excess(g, f)));
            case 4:
                return new Relation("mean_with_ties" + n, orbits((f, g) -> 2 * IntStream.of(f).sum() >= twice * IntStream.of(g).sum()));
            case 5:
                return new Relation("aggregate[max]", orbits((f, g) -> sorted(f)[f.length - 1] >= sorted(g)[g.length - 1]));
            case 6:
                return new Relation("aggregate[min]", orbits((f, g) -> sorted(f)[0] >= sorted(g)[0]));
            case 7:
                return new Relation("aggregate[median]", orbits((f, g) -> twiceMedian(f) >= twiceMedian(g)));
            case 8:
                return new Relation("total", (f, g) -> IntStream.of(f).sum() >= IntStream.of(g).sum());
            default:
                return new Relation("pointwise", RandomProperty::above);
        }
    }

    private static boolean above(int[] f, int[] g) {
        return IntStream.range(0, f.length).allMatch(s -> f[s] >= g[s]);
    }

    private static long count(int[] f, int[] g) {
        return IntStream.range(0, f.length).filter(s -> f[s] > g[s]).count();
    }

    private static int sumWithoutTies(int[] f, int[] g) {
        return IntStream.range(0, f.length).filter(s -> f[s] != g[s]).map(s -> f[s]).sum();
    }

    private static int excess(int[] f, int[] g) {
        return IntStream.range(0, f.length).map(s -> Math.max(f[s] - g[s], 0)).sum();
    }

    private static int[] sorted(int[] f) {
        return IntStream.of(f).sorted().toArray();
    }

    private static int twiceMedian(int[] f) {
        return sorted(f)[(f.length - 1) / 2] + sorted(f)[f.length / 2];
    }

    /** A relation of the functions on each orbit. */
    private BiPredicate<int[], int[]> orbits(BiPredicate<int[], int[]> holds) {
        return (f, g) -> IntStream.range(0, setting.parameters.size()).allMatch(t -> {
            List<Integer> orbit = List.copyOf(setting.orbit(t));
            return holds.test(orbit.stream().mapToInt(s -> f[s]).toArray(), orbit.stream().mapToInt(s -> g[s]).toArray());
        });
    }

    private RandomFormula.Truth comparison(Relation relation) {
        int first = random.nextInt(LABELS);
        int second = (first + 1 + random.nextInt(LABELS - 1)) % LABELS;
        boolean there = relation.holds.test(setting.values[first], setting.values[second]);
        boolean back = relation.holds.test(setting.values[second], setting.values[first]);
        String left = "f(" + Setting.label(first) + ") ";
        String right = " f(" + Setting.label(second) + ") by " + relation.text;
        switch (random.nextInt(7)) {
            case 0:
                return truth(left + ">" + right, there && !back);
            case 1:
                return truth(left + "~" + right, there && back);
            case 2:
                return truth(left + "<=" + right, back);
            case 3:
                return truth(left + "<" + right, back && !there);
            default:
                return truth(left + ">=" + right, there);
        }
    }

    private RandomFormula.Truth order(Relation relation) {
        int size = 2 + random.nextInt(LABELS - 1);
        boolean[][] holds = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                holds[i][j] = relation.holds.test(setting.values[i], setting.values[j]);
            }
        }
        String on = size < LABELS ? " on {f(A), f(B)}" : random.nextBoolean() ? " on f" : " on {f(A), f(B), f(C)}";
        String is = relation.text + " is ";
        switch (random.nextInt(6)) {
            case 0:
                return truth(is + "reflexive" + on, pairs(size, (i, j) -> holds[i][i]));
            case 1:
                return truth(is + "total" + on, pairs(size, (i, j) -> holds[i][j] || holds[j][i]));
            case 2:
                return truth(is + "antisymmetric" + on,
                        pairs(size, (i, j) -> !holds[i][j] || !holds[j][i] || Arrays.equals(setting.values[i], setting.values[j])));
            case 3:
                return truth(is + "transitive" + on, isTransitive(holds));
            case 4:
                return truth(is + "preorder" + on, isTransitive(holds) && pairs(size, (i, j) -> holds[i][i]));
            default:
                return truth(is + "acyclic" + on, size < LABELS || !isCycle(holds, 0, 1, 2) && !isCycle(holds, 2, 1, 0));
        }
    }

    private static boolean pairs(int size, Pair holds) {
        return IntStream.range(0, size).allMatch(i -> IntStream.range(0, size).allMatch(j -> holds.test(i, j)));
    }

    private static boolean isTransitive(boolean[][] holds) {
        return pairs(holds.length, (i, j) -> !holds[i][j] || IntStream.range(0, holds.length).allMatch(k -> !holds[j][k] || holds[i][k]));
    }

    /** Whether each is strictly above the next, and the last above the first. A strict relation has no shorter cycle. */
    private static boolean isCycle(boolean[][] holds, int i, int j, int k) {
        return holds[i][j] && !holds[j][i] && holds[j][k] && !holds[k][j] && holds[k][i] && !holds[i][k];
    }

    private RandomFormula.Truth retargetability() {
        int[] f = setting.values[0];
        int[] g = setting.values[1];
        int n = random.nextInt(3);
        switch (random.nextInt(setting.closed ? 5 : 4)) {
            case 0:
                return new RandomFormula.Truth("retargetable[" + n + "](f, A, B)", e -> IntStream.range(0, f.length).allMatch(t ->
                        families(t, n, (p, a) -> setting.image[p][a] >= 0 && f[setting.image[p][a]] < g[setting.image[p][a]])));
            case 1:
                return new RandomFormula.Truth("multiply_scalar_retargetable[" + n + "](f, A, B)", e -> IntStream.range(0, f.length).allMatch(t ->
                        families(t, n, (p, a) -> setting.image[p][a] >= 0 && g[setting.image[p][a]] >= f[a] && f[setting.image[p][a]] <= g[a])));
            case 2:
                return new RandomFormula.Truth("gap_retargetable[" + n + "](f, A, B)", e -> someImage((a, b) -> g[b] - f[b] >= n * (f[a] - g[a])));
            case 4:
                return new RandomFormula.Truth("simply_retargetable(f, A, B)", e -> someImage((a, b) -> f[b] < g[b]));
            default:
                return new RandomFormula.Truth("scalar_retargetable(f, A, B)", e -> someImage((a, b) -> g[b] >= f[a] && f[b] <= g[a]));
        }
    }

    private interface Pair {
        boolean test(int a, int b);
    }

    private boolean someImage(Pair good) {
        int[] f = setting.values[0];
        int[] g = setting.values[1];
        for (int[] row : setting.image) {
            if (IntStream.range(0, f.length).filter(t -> f[t] > g[t]).allMatch(t -> row[t] >= 0 && good.test(t, row[t]))) {
                return true;
            }
        }
        return false;
    }

    /** All n-tuples of all permutations. */
    private boolean families(int t, int n, Pair good) {
        List<Integer> favouring = setting.orbit(t).stream().filter(s -> setting.values[0][s] > setting.values[1][s]).toList();
        if (n == 0) {
            return true;
        }
        for (int p = 0; p < setting.image.length; p++) {
            int first = p;
            if (favouring.stream().allMatch(a -> good.test(first, a))) {
                if (n == 1) {
                    return true;
                }
                for (int q = 0; q < setting.image.length; q++) {
                    int second = q;
                    if (favouring.stream().allMatch(a -> good.test(second, a)) && favouring.stream().noneMatch(a ->
                            favouring.stream().anyMatch(b -> setting.image[first][a] == setting.image[second][b]))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
