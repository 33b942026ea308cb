package org.orbitcheck.engine.smt;

import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/** A random spec with one claim about the vectors of a small group, written in the language. */
final class RandomVectorClaim {
    private static final List<String> GROUPS = List.of("Sym(3)", "Cyclic(3)", "<(1 2)> on 1..3", "Sym(2)", "Trivial(2)",
            "Sym({1, 2}) * Sym({3})", "<(1 2)(3 4), (1 3)(2 4)> on 1..4");
    private static final List<Integer> DEGREES = List.of(3, 3, 3, 2, 2, 3, 4);

    private final Random random;
    private final int degree;
    private final String group;

    RandomVectorClaim(Random random) {
        this.random = random;
        int place = random.nextInt(20) == 0 ? 6 : random.nextInt(6);
        group = GROUPS.get(place);
        degree = DEGREES.get(place);
    }

    int degree() {
        return degree;
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String number() {
        return one(List.of("0", "1", "1/2", "2", "3/2", "3"));
    }

    String text() {
        return "group G = " + group + "\n"
                + "params U = " + space() + "\n"
                + "outcomes A = " + lotteries(1 + random.nextInt(2)) + " over G\n"
                + "outcomes B = " + lotteries(1 + random.nextInt(2)) + " over G\n"
                + "outcomes C = A | B\n"
                + "rule f(X | u in U) = " + rule() + "\n"
                + "rule g(X | u in U) = " + rule() + "\n"
                + "claim c : " + claim() + "\n";
    }

    private String space() {
        return one(List.of("vectors(G)", "vectors(G)", "{u in vectors(G) | u[1] >= u[2]}",
                "{u in vectors(G) | forall i in points(G): u[i] > 0}", "{u in vectors(G) | u[1] != u[2] and u[2] <= 1}",
                "{u in vectors(G) | u[1] = 2*u[2] or u[2] = 0}"));
    }

    private String lotteries(int n) {
        StringJoiner all = new StringJoiner(", ", "{", "}");
        for (int i = 0; i < n; i++) {
            int a = 1 + random.nextInt(degree);
            int b = 1 + random.nextInt(degree);
            all.add(random.nextInt(4) > 0 ? "e[" + a + "]" : random.nextInt(4) == 0 ? "0"
                    : "1/3*e[" + a + "] + 2/3*e[" + b + "]");
        }
        return all.toString();
    }

    private String rule() {
        switch (random.nextInt(18)) {
            case 0:
                return "IsOptimal(X | C, u)";
            case 1:
                return "AntiOpt(X | C, u)";
            case 2:
                return "FracOptimal(X | C, u)";
            case 3:
                return "Satisfice[" + number() + "](X | C, u)";
            case 4:
                return "BestOf[2](X | C, u)";
            case 5:
                return "Quantilize[" + one(List.of("1/3", "1/2", "1")) + "](X | C, u)";
            case 6:
                return "Uniform(X | C, u)";
            case 7:
                return "Stubborn[A](X | C, u)";
            case 8:
                return number() + "*FracOptimal(X | C, u) + " + number() + "*Stubborn[A](X | C, u)";
            case 9:
                return "max(x.u for x in X) - min(c.u for c in C)";
            case 10:
                return "sum(abs(x.u - " + number() + ") for x in X)";
            case 11:
                return "if max(x.u for x in X) > " + number() + " then u[1] else max(u[2], " + number() + ")";
            case 12:
                return "median(x.u for x in C where x.u >= u[1]) + size(X)";
            case 13:
                return "count(x in X where x.u > " + number() + ") / (1 + count(c in C where c.u = " + number() + "))";
            case 16:
                return "Boltzmann[" + one(List.of("1", "1/2", "2")) + "](X | C, u)";
            case 17:
                return "exp(u[1]) + " + number() + " * sum(exp(x.u) for x in X)";
            case 14:
                return "if exists s in orbit(u): s[1] > u[1] then size(orbit(u)) else count(x in X where x.u > 0)";
            default:
                return "count(s in orbit(u) where s[1] >= " + number() + ") * size(X & A)";
        }
    }

    private String claim() {
        String f = one(List.of("f(A)", "f(B)"));
        String g = one(List.of("f(A)", "f(B)", "g(A)", "g(B)"));
        switch (random.nextInt(17)) {
            case 0, 1, 2:
                return f + " >= " + g + " by most[" + number() + "]";
            case 3:
                return f + " > " + g + " by most";
            case 4:
                return f + " >= " + g + " by mean[" + number() + "]";
            case 5:
                return f + " >= " + g + " by mean_with_ties[" + number() + "]";
            case 6:
                return f + " >= " + g + " by gap[" + number() + "]";
            case 7:
                return f + " >= " + g + " by pointwise";
            case 8:
                return f + " >= " + g + " by aggregate[" + one(List.of("sum", "min", "max", "median")) + "]";
            case 9:
                return one(List.of("scalar_retargetable(f, A, B)", "scalar_retargetable(g, B, A)"));
            case 10:
                return "gap_retargetable[" + number() + "](f, A, B)";
            case 11:
                return "retargetable[" + one(List.of("1", "2", "3")) + "](f, A, B)";
            case 12:
                return "multiply_scalar_retargetable[2](f, A, B)";
            case 13:
                return "forall t in U: count(s in orbit(t) where " + one(List.of("s[1] > s[2]", "s[1] = s[2]", "f(A | s) > 0"))
                        + ") " + one(List.of("<=", ">=", "=", "!=")) + " " + one(List.of("1", "2", "3"));
            case 14:
                return "exists t in U: size(orbit(t)) = " + one(List.of("1", "2", "3", "4", "6"))
                        + " and " + one(List.of("t[1] > t[2]", "f(A | t) > f(B | t)", "forall s in orbit(t): s[1] >= 0"));
            case 15:
                return "forall t in U: size(orbit(t)) >= " + one(List.of("1", "2", "3"))
                        + " implies count(s in orbit(t) where f(A | s) > f(B | s)) * 2 <= size(orbit(t)) + " + number();
            default:
                return "exists p in G: forall t in U: p*t in U implies f(A | t) <= g(B | p*t)";
        }
    }
}
