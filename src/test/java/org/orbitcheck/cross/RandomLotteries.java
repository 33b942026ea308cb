package org.orbitcheck.cross;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.term.Value;

/** Random sets of rational lotteries, a decision rule, and a relation of its values, evaluated by listing all permutations. */
final class RandomLotteries {
    private static final String[] GROUPS = {"Sym(2)", "Sym(3)", "Cyclic(3)", "Cyclic(4)", "Dihedral(4)"};
    private static final int[] DEGREES = {2, 3, 3, 4, 4};
    private static final String[] RULES = {"IsOptimal", "FracOptimal", "AntiOpt", "Satisfice[1/2]", "Uniform", "Quantilize[1/2]", "BestOf[2]"};
    private static final String[] RELATIONS = {"most", "most", "gap", "mean", "mean_with_ties", "pointwise"};
    private final int group;
    private final int degree;
    private final int rule;
    private final int relation;
    private final int n;
    private final List<List<Integer>> a;
    private final List<List<Integer>> b;
    private final List<int[]> permutations;

    RandomLotteries(Random random) {
        group = random.nextInt(GROUPS.length);
        degree = DEGREES[group];
        rule = random.nextInt(RULES.length);
        relation = random.nextInt(RELATIONS.length);
        n = 1 + random.nextInt(2);
        a = lotteries(random, 1 + random.nextInt(2));
        b = lotteries(random, 1 + random.nextInt(2));
        permutations = permutations();
    }

    /** Lotteries with entries in sixths. */
    private List<List<Integer>> lotteries(Random random, int size) {
        Set<List<Integer>> found = new LinkedHashSet<>();
        while (found.size() < size) {
            int[] sixths = new int[degree];
            int parts = random.nextInt(3) == 0 ? 6 : random.nextBoolean() ? 3 : 2;
            for (int i = 0; i < 6 / (6 / (random.nextInt(3) == 0 ? parts : 1)); i++) {
                sixths[random.nextInt(degree)] += 1;
            }
            int sum = IntStream.of(sixths).sum();
            found.add(IntStream.of(sixths).map(x -> x * 6 / sum).boxed().toList());
        }
        return List.copyOf(found);
    }

    private List<int[]> permutations() {
        List<int[]> all = new ArrayList<>();
        permute(new ArrayList<>(), all);
        return all.stream().filter(this::inGroup).toList();
    }

    private void permute(List<Integer> prefix, List<int[]> all) {
        if (prefix.size() == degree) {
            all.add(prefix.stream().mapToInt(i -> i).toArray());
        }
        IntStream.range(0, degree).filter(i -> !prefix.contains(i)).forEach(i -> {
            List<Integer> longer = new ArrayList<>(prefix);
            longer.add(i);
            permute(longer, all);
        });
    }

    private boolean inGroup(int[] p) {
        if (GROUPS[group].startsWith("Sym")) {
            return true;
        }
        boolean rotation = IntStream.range(0, degree).allMatch(i -> p[i] == (p[0] + i) % degree);
        boolean reflection = IntStream.range(0, degree).allMatch(i -> p[i] == (p[0] - i + degree) % degree);
        return rotation || GROUPS[group].startsWith("Dihedral") && reflection;
    }

    String declarations(String space) {
        return "group K = " + GROUPS[group] + "\nparams U = " + space + "\noutcomes A = " + text(a) + " over K\noutcomes B = " + text(b)
                + " over K\noutcomes C = A | B\nrule f(X | u in U) = " + RULES[rule] + "(X | C, u)\n";
    }

    private static String text(List<List<Integer>> set) {
        return set.stream().map(x -> IntStream.range(0, x.size()).mapToObj(i -> x.get(i) + "/6*e[" + (i + 1) + "]")
                .collect(Collectors.joining(" + "))).collect(Collectors.joining(", ", "{", "}"));
    }

    String claim() {
        return "f(B) >= f(A) by " + RELATIONS[relation] + (RELATIONS[relation].equals("pointwise") ? "" : "[" + n + "]");
    }

    String vector(Random random) {
        return IntStream.range(0, degree).mapToObj(i -> Integer.toString(random.nextInt(3))).collect(Collectors.joining(", ", "(", ")"));
    }

    /** The parameter at which a refutation stands. */
    Optional<String> counterexample(Attempt attempt) {
        if (attempt instanceof Attempt.Refuted refuted && refuted.evidence() instanceof Evidence.Instance instance
                && instance.value() instanceof Value.Vector vector) {
            return Optional.of(vector.coordinates().stream().map(q -> q.getNumerator() + "/" + q.getDenominator())
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        return Optional.empty();
    }

    boolean holdsAt(String vector) {
        List<BigFraction> u = new ArrayList<>();
        for (String part : vector.substring(1, vector.length() - 1).split(", ")) {
            String[] parts = part.split("/");
            u.add(new BigFraction(new java.math.BigInteger(parts[0]), parts.length > 1 ? new java.math.BigInteger(parts[1]) : java.math.BigInteger.ONE));
        }
        Set<List<BigFraction>> orbit = new LinkedHashSet<>();
        for (int[] p : permutations) {
            BigFraction[] moved = new BigFraction[degree];
            for (int i = 0; i < degree; i++) {
                moved[p[i]] = u.get(i);
            }
            orbit.add(List.of(moved));
        }
        BigFraction more = BigFraction.ZERO;
        BigFraction less = BigFraction.ZERO;
        for (List<BigFraction> s : orbit) {
            more = more.add(weight(value(b, s), value(a, s)));
            less = less.add(weight(value(a, s), value(b, s)));
        }
        return RELATIONS[relation].equals("pointwise") ? less.isZero() : more.compareTo(less.multiply(n)) >= 0;
    }

    /** What an element of the orbit adds to the side of the first value. */
    private BigFraction weight(BigFraction mine, BigFraction other) {
        boolean larger = mine.compareTo(other) > 0;
        switch (RELATIONS[relation]) {
            case "gap":
                return larger ? mine.subtract(other) : BigFraction.ZERO;
            case "mean":
                return mine.equals(other) ? BigFraction.ZERO : mine;
            case "mean_with_ties":
                return mine;
            default:
                return larger ? BigFraction.ONE : BigFraction.ZERO;
        }
    }

    private static BigFraction dot(List<Integer> x, List<BigFraction> u) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < x.size(); i++) {
            sum = sum.add(u.get(i).multiply(new BigFraction(x.get(i), 6)));
        }
        return sum;
    }

    private BigFraction value(List<List<Integer>> set, List<BigFraction> u) {
        Set<List<Integer>> c = new LinkedHashSet<>(a);
        c.addAll(b);
        List<BigFraction> all = c.stream().map(x -> dot(x, u)).sorted().toList();
        BigFraction best = all.get(all.size() - 1);
        BigFraction worst = all.get(0);
        List<BigFraction> mine = set.stream().map(x -> dot(x, u)).toList();
        BigFraction half = new BigFraction(1, 2);
        switch (rule) {
            case 0:
                return mine.contains(best) ? BigFraction.ONE : BigFraction.ZERO;
            case 1:
                return new BigFraction((int) mine.stream().filter(best::equals).count(), (int) all.stream().filter(best::equals).count());
            case 2:
                return mine.contains(worst) ? BigFraction.ONE : BigFraction.ZERO;
            case 3:
                int good = (int) all.stream().filter(v -> v.compareTo(half) >= 0).count();
                return good == 0 ? BigFraction.ZERO : new BigFraction((int) mine.stream().filter(v -> v.compareTo(half) >= 0).count(), good);
            case 4:
                return new BigFraction(set.size(), c.size());
            case 5:
                return quantile(all, mine);
            default:
                return bestOfTwo(set, List.copyOf(c), u);
        }
    }

    /** The mean over all pairs, in which the better one counts, or both. */
    private static BigFraction bestOfTwo(List<List<Integer>> set, List<List<Integer>> c, List<BigFraction> u) {
        BigFraction value = BigFraction.ZERO;
        for (List<Integer> x : c) {
            for (List<Integer> y : c) {
                int order = dot(x, u).compareTo(dot(y, u));
                int chosen = (order >= 0 && set.contains(x) ? 1 : 0) + (order <= 0 && !x.equals(y) && set.contains(y) ? 1 : 0);
                value = value.add(new BigFraction(chosen, order == 0 && !x.equals(y) ? 2 : 1));
            }
        }
        return value.divide(c.size() * c.size());
    }

    /** The best half of the mass, level by level from the top [B.12]. */
    private static BigFraction quantile(List<BigFraction> all, List<BigFraction> mine) {
        BigFraction left = new BigFraction(all.size(), 2);
        BigFraction value = BigFraction.ZERO;
        for (BigFraction level : all.stream().distinct().sorted(java.util.Comparator.reverseOrder()).toList()) {
            BigFraction at = new BigFraction((int) all.stream().filter(level::equals).count());
            BigFraction taken = at.compareTo(left) <= 0 ? at : left;
            value = value.add(taken.divide(at).multiply(new BigFraction((int) mine.stream().filter(level::equals).count())));
            left = left.subtract(taken);
        }
        return value.divide(new BigFraction(all.size(), 2));
    }
}
