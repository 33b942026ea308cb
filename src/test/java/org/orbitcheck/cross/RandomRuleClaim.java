package org.orbitcheck.cross;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A random claim that compares a decision rule at two sets of lotteries under a random group, as text of the language. */
final class RandomRuleClaim {
    private static final String[] GROUPS = {"Sym(2)", "Sym(3)", "Sym(4)", "Alt(4)", "Cyclic(3)", "Cyclic(4)", "Cyclic(5)", "Dihedral(4)",
        "Dihedral(5)", "Trivial(3)", "<(1 2)(3 4)> on 1..4", "<(1 2 3), (4 5)> on 1..5", "<(1 2)(3 4), (1 3)(2 4)> on 1..4",
        "<(1 2), (3 4)> on 1..4", "<(1 2), (2 3), (4 5)> on 1..5", "Sym(5)"};
    private static final int[] DEGREES = {2, 3, 4, 4, 3, 4, 5, 4, 5, 3, 4, 5, 4, 4, 5, 5};
    private static final String[] RULES = {"IsOptimal(X | C, u)", "FracOptimal(X | C, u)", "AntiOpt(X | C, u)", "Satisfice[1/2](X | C, u)",
        "Satisfice(X | C, u)", "Quantilize[1/2](X | C, u)", "Quantilize[1/3](X | C, u)", "BestOf[2](X | C, u)", "Boltzmann(X | C, u)",
        "Uniform(X | C, u)", "1/2 * FracOptimal(X | C, u) + 1/2 * Stubborn[A](X | C, u)",
        "FracOptimal(X | C, u) + 1/4 * Stubborn[B](X | C, u)", "max(x.u for x in X)", "max(x.u - abs(x.u - u[1]) for x in X)",
        "count(x in X where x.u > 1/2)", "sum(max(x.u, 0) for x in X)", "sum(x.u for x in X)", "1 - IsOptimal(C \\ X | C, u)",
        "if exists x in X: forall y in C \\ X: x.u > y.u then 1 else 0", "if exists x in X: x.u >= 1 then size(X) else -1",
        "count(x in X where forall c in C: x.u >= c.u) * size(X)", "if size(X) > 1 then IsOptimal(X | C, u) else 2 * AntiOpt(X | C, u)",
        "count(x in X where x.u > 0) / (1 + count(c in C where c.u > 0))", "min(x.u for x in X)",
        "sum(if x.u >= e[1].u then 1 else 0 for x in X)"};
    private static final String[] FACTORS = {"1/2", "1", "3/2", "2", "5/2", "3", "4"};
    private static final String[] RELATIONS = {"most[%s]", "most[%s]", "most[%s]", "gap[%s]", "mean[%s]", "mean_with_ties[%s]", "pointwise",
        "aggregate[max]", "aggregate[sum]", "aggregate[min]"};

    private final Random random;
    private final int degree;
    private final String declarations;
    private final String space;
    private final String claim;

    RandomRuleClaim(Random random) {
        this.random = random;
        int group = random.nextInt(GROUPS.length);
        degree = DEGREES[group];
        List<String> all = lotteries();
        int first = 1 + random.nextInt(Math.max(1, all.size() / 2));
        int second = first + 1 + random.nextInt(Math.max(1, all.size() - first));
        List<String> a = all.subList(0, Math.min(first, all.size() - 1));
        List<String> b = new ArrayList<>(all.subList(Math.min(first, all.size() - 1), Math.min(second, all.size())));
        if (random.nextInt(6) == 0) {
            b.add(a.get(0));
        }
        String more = random.nextInt(4) == 0 ? " | R" : "";
        declarations = "group K = " + GROUPS[group] + "\noutcomes A = " + set(a) + " over K\noutcomes B = " + set(b)
                + " over K\noutcomes R = " + set(all) + " over K\noutcomes C = A | B" + more + "\n";
        space = random.nextInt(6) == 0 ? "{u in vectors(K) | forall i in points(K): u[i] >= 0}"
                : random.nextInt(10) == 0 ? "{u in vectors(K) | u[1] >= u[2]}" : "vectors(K)";
        claim = claim();
    }

    private static String set(List<String> lotteries) {
        return lotteries.stream().distinct().collect(Collectors.joining(", ", "{", "}"));
    }

    /** The basis vectors in a random order, sometimes with mixtures among them. */
    private List<String> lotteries() {
        List<String> all = new ArrayList<>(IntStream.rangeClosed(1, degree).mapToObj(i -> "e[" + i + "]").toList());
        if (random.nextInt(3) == 0) {
            for (int k = 0; k < 1 + random.nextInt(3); k++) {
                int i = random.nextInt(degree);
                int j = (i + 1 + random.nextInt(degree - 1)) % degree;
                all.add((random.nextBoolean() ? "1/2*e[%d] + 1/2*e[%d]" : "1/3*e[%d] + 2/3*e[%d]").formatted(Math.min(i, j) + 1, Math.max(i, j) + 1));
            }
            if (random.nextInt(3) == 0) {
                all.add("0");
            }
        }
        java.util.Collections.shuffle(all, random);
        return all.stream().distinct().toList();
    }

    private String claim() {
        if (random.nextInt(6) == 0) {
            String n = "gap_retargetable[" + FACTORS[random.nextInt(FACTORS.length)] + "]";
            return List.of("simply_retargetable", "scalar_retargetable", n).get(random.nextInt(3)) + (random.nextInt(4) == 0 ? "(f, B, A)" : "(f, A, B)");
        }
        if (random.nextInt(6) == 0) {
            return (random.nextBoolean() ? "retargetable" : "multiply_scalar_retargetable") + "[" + (1 + random.nextInt(4)) + "](f, A, B)";
        }
        String relation = RELATIONS[random.nextInt(RELATIONS.length)].formatted(FACTORS[random.nextInt(FACTORS.length)]);
        return "f(B) " + (random.nextInt(6) == 0 ? ">" : ">=") + " f(A) by " + relation;
    }

    /** A spec with the claim about every vector. */
    String general() {
        return spec(space);
    }

    /** A spec with the claim about the part of one orbit that is in the space. */
    String about(String vector) {
        String orbit = "orbit(" + vector + ") in vectors(K)";
        return space.equals("vectors(K)") ? spec(orbit) : "";
    }

    private String spec(String parameters) {
        String rule = rule();
        return declarations + "params U = " + parameters + "\nrule f(X | u in U) = " + rule + "\nclaim c : " + claim + "\n";
    }

    private String chosen = "";

    private String rule() {
        if (chosen.isEmpty()) {
            chosen = RULES[random.nextInt(RULES.length)];
        }
        return chosen;
    }

    String vector() {
        return IntStream.range(0, degree).mapToObj(i -> random.nextInt(5) - 1 + (random.nextInt(4) == 0 ? "/2" : ""))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
