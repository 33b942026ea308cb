package org.orbitcheck.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.term.Term;

/** Decided pairs show a property of a relation where they are all there and it has the property, and never else. */
class OrderCheckTest {
    private static final int SIZE = 3;
    private static final int RELATIONS = 60;
    private static final int NONE = SIZE * SIZE;

    /** Of three constant functions, 1, 2 and 3. */
    private static Term formula(boolean[][] holds, String property) {
        return formula(holds, property, 2);
    }

    private static Term formula(boolean[][] holds, String property, int second) {
        StringBuilder pairs = new StringBuilder("1 = 2");
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                pairs.append(holds[i][j] ? " or f(t) = " + (i + 1) + " and g(t) = " + (j + 1) : "");
            }
        }
        String text = "params T = points(Trivial(1))\noutcomes A, B, C\nrule f(X | t in T) = table { 1 ; A : 1 ; B : " + second + " ; C : 3 }\n"
                + "relation r(f, g) = forall t in Theta: " + pairs + "\nclaim c : r is " + property + " on f\n";
        return new Specs((file, name) -> Optional.empty()).load(new SourceFile("test.orbit", text)).spec().orElseThrow().claims().get(0)
                .cases().get(0).formula();
    }

    private static boolean has(boolean[][] r, String property) {
        switch (property) {
            case "reflexive":
                return r[0][0] && r[1][1] && r[2][2];
            case "total":
                return all((i, j, k) -> r[i][j] || r[j][i]);
            case "antisymmetric":
                return all((i, j, k) -> !r[i][j] || !r[j][i] || i == j);
            case "acyclic":
                return all((i, j, k) -> !(above(r, i, j) && above(r, j, k) && above(r, k, i)));
            case "transitive":
                return all((i, j, k) -> !r[i][j] || !r[j][k] || r[i][k]);
            default:
                return has(r, "reflexive") && has(r, "transitive");
        }
    }

    private static boolean above(boolean[][] r, int i, int j) {
        return r[i][j] && !r[j][i];
    }

    private interface Three {
        boolean test(int i, int j, int k);
    }

    private static boolean all(Three holds) {
        for (int code = 0; code < SIZE * SIZE * SIZE; code++) {
            if (!holds.test(code % SIZE, code / SIZE % SIZE, code / SIZE / SIZE)) {
                return false;
            }
        }
        return true;
    }

    /** All pairs but one; a place beyond them leaves none out. */
    private static List<Evidence.Pair> pairs(boolean[][] holds, int leftOut) {
        List<Evidence.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                if (i * SIZE + j != leftOut) {
                    pairs.add(new Evidence.Pair(i + 1, j + 1, holds[i][j], new Evidence.Evaluation()));
                }
            }
        }
        return pairs;
    }

    private static boolean[][] relation(Random random) {
        boolean[][] holds = new boolean[SIZE][SIZE];
        for (boolean[] row : holds) {
            for (int j = 0; j < SIZE; j++) {
                row[j] = random.nextInt(3) > 0;
            }
        }
        return holds;
    }

    private static boolean shows(Term formula, boolean proved, List<Evidence.Pair> pairs, List<Integer> cycle) {
        return Checker.check(formula, proved, new Evidence.Pairs(pairs, cycle)) instanceof Check.Valid;
    }

    @Test
    void theyShowTheTruthAndNothingElse() {
        Random random = new Random(5);
        for (int n = 0; n < RELATIONS; n++) {
            boolean[][] r = relation(random);
            int leftOut = random.nextInt(SIZE * SIZE);
            for (String property : List.of("reflexive", "total", "antisymmetric", "transitive", "preorder")) {
                Term formula = formula(r, property);
                String what = property + " " + Arrays.deepToString(r);
                assertEquals(has(r, property), shows(formula, true, pairs(r, NONE), List.of()), what);
                assertEquals(!has(r, property), shows(formula, false, pairs(r, NONE), List.of()), what);
                boolean needless = property.equals("reflexive") && leftOut % (SIZE + 1) != 0;
                assertEquals(needless && has(r, property), shows(formula, true, pairs(r, leftOut), List.of()), what);
            }
        }
    }

    @Test
    void aCycleIsOneOfStrictSteps() {
        Random random = new Random(6);
        for (int n = 0; n < RELATIONS; n++) {
            boolean[][] r = relation(random);
            Term formula = formula(r, "acyclic");
            String what = Arrays.deepToString(r);
            assertEquals(has(r, "acyclic"), shows(formula, true, pairs(r, NONE), List.of()), what);
            assertFalse(shows(formula, true, pairs(r, random.nextInt(SIZE * SIZE)), List.of()), what);
            assertFalse(shows(formula, false, pairs(r, NONE), List.of()), what);
            assertEquals(above(r, 0, 1) && above(r, 1, 2) && above(r, 2, 0), shows(formula, false, pairs(r, NONE), List.of(1, 2, 3)), what);
            assertEquals(above(r, 0, 2) && above(r, 2, 1) && above(r, 1, 0), shows(formula, false, pairs(r, NONE), List.of(3, 2, 1)), what);
        }
    }

    @Test
    void functionsWithTheSameValuesAreOne() {
        boolean[][] r = {{true, true, false}, {true, true, false}, {false, false, true}};
        for (int second = 1; second <= 2; second++) {
            Term formula = formula(r, "antisymmetric", second);
            assertEquals(second == 1, shows(formula, true, pairs(r, NONE), List.of()));
            assertEquals(second == 2, shows(formula, false, pairs(r, NONE), List.of()));
        }
    }

    @Test
    void aPairIsOfFunctionsThatAreThereAndDecidedAsItSays() {
        boolean[][] r = {{true, false, false}, {false, true, false}, {false, false, true}};
        Term formula = formula(r, "reflexive");
        for (int beyond : new int[] {0, SIZE + 1}) {
            List<Evidence.Pair> pairs = pairs(r, NONE);
            pairs.add(new Evidence.Pair(beyond, 1, false, new Evidence.Evaluation()));
            assertFalse(shows(formula, true, pairs, List.of()));
            pairs.set(pairs.size() - 1, new Evidence.Pair(1, beyond, false, new Evidence.Evaluation()));
            assertFalse(shows(formula, true, pairs, List.of()));
        }
        List<Evidence.Pair> wrong = pairs(r, NONE);
        wrong.set(0, new Evidence.Pair(1, 1, false, new Evidence.Evaluation()));
        assertFalse(shows(formula, false, wrong, List.of()));
    }
}
