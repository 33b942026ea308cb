package org.orbitcheck.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.typing.Elaboration;

/** One function is shown to be nowhere smaller than another where it is so at every weak order of four outcomes, and only there. */
class DominationCheckTest {
    private static final int CLAIMS = Integer.getInteger("orbitcheck.random", 200);
    private static final int POINTS = 4;
    private static final List<String> NAMES = List.of("A", "B", "D");
    private static final List<List<Integer>> SETS = List.of(List.of(0), List.of(1, 2), List.of(0, 1, 2, 3));
    private static final List<String> RELATIONS = List.of("<", "<=", "=", ">", ">=", "!=");

    private static boolean shows(String rule) {
        boolean shown = shows(rule, "most[9]");
        assertEquals(shown, shows(rule, "pointwise"), rule);
        return shown;
    }

    private static boolean shows(String rule, String relation) {
        String text = "group S = Trivial(4)\nparams U = vectors(S)\noutcomes A = {e[1]} over S\noutcomes B = {e[2], e[3]} over S\n"
                + "outcomes D = {e[1], e[2], e[3], e[4]} over S\nrule f(X | u in U) = " + rule + "\nclaim c : f(B) >= f(A) by " + relation + "\n";
        Elaboration elaboration = new Specs((file, name) -> Optional.empty()).load(new SourceFile("test.orbit", text));
        return Checker.check(elaboration.spec().orElseThrow(() -> new AssertionError(elaboration.problems() + text)).claims().get(0).cases().get(0)
                .formula(), true, new Evidence.Theorem("domination", List.of())) instanceof Check.Valid;
    }

    private static boolean holds(String relation, int a, int b) {
        switch (relation) {
            case "<":
                return a < b;
            case "<=":
                return a <= b;
            case "=":
                return a == b;
            case ">":
                return a > b;
            case ">=":
                return a >= b;
            default:
                return a != b;
        }
    }

    private interface Value {
        int at(int outcome, int[] u);
    }

    /** Whether the sum of a value over B is at least that over A at every vector. */
    private static boolean dominates(Value value) {
        for (int code = 0; code < Math.pow(POINTS, POINTS); code++) {
            int[] u = new int[POINTS];
            for (int i = 0, rest = code; i < POINTS; i++, rest /= POINTS) {
                u[i] = rest % POINTS;
            }
            IntUnaryOperator sum = set -> SETS.get(set).stream().mapToInt(x -> value.at(x, u)).sum();
            if (sum.applyAsInt(1) < sum.applyAsInt(0)) {
                return false;
            }
        }
        return true;
    }

    /** The number of outcomes of a set above an outcome, on its level, or otherwise related to it, compared with a number. */
    private record Counting(int set, boolean first, String by, boolean negated, String relation, int number) {
        Counting(Random random) {
            this(random.nextInt(NAMES.size()), random.nextBoolean(), RELATIONS.get(random.nextInt(6)), random.nextInt(4) == 0,
                    RELATIONS.get(random.nextInt(6)), random.nextInt(4));
        }

        String text() {
            String comparison = first ? "c.u " + by + " x.u" : "x.u " + by + " c.u";
            return "count(c in " + NAMES.get(set) + " where " + (negated ? "not (" + comparison + ")" : comparison) + ") " + relation + " " + number;
        }

        boolean holds(int x, int[] u) {
            int count = (int) SETS.get(set).stream()
                    .filter(c -> DominationCheckTest.holds(by, first ? u[c] : u[x], first ? u[x] : u[c]) != negated).count();
            return DominationCheckTest.holds(relation, count, number);
        }
    }

    @Test
    void sumsOverOutcomes() {
        Random random = new Random(8);
        int shown = 0;
        for (int n = 0; n < CLAIMS; n++) {
            Counting one = new Counting(random);
            Counting other = new Counting(random);
            int there = random.nextInt(4) - 1;
            int elsewhere = random.nextInt(4) - 1;
            String rule = "sum(if " + one.text() + " then " + there + " else " + elsewhere + " for x in X)"
                    + (random.nextBoolean() ? " + count(x in X where " + other.text() + ")" : " + sum(1 for x in X where " + other.text() + ")");
            boolean dominates = dominates((x, u) -> (one.holds(x, u) ? there : elsewhere) + (other.holds(x, u) ? 1 : 0));
            assertEquals(dominates, shows(rule), rule);
            shown += dominates ? 1 : 0;
        }
        assertTrue(shown * 10 > CLAIMS, shown + " of " + CLAIMS);
    }

    @Test
    void statementsAboutAllOutcomesOfASet() {
        for (int set = 0; set < NAMES.size(); set++) {
            for (String by : RELATIONS) {
                List<Integer> outcomes = SETS.get(set);
                String inside = " c in " + NAMES.get(set) + ": c.u " + by + " x.u then 1 else 0 for x in X)";
                assertEquals(dominates((x, u) -> outcomes.stream().allMatch(c -> holds(by, u[c], u[x])) ? 1 : 0), shows("sum(if forall" + inside), inside);
                assertEquals(dominates((x, u) -> outcomes.stream().anyMatch(c -> holds(by, u[c], u[x])) ? 1 : 0), shows("sum(if exists" + inside), inside);
                assertEquals(dominates((x, u) -> outcomes.stream().anyMatch(c -> holds(by, u[c], u[x])) ? -1 : 0), shows("-sum(if exists" + inside), inside);
            }
        }
    }

    /** The value of pairs of outcomes is bounded pair by pair, so less is shown than is true. */
    @Test
    void sumsOverPairs() {
        int shown = 0;
        for (String by : RELATIONS) {
            for (int base = 0; base < 3; base++) {
                for (int gain = -1; gain < 3; gain++) {
                    int at = base;
                    int more = gain;
                    String rule = "sum(sum(" + base + " + (if forall c in {a[i] for i in 1..2}: c.u " + by + " x.u then " + gain
                            + " else 0) for x in X & {a[i] for i in 1..2}) for a in tuples(D, 2)) / 16";
                    if (shows(rule)) {
                        shown++;
                        assertTrue(dominates((x, u) -> {
                            int sum = 0;
                            for (int y = 0; y < POINTS; y++) {
                                int value = at + (holds(by, u[x], u[x]) && holds(by, u[y], u[x]) ? more : 0);
                                sum += y == x ? value : 2 * value;
                            }
                            return sum;
                        }), rule);
                    }
                }
            }
        }
        assertTrue(shown > 10, shown + " shown");
    }

    @Test
    void meansOfSmallerMultiplesAreThoseOfValuesThatAreNotNegative() {
        String order = "if count(c in D where c.u > x.u) < 9 then 1 else 1";
        String negative = "sum(" + order + " for x in X) - 5";
        String positive = "sum(" + order + " for x in X)";
        for (String mean : List.of("mean", "mean_with_ties")) {
            assertTrue(shows(negative, mean) && shows(positive, mean) && shows(positive, mean + "[1/2]") && shows(positive, mean + "[0]"));
            assertTrue(!shows(negative, mean + "[1/2]") && !shows(negative, mean + "[0]") && !shows(positive, mean + "[2]"));
        }
    }

    @Test
    void whatSeesMoreThanTheOrderIsNotBounded() {
        for (String rule : List.of("sum(x.u for x in X)", "count(x in X where x.u > 0)", "sum(if count(c in D where c.u > 1) > 0 then 1 else 0 for x in X)",
                "sum(if count(c in D where c.u > x.u + 1) > 0 then 0 else 1 for x in X)", "sum(u[1] for x in X)", "max(x.u for x in X)", "size(X) + u[1] * u[1]",
                "sum(count(x in X & {a[i] for i in 1..2} where x.u > 0) for a in tuples(D, 2))", "sum(u[1] for a in tuples(D, 2))",
                "sum(count(x in X & {a[i] for i in 1..2} where x.u > c.u) for a in tuples(D, 2), c in D)",
                "sum(count(x in X, c in {a[i] for i in 1..2} where x.u >= c.u) for a in tuples(D, 2))")) {
            assertTrue(!shows(rule), rule);
        }
    }
}
