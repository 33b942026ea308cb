package org.orbitcheck.cross;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Random closed formulas over a setting: a text in the language, and its truth by plain loops over everything. */
final class RandomFormula {
    private static final int FEW = 8;
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

    /** An element of the parameter space. */
    record Element(String text, ToIntFunction<Map<String, Integer>> place) {
    }

    /** The variables in scope: parameters, by their places, and permutations, by theirs. */
    private record Scope(List<String> parameters, List<String> permutations) {
        Scope parameter(String name) {
            return new Scope(with(parameters, name), permutations);
        }

        Scope permutation(String name) {
            return new Scope(parameters, with(permutations, name));
        }

        private static List<String> with(List<String> names, String name) {
            List<String> more = new ArrayList<>(names);
            more.add(name);
            return more;
        }
    }

    Truth closed() {
        switch (random.nextInt(5)) {
            case 0, 1:
                return new RandomProperty(setting, random).closed();
            default:
                return truth(3, new Scope(List.of(), List.of()));
        }
    }

    private Truth truth(int depth, Scope scope) {
        if (scope.parameters.isEmpty()) {
            return quantified(depth, scope);
        }
        switch (depth == 0 ? random.nextInt(3) : random.nextInt(9)) {
            case 0, 1:
                return comparison(depth, scope);
            case 2:
                return place(scope);
            case 3:
                Truth inner = truth(depth - 1, scope);
                return new Truth("not (" + inner.text + ")", e -> !inner.holds.test(e));
            case 4, 5:
                return connective(truth(depth - 1, scope), truth(depth - 1, scope));
            case 6:
                return permutations(depth, scope);
            default:
                return quantified(depth, scope);
        }
    }

    /** About where elements lie. */
    private Truth place(Scope scope) {
        if (!scope.permutations.isEmpty() && random.nextBoolean()) {
            String p = one(scope.permutations);
            String v = one(scope.parameters);
            return new Truth(p + "*" + v + " in Theta0", e -> setting.image[e.get(p)][e.get(v)] >= 0);
        }
        Element s = element(scope);
        Element t = element(scope);
        boolean equal = random.nextBoolean();
        return random.nextBoolean() ? new Truth(s.text + (equal ? " = " : " != ") + t.text, e -> equal == (s.place.applyAsInt(e) == t.place.applyAsInt(e)))
                : new Truth(s.text + " in orbit(" + t.text + ")", e -> setting.orbit(t.place.applyAsInt(e)).contains(s.place.applyAsInt(e)));
    }

    private String one(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    /** A variable, or its image where it cannot leave the space. */
    private Element element(Scope scope) {
        String v = one(scope.parameters);
        if (!setting.closed || scope.permutations.isEmpty() || random.nextBoolean()) {
            return new Element(v, e -> e.get(v));
        }
        String p = one(scope.permutations);
        return random.nextInt(3) > 0 ? new Element(p + "*" + v, e -> setting.image[e.get(p)][e.get(v)])
                : new Element(p + "^-1*" + v, e -> setting.image[setting.inverse(e.get(p))][e.get(v)]);
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

    private Truth quantified(int depth, Scope scope) {
        boolean forall = random.nextBoolean();
        String name = "v" + names++;
        Truth body = truth(Math.max(0, depth - 1), scope.parameter(name));
        boolean inOrbit = !scope.parameters.isEmpty() && random.nextBoolean();
        String over = inOrbit ? one(scope.parameters) : "";
        String domain = inOrbit ? "orbit(" + over + ")" : "Theta0";
        Predicate<Map<String, Integer>> holds = e -> {
            List<Integer> all = inOrbit ? List.copyOf(setting.orbit(e.get(over))) : IntStream.range(0, setting.parameters.size()).boxed().toList();
            return forall ? all.stream().allMatch(v -> body.holds.test(with(e, name, v))) : all.stream().anyMatch(v -> body.holds.test(with(e, name, v)));
        };
        return new Truth((forall ? "(forall " : "(exists ") + name + " in " + domain + ": " + body.text + ")", holds);
    }

    /** A quantifier over the group, over its involutions, or over pairs of its elements. */
    private Truth permutations(int depth, Scope scope) {
        boolean forall = random.nextBoolean();
        String quantifier = forall ? "(forall " : "(exists ";
        String name = "p" + names++;
        List<Integer> all = IntStream.range(0, setting.permutations.size()).boxed().toList();
        if (all.size() <= FEW && random.nextInt(3) == 0) {
            String first = name + "[1]";
            String second = name + "[2]";
            Truth body = truth(depth - 1, scope.permutation(first).permutation(second));
            Predicate<Map<String, Integer>> holds = e -> forall
                    ? all.stream().allMatch(p -> all.stream().allMatch(q -> body.holds.test(with(with(e, first, p), second, q))))
                    : all.stream().anyMatch(p -> all.stream().anyMatch(q -> body.holds.test(with(with(e, first, p), second, q))));
            return new Truth(quantifier + name + "[1..2] in K: " + body.text + ")", holds);
        }
        Truth body = truth(depth - 1, scope.permutation(name));
        boolean involutions = random.nextInt(3) == 0;
        List<Integer> domain = involutions ? all.stream().filter(setting::isInvolution).toList() : all;
        return new Truth(quantifier + name + " in " + (involutions ? "involutions(K)" : "K") + ": " + body.text + ")",
                e -> forall ? domain.stream().allMatch(p -> body.holds.test(with(e, name, p)))
                        : domain.stream().anyMatch(p -> body.holds.test(with(e, name, p))));
    }

    private static Map<String, Integer> with(Map<String, Integer> e, String name, int value) {
        Map<String, Integer> more = new HashMap<>(e);
        more.put(name, value);
        return more;
    }

    private Truth comparison(int depth, Scope scope) {
        Number a = number(depth, scope);
        Number b = number(depth, scope);
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

    private Number number(int depth, Scope scope) {
        int label = random.nextInt(3);
        int[] values = setting.values[label];
        switch (depth == 0 ? random.nextInt(3) : random.nextInt(7)) {
            case 0:
                int constant = random.nextInt(4);
                return new Number(Integer.toString(constant), e -> constant);
            case 1, 2:
                Element t = element(scope);
                return new Number("f(" + Setting.label(label) + " | " + t.text + ")", e -> values[t.place.applyAsInt(e)]);
            case 3, 4:
                return aggregate(depth, one(scope.parameters), scope);
            case 5:
                Truth condition = truth(depth - 1, scope);
                Number then = number(depth - 1, scope);
                Number otherwise = number(depth - 1, scope);
                return new Number("(if " + condition.text + " then " + then.text + " else " + otherwise.text + ")",
                        e -> (condition.holds.test(e) ? then : otherwise).value.applyAsLong(e));
            default:
                return arithmetic(number(depth - 1, scope), number(depth - 1, scope));
        }
    }

    private Number arithmetic(Number a, Number b) {
        switch (random.nextInt(7)) {
            case 0:
                return new Number("(" + a.text + " + " + b.text + ")", e -> a.value.applyAsLong(e) + b.value.applyAsLong(e));
            case 1:
                return new Number("(" + a.text + " - " + b.text + ")", e -> a.value.applyAsLong(e) - b.value.applyAsLong(e));
            case 2:
                return new Number("(" + a.text + " * " + b.text + ")", e -> a.value.applyAsLong(e) * b.value.applyAsLong(e));
            case 3:
                return new Number("max(" + a.text + ", " + b.text + ")", e -> Math.max(a.value.applyAsLong(e), b.value.applyAsLong(e)));
            case 4:
                return new Number("min(" + a.text + ", " + b.text + ")", e -> Math.min(a.value.applyAsLong(e), b.value.applyAsLong(e)));
            case 5:
                return new Number("abs(" + a.text + ")", e -> Math.abs(a.value.applyAsLong(e)));
            default:
                return new Number("floor((" + a.text + ") / 2)", e -> Math.floorDiv(a.value.applyAsLong(e), 2));
        }
    }

    private Number aggregate(int depth, String over, Scope scope) {
        String name = "v" + names++;
        Scope more = scope.parameter(name);
        String from = " for " + name + " in orbit(" + over + ")";
        if (random.nextBoolean()) {
            return extreme(number(depth - 1, more), name, from, over);
        }
        Truth condition = truth(depth - 1, more);
        if (random.nextBoolean()) {
            return new Number("count(" + name + " in orbit(" + over + ") where " + condition.text + ")",
                    e -> setting.orbit(e.get(over)).stream().filter(s -> condition.holds.test(with(e, name, s))).count());
        }
        Number body = number(0, more);
        return new Number("sum(" + body.text + from + " where " + condition.text + ")", e -> setting.orbit(e.get(over)).stream()
                .map(s -> with(e, name, s)).filter(condition.holds).mapToLong(body.value).sum());
    }

    /** Of the values of a number on an orbit: the least, the greatest, or how many there are. */
    private Number extreme(Number body, String name, String from, String over) {
        Function<Map<String, Integer>, LongStream> values = e -> setting.orbit(e.get(over)).stream().mapToLong(s -> body.value.applyAsLong(with(e, name, s)));
        switch (random.nextInt(3)) {
            case 0:
                return new Number("min(" + body.text + from + ")", e -> values.apply(e).min().orElseThrow());
            case 1:
                return new Number("max(" + body.text + from + ")", e -> values.apply(e).max().orElseThrow());
            default:
                return new Number("size({" + body.text + from + "})", e -> values.apply(e).distinct().count());
        }
    }
}
