package org.orbitcheck.cross;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Random closed formulas over a setting: a text in the language, and its truth by plain loops over everything. */
final class RandomFormula {
    private final Setting setting;
    private final Random random;
    private int names;

    RandomFormula(Setting setting, Random random) {
        this.setting = setting;
        this.random = random;
    }

    record Truth(String text, Predicate<Map<String, Integer>> holds) {
    }

    record Number(String text, ToLongFunction<Map<String, Integer>> value) {
    }

    Truth closed() {
        switch (random.nextInt(4)) {
            case 0:
                return relation();
            case 1:
                return property();
            default:
                return truth(3, List.of());
        }
    }

    /** Numerators over denominator 2: most[1/2] and the like, without rounding. */
    private Truth relation() {
        int twice = random.nextInt(7);
        String n = twice % 2 == 0 ? Integer.toString(twice / 2) : twice + "/2";
        int first = random.nextInt(2);
        String text = "f(" + label(first) + ") >= f(" + label(1 - first) + ") by ";
        int[] f = setting.values[first];
        int[] g = setting.values[1 - first];
        switch (random.nextInt(5)) {
            case 0:
                return new Truth(text + "most[" + n + "]", e -> orbits(o -> 2L * count(o, f, g) >= (long) twice * count(o, g, f)));
            case 1:
                return new Truth(text + "mean[" + n + "]", e -> orbits(o -> 2 * o.stream().filter(s -> f[s] != g[s]).mapToLong(s -> f[s]).sum()
                        >= twice * o.stream().filter(s -> f[s] != g[s]).mapToLong(s -> g[s]).sum()));
            case 2:
                return new Truth(text + "gap[" + n + "]", e -> orbits(o -> 2 * o.stream().mapToLong(s -> Math.max(f[s] - g[s], 0)).sum()
                        >= twice * o.stream().mapToLong(s -> Math.max(g[s] - f[s], 0)).sum()));
            case 3:
                return new Truth(text + "mean_with_ties[" + n + "]", e -> orbits(o -> 2 * o.stream().mapToLong(s -> f[s]).sum()
                        >= twice * o.stream().mapToLong(s -> g[s]).sum()));
            default:
                return new Truth(text + "pointwise", e -> IntStream.range(0, f.length).allMatch(s -> f[s] >= g[s]));
        }
    }

    private static String label(int label) {
        return label == 0 ? "A" : "B";
    }

    private static long count(List<Integer> orbit, int[] f, int[] g) {
        return orbit.stream().filter(s -> f[s] > g[s]).count();
    }

    private boolean orbits(Predicate<List<Integer>> holds) {
        return IntStream.range(0, setting.parameters.size()).allMatch(t -> holds.test(List.copyOf(setting.orbit(t))));
    }

    private Truth property() {
        int[] f = setting.values[0];
        int[] g = setting.values[1];
        int n = random.nextInt(3);
        switch (random.nextInt(4)) {
            case 0:
                return new Truth("retargetable[" + n + "](f, A, B)", e -> IntStream.range(0, f.length).allMatch(t ->
                        families(t, n, (p, a) -> setting.image[p][a] >= 0 && f[setting.image[p][a]] < g[setting.image[p][a]])));
            case 1:
                return new Truth("multiply_scalar_retargetable[" + n + "](f, A, B)", e -> IntStream.range(0, f.length).allMatch(t ->
                        families(t, n, (p, a) -> setting.image[p][a] >= 0 && g[setting.image[p][a]] >= f[a] && f[setting.image[p][a]] <= g[a])));
            case 2:
                return new Truth("gap_retargetable[" + n + "](f, A, B)", e -> someImage((a, b) -> g[b] - f[b] >= n * (f[a] - g[a])));
            default:
                return new Truth("scalar_retargetable(f, A, B)", e -> someImage((a, b) -> g[b] >= f[a] && f[b] <= g[a]));
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

    private Truth truth(int depth, List<String> variables) {
        int kind = depth == 0 ? 0 : random.nextInt(7);
        if (variables.isEmpty()) {
            kind = 5 + random.nextInt(2);
        }
        switch (kind) {
            case 0, 1:
                return comparison(depth, variables);
            case 2:
                Truth inner = truth(depth - 1, variables);
                return new Truth("not (" + inner.text + ")", e -> !inner.holds.test(e));
            case 3, 4:
                return connective(truth(depth - 1, variables), truth(depth - 1, variables));
            default:
                return quantified(depth, variables);
        }
    }

    private Truth connective(Truth a, Truth b) {
        String left = "(" + a.text + ") ";
        String right = " (" + b.text + ")";
        switch (random.nextInt(4)) {
            case 0:
                return new Truth(left + "and" + right, e -> a.holds.test(e) && b.holds.test(e));
            case 1:
                return new Truth(left + "or" + right, e -> a.holds.test(e) || b.holds.test(e));
            case 2:
                return new Truth(left + "implies" + right, e -> !a.holds.test(e) || b.holds.test(e));
            default:
                return new Truth(left + "iff" + right, e -> a.holds.test(e) == b.holds.test(e));
        }
    }

    private Truth quantified(int depth, List<String> variables) {
        boolean forall = random.nextBoolean();
        String name = "v" + names++;
        List<String> more = new ArrayList<>(variables);
        more.add(name);
        Truth body = truth(Math.max(0, depth - 1), more);
        boolean inOrbit = !variables.isEmpty() && random.nextBoolean();
        String over = inOrbit ? variables.get(random.nextInt(variables.size())) : "";
        String domain = inOrbit ? "orbit(" + over + ")" : "Theta0";
        Predicate<Map<String, Integer>> holds = e -> {
            List<Integer> all = inOrbit ? List.copyOf(setting.orbit(e.get(over))) : IntStream.range(0, setting.parameters.size()).boxed().toList();
            return forall ? all.stream().allMatch(v -> body.holds.test(with(e, name, v))) : all.stream().anyMatch(v -> body.holds.test(with(e, name, v)));
        };
        return new Truth((forall ? "(forall " : "(exists ") + name + " in " + domain + ": " + body.text + ")", holds);
    }

    private static Map<String, Integer> with(Map<String, Integer> e, String name, int value) {
        Map<String, Integer> more = new HashMap<>(e);
        more.put(name, value);
        return more;
    }

    private Truth comparison(int depth, List<String> variables) {
        Number a = number(depth, variables);
        Number b = number(depth, variables);
        switch (random.nextInt(4)) {
            case 0:
                return new Truth(a.text + " < " + b.text, e -> a.value.applyAsLong(e) < b.value.applyAsLong(e));
            case 1:
                return new Truth(a.text + " >= " + b.text, e -> a.value.applyAsLong(e) >= b.value.applyAsLong(e));
            case 2:
                return new Truth(a.text + " = " + b.text, e -> a.value.applyAsLong(e) == b.value.applyAsLong(e));
            default:
                return new Truth(a.text + " != " + b.text, e -> a.value.applyAsLong(e) != b.value.applyAsLong(e));
        }
    }

    private Number number(int depth, List<String> variables) {
        String v = variables.get(random.nextInt(variables.size()));
        int label = random.nextInt(2);
        int[] values = setting.values[label];
        switch (depth == 0 ? random.nextInt(3) : random.nextInt(6)) {
            case 0:
                int constant = random.nextInt(4);
                return new Number(Integer.toString(constant), e -> constant);
            case 1, 2:
                return new Number("f(" + label(label) + " | " + v + ")", e -> values[e.get(v)]);
            case 3:
                return aggregate(depth, v, variables);
            case 4:
                Number a = number(depth - 1, variables);
                Number b = number(depth - 1, variables);
                boolean plus = random.nextBoolean();
                return new Number("(" + a.text + (plus ? " + " : " * ") + b.text + ")",
                        e -> plus ? a.value.applyAsLong(e) + b.value.applyAsLong(e) : a.value.applyAsLong(e) * b.value.applyAsLong(e));
            default:
                Number x = number(depth - 1, variables);
                Number y = number(depth - 1, variables);
                return new Number("max(" + x.text + ", " + y.text + ")", e -> Math.max(x.value.applyAsLong(e), y.value.applyAsLong(e)));
        }
    }

    private Number aggregate(int depth, String over, List<String> variables) {
        String name = "v" + names++;
        List<String> more = new ArrayList<>(variables);
        more.add(name);
        Truth condition = truth(depth - 1, more);
        if (random.nextBoolean()) {
            return new Number("count(" + name + " in orbit(" + over + ") where " + condition.text + ")",
                    e -> setting.orbit(e.get(over)).stream().filter(s -> condition.holds.test(with(e, name, s))).count());
        }
        int[] values = setting.values[0];
        return new Number("sum(f(A | " + name + ") for " + name + " in orbit(" + over + ") where " + condition.text + ")",
                e -> setting.orbit(e.get(over)).stream().filter(s -> condition.holds.test(with(e, name, s))).mapToLong(s -> values[s]).sum());
    }
}
