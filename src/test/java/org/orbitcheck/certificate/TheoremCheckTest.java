package org.orbitcheck.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;
import org.orbitcheck.typing.Elaboration;

/** Evidence by theorem stands with its hypotheses and falls without any of them. A = {1, 2}, B = {3, 4, 5, 6} in R^6. */
class TheoremCheckTest {
    private static final Points POINTS = Points.numbered(6);
    /** (1 3 5)(2 4 6), which takes A to {3, 4}, to {5, 6}, and back. */
    private static final Permutation ROUND = Permutation.of(2, 3, 4, 5, 0, 1);
    private static final String MOST = "f(B) >= f(A) by most[2]";
    private static final String OPTIMAL = "IsOptimal(X | (A | B), u)";

    private static Term formula(String group, String space, String rule, String claim) {
        String text = "group S = " + group + "\nparams U = " + space + "\noutcomes A = {e[1], e[2]} over S\n"
                + "outcomes B = {e[3], e[4], e[5], e[6]} over S\nrule f(X | u in U) = " + rule + "\nclaim c : " + claim + "\n";
        Elaboration elaboration = new Specs((file, name) -> Optional.empty()).load(new SourceFile("test.orbit", text));
        return elaboration.spec().orElseThrow(() -> new AssertionError(elaboration.problems() + text)).claims().get(0).cases().get(0).formula();
    }

    /** That f(B) >= f(A) by most[2], for a rule with #C for the outcomes and #X for the number of those in X with a positive value,
     * #M for the greatest value; by two copies of A in B. */
    private static Check most(String rule) {
        return Checker.check(formula("Sym(6)", "vectors(S)", rule.replace("#X", "count(x in X where x.u > 0)").replace("#C", "{c for c in A | B where c.u > 0}")
                .replace("#M", "max(c.u for c in A | B)"), MOST), true, rotation(ROUND, 1, 2, 1, 2));
    }

    private static Value.Vector basis(int point) {
        List<BigFraction> coordinates = new ArrayList<>(Collections.nCopies(6, BigFraction.ZERO));
        coordinates.set(point - 1, BigFraction.ONE);
        return new Value.Vector(POINTS, coordinates);
    }

    private static Evidence rotation(Permutation c, int inside, int outside, int... first) {
        List<Value> part = new ArrayList<>();
        for (int point : first) {
            part.add(basis(point));
        }
        return new Evidence.Theorem("rotation", List.of(new Value.Permutation(POINTS, c), Value.SetOf.of(part), Value.of(inside), Value.of(outside)));
    }

    private static void stands(Term formula, Evidence evidence) {
        assertEquals(new Check.Valid(List.of()), Checker.check(formula, true, evidence));
    }

    private static void falls(String reason, Term formula, Evidence evidence) {
        Check check = Checker.check(formula, true, evidence);
        assertEquals("rotation: " + reason, assertInstanceOf(Check.Invalid.class, check).reason());
    }

    @Test
    void twoCopiesGiveMostTwoAndRetargetability() {
        Evidence copies = rotation(ROUND, 1, 2, 1, 2);
        stands(formula("Sym(6)", "vectors(S)", OPTIMAL, MOST), copies);
        stands(formula("Sym(6)", "vectors(S)", OPTIMAL, "f(B) >= f(A) by gap[2]"), copies);
        stands(formula("Sym(6)", "vectors(S)", OPTIMAL, "retargetable[2](f, A, B)"), copies);
        stands(formula("<(1 3 5)(2 4 6)> on 1..6", "{u in vectors(S) | forall i in points(S): u[i] > 0}", OPTIMAL, MOST), copies);
    }

    @Test
    void oneRoundTurnsEveryParameter() {
        Evidence turned = new Evidence.Instance(new Value.Permutation(POINTS, ROUND), rotation(ROUND, 1, 2, 1, 2));
        for (String property : List.of("simply_retargetable", "scalar_retargetable", "gap_retargetable", "gap_retargetable[1/3]")) {
            for (String space : List.of("vectors(S)", "{u in vectors(S) | forall i in points(S): u[i] > 0}")) {
                stands(formula("Sym(6)", space, OPTIMAL, property + "(f, A, B)"), turned);
            }
        }
        falls("there are not so many copies", formula("Sym(6)", "vectors(S)", OPTIMAL, "gap_retargetable[3/2](f, A, B)"), turned);
        falls("the formula is not one that the theorem speaks of", formula("Sym(6)", "vectors(S)", OPTIMAL, "simply_retargetable(f, A, B)"),
                new Evidence.Instance(new Value.Permutation(POINTS, Permutation.of(2, 3, 0, 1, 4, 5)), rotation(ROUND, 1, 2, 1, 2)));
        falls("the formula is not one that the theorem speaks of", formula("Sym(6)", "vectors(S)", OPTIMAL,
                "exists p in S: forall t in U where f(A | t) > f(B | t): f(A | p*t) < f(B | p*t) - 1"), turned);
    }

    @Test
    void whatOnePermutationWouldGiveFailsOnAnOrbit() {
        Evidence ofFirst = new Evidence.Classes(List.of(0, 0, 1, 1, 1, 1), List.of(basis(1), basis(3)));
        Evidence ofThird = new Evidence.Classes(List.of(0, 0, 1, 1, 1, 1), List.of(basis(3), basis(1)));
        for (String property : List.of("simply_retargetable", "scalar_retargetable", "gap_retargetable", "gap_retargetable[2/3]")) {
            Term back = formula("Sym(6)", "vectors(S)", OPTIMAL, property + "(f, B, A)");
            assertEquals(new Check.Valid(List.of()), Checker.check(back, false, ofFirst));
            assertEquals(new Check.Valid(List.of()), Checker.check(back, false, ofThird));
            assertInstanceOf(Check.Invalid.class, Checker.check(back, true, ofFirst));
            assertHolds(formula("Sym(6)", "vectors(S)", OPTIMAL, property + "(f, A, B)"), ofFirst);
        }
        assertHolds(formula("Sym(6)", "vectors(S)", OPTIMAL, "gap_retargetable[1/2](f, B, A)"), ofThird);
        Term twice = formula("Sym(6)", "vectors(S)", OPTIMAL, "gap_retargetable[2](f, A, B)");
        assertEquals(new Check.Valid(List.of()), Checker.check(twice, false, ofFirst));
        assertHolds(twice, ofThird);
        Term moving = formula("Sym(6)", "vectors(S)", OPTIMAL,
                "exists p in S: forall t in U where f(B | p*t) > f(A | p*t): f(B | p*(p*t)) < f(A | p*(p*t))");
        assertInstanceOf(Check.Invalid.class, Checker.check(moving, false, ofFirst));
        Term fewer = formula("Sym(6)", "{u in vectors(S) | u[1] > u[2]}", OPTIMAL, "scalar_retargetable(f, B, A)");
        assertInstanceOf(Check.Invalid.class, Checker.check(fewer, false, ofFirst));
    }

    private static void assertHolds(Term formula, Evidence evidence) {
        Check check = Checker.check(formula, false, evidence);
        assertEquals("the formula evaluates to true", assertInstanceOf(Check.Invalid.class, check).reason());
    }

    @Test
    void noMoreThanThat() {
        falls("the relation does not follow from so many copies", formula("Sym(6)", "vectors(S)", OPTIMAL, "f(B) >= f(A) by most[9/4]"),
                rotation(ROUND, 1, 2, 1, 2));
        falls("the relation does not follow from so many copies", formula("Sym(6)", "vectors(S)", OPTIMAL, "f(B) >= f(A) by mean[2]"),
                rotation(ROUND, 1, 2, 1, 2));
        falls("there are not so many copies", formula("Sym(6)", "vectors(S)", OPTIMAL, "retargetable[3](f, A, B)"), rotation(ROUND, 1, 2, 1, 2));
        falls("the permutation does not take the parts round", formula("Sym(6)", "vectors(S)", OPTIMAL, "f(B) >= f(A) by most"),
                rotation(Permutation.of(1, 2, 3, 4, 5, 0), 2, 2, 1));
    }

    @Test
    void thePermutationMustBeOneThatTheRuleCannotSee() {
        falls("the permutation is not in the group", formula("Cyclic(6)", "vectors(S)", OPTIMAL, MOST),
                rotation(Permutation.of(2, 3, 5, 4, 0, 1), 1, 2, 1, 2));
        falls("the permutation moves what the rule names",
                formula("Sym(6)", "vectors(S)", "if exists x in X: x.u > u[1] then 1 else 0", MOST), rotation(ROUND, 1, 2, 1, 2));
        falls("the parameter space is not closed under the permutation",
                formula("Sym(6)", "{u in vectors(S) | u[1] > u[2]}", OPTIMAL, MOST), rotation(ROUND, 1, 2, 1, 2));
        for (String order : List.of("i < j", "i <= j")) {
            falls("it sees the places of points", formula("Sym(6)", "vectors(S)",
                    "if (forall i, j in points(S) where " + order + ": u[i] <= u[j]) then count(x in X where x.u > 0) else 0", MOST), rotation(ROUND, 1, 2, 1, 2));
        }
        falls("part 3 does not lie in the larger outcome set", formula("Sym(6)", "vectors(S)", OPTIMAL, MOST),
                rotation(ROUND, 1, 2, 1, 4));
    }

    @Test
    void theRuleMustBeIncreasingAndDefined() {
        Evidence copies = rotation(ROUND, 1, 2, 1, 2);
        falls("it is not shown that the rule is increasing in its outcome set",
                formula("Sym(6)", "vectors(S)", "sum(x.u for x in X)", MOST), copies);
        falls("it is not shown that the rule is increasing in its outcome set",
                formula("Sym(6)", "vectors(S)", "1/2 * " + OPTIMAL + " + 1/2 * Stubborn[A](X | A, u)", MOST), copies);
        falls("it is not shown that its denominators are not zero",
                formula("Sym(6)", "vectors(S)", "count(x in X where x.u > 0) / count(x in A | B where x.u > 0)", MOST), copies);
    }

    @Test
    void increasingIsReadOffTheRule() {
        assertEquals(List.of(), List.of("#X", "#X - 9", "3 * #X", "#X * #X", "-(1 / (1 + #X))", "max(x.u for x in X)", "-min(x.u for x in X)",
                "sum(abs(x.u) for x in X)", "sum(exp(x.u) for x in X)", "sum(max(x.u, 1) for x in X)", "sum(min(1, abs(x.u)) for x in X)",
                "sum(abs(x.u) * abs(x.u) for x in X)", "sum(1 + abs(x.u) for x in X)", "sum(floor(abs(x.u)) for x in X)", "sum(abs(x.u) / 2 for x in X)",
                "if exists x in X: x.u > 0 then 1 else 0", "if forall x in X: x.u > 0 then 0 else 1", "if 2 < #X then 2 else 1",
                "if #X < 2 or #X <= 3 then 1 else 2", "if exists c in A | B: c.u > 1 then #X else 1", "count(x in #C & X where x.u > 0)",
                "count(x in #C | X where x.u > 1)", "-count(x in #C where not (x in X))", "count(x in #C where x in X)", "-count(x in #C \\ X where x.u > 0)",
                "if (forall x in X: x.u > 0) implies #X > 2 then 1 else 0", "count(s in orbit(u) where exists x in X: x.s > 0)",
                "#X / count(c in A | B where forall d in A | B: d.u <= c.u)", "if X subset #C then 0 else 1", "if #C subset X then 1 else 0")
                .stream().filter(rule -> !most(rule).equals(new Check.Valid(List.of()))).toList());
    }

    @Test
    void whatIsNotIncreasingIsNotTakenForIt() {
        assertEquals(List.of(), List.of("-#X", "2 - #X", "1 / (1 + #X)", "size((A | B)) / (1 + #X)", "-3 * #X", "abs(#X - 3)",
                "#X * max(c.u for c in A | B)", "#X / min(-1, max(c.u for c in A | B))", "min(x.u for x in X)", "-max(x.u for x in X)", "median(x.u for x in X)",
                "sum(x.u for x in X)", "sum(-1 for x in X)", "sum(1 + x.u for x in X)", "sum(x.u + 1 for x in X)", "sum(1 - abs(x.u) for x in X)",
                "sum(abs(x.u) * x.u for x in X)", "sum(x.u * abs(x.u) for x in X)", "sum(min(1, x.u) for x in X)", "sum(min(x.u, 1) for x in X)",
                "sum(max(x.u, -1) for x in X)", "sum(floor(x.u) for x in X)", "sum(x.u / 2 for x in X)", "sum(-abs(x.u) for x in X)",
                "sum(if x.u > 0 then 1 else x.u for x in X)", "sum(if x.u > 0 then -1 else 1 for x in X)", "sum(min(c.u for c in A | B) for x in X)",
                "if exists x in X: x.u > 0 then 0 else 1", "if forall x in X: x.u > 0 then 1 else 0", "if 2 < #X then 1 else 2", "if #X < 2 then 1 else 0",
                "if #X <= 2 and #X > 1 then 1 else 0", "if #X = 2 then 1 else 0", "if #X > 2 iff (exists c in A | B: c.u > 1) then 1 else 0",
                "if #X > 2 then #X else #X + 1", "if exists c in A | B: c.u > 1 then #X else -#X",
                "if exists c in A | B: c.u > 1 then -#X else #X", "count(x in #C \\ X where x.u > 0)", "count(x in #C where not (x in X))", "-count(x in #C where x in X)", "-count(x in #C | X where x.u > 1)",
                "if X subset #C then 1 else 0", "if #C subset X then 0 else 1", "if #X > 2 implies (forall x in X: x.u > 0) then 1 else 0",
                "-count(s in orbit(u) where exists x in X: x.s > 0)", "count(x in X where x.u >= max(y.u for y in X))", "if not (#X > 2) then 1 else 0")
                .stream().filter(rule -> most(rule) instanceof Check.Valid).toList());
    }

    @Test
    void everyValueIsShownToBeThere() {
        assertEquals(List.of(), List.of("#X / count(c in A | B where c.u > 0)", "#X / (1 + max(c.u for c in A | B))", "#X / (abs(max(c.u for c in A | B)) - 1)",
                "#X + max(c.u for c in A | B where c.u > 0)", "#X + min(c.u for c in A & B)", "#X + median(c.u for c in A | B where c.u < 0)",
                "if max(c.u for c in A | B) != 0 then 1 else #X / max(c.u for c in A | B)",
                "if count(c in A | B where c.u > 0) > 0 or #X > 2 then #X / count(c in A | B where c.u > 0) else 0",
                "if count(c in A | B where c.u > 0) > 0 then 0 else #X / count(c in A | B where c.u > 0)",
                "#X / count(c in A | B where forall d in A | B: c.u < d.u)", "#X / count(c in A | B where exists d in A | B: d.u < c.u)",
                "if #M * 2 > 1 then #X / (#M * 3 - 2) else 0", "if 2 * #M > 1 then #X / (3 * #M - 2) else 0", "if #M / 2 > 1 then #X / (#M - 3) else 0",
                "if 1 - #M > 0 then #X / (#M + 1) else 0", "if #M = 1 then #X / (#M - 1) else 0", "if #M != 1 then #X / (1 - #M) else 0",
                "if #M <= 1 then #X / (2 - #M) else #X / (#M - 2)", "if not (#M < 1) then #X / (#M - 1) else 0",
                "if #M > 1 or #M > 2 then #X / (#M - 1) else 0", "if #M > 1 and #M < 5 then #X / (#M - 2) else 0",
                "#X / abs(max(c.u for c in A | B))", "#X / exp(max(c.u for c in A | B where c.u > 0))")
                .stream().filter(rule -> most(rule) instanceof Check.Valid).toList());
        assertEquals(List.of(), List.of("if #M * 2 > 1 then #X / (#M * 3 - 1) else 0", "if 2 * #M > 1 then #X / (3 * #M - 1) else 0", "if #M / 2 > 1 then #X / (#M - 1) else 0",
                "if 1 - #M > 0 then #X / (2 - #M) else 0", "if #M = 1 then #X / (#M + 1) else 0", "if abs(#M) != 0 then #X / abs(#M) else 0", "if #M > -#M then #X / #M else 0",
                "if #M <= 1 then #X / (2 - #M) else #X / (#M - 1)", "if not (#M < 1) then #X / (#M - 1/2) else 0", "if abs(#M) = 0 then 0 else #X / abs(#M)",
                "if #M > 1 and #M < 5 then #X / (#M - 1) + #X / (5 - #M) else 0", "if #M < 1 or #M < 2 then 0 else #X / (#M - 1)",
                "if exists c in A | B: max(b.u for b in {c}) > 1 then #X else 0",
                "if count(c in A | B where c.u > 0) > 0 then count(x in X where x.u > 0) / count(c in A | B where c.u > 0) else 0",
                "if count(c in A | B where c.u > 0) = 0 then 0 else count(x in X where x.u > 0) / count(c in A | B where c.u > 0)",
                "#X / (1 + abs(max(c.u for c in A | B)))", "#X / exp(max(c.u for c in A | B))",
                "if count(c in A | B where c.u > 0) > 0 and 1 / count(c in A | B where c.u > 0) < 1 then #X else 0")
                .stream().filter(rule -> !most(rule).equals(new Check.Valid(List.of()))).toList());
    }

    /** Formulas that look like relations of the library, and do not follow. */
    @Test
    void theRelationIsReadOffTheFormula() {
        for (String claim : List.of(
                "forall t in U: count(s in orbit(t) where 0 < f(A | s)) <= count(s in orbit(t) where f(A | s) < f(B | s))",
                "forall t in U: count(s in orbit(t) where f(B | s) < 2) <= count(s in orbit(t) where f(A | s) < f(B | s))",
                "forall t in U: count(s in orbit(t) where f(B | s) < f(A | s)) < count(s in orbit(t) where f(A | s) < f(B | s))",
                "exists t in U: 9 * count(s in orbit(t) where f(B | s) < f(A | s)) <= count(s in orbit(t) where f(A | s) < f(B | s))",
                "forall t in U: count(s in orbit(t) where f(B | s) <= f(A | s)) <= count(s in orbit(t) where f(A | s) < f(B | s))",
                "forall t in U: sum(max(f(A | s) - 0, 0) for s in orbit(t)) <= sum(max(f(B | s) - f(A | s), 0) for s in orbit(t))",
                "forall t in U: sum(max(2 - f(B | s), 0) for s in orbit(t)) <= sum(max(f(B | s) - f(A | s), 0) for s in orbit(t))",
                "forall t in U: sum(max(f(A | s) - f(B | s), 1) for s in orbit(t)) <= sum(max(f(B | s) - f(A | s), 0) for s in orbit(t))",
                "forall t in U: sum(f(A | s) for s in orbit(t) where f(A | s) != 0) <= sum(f(B | s) for s in orbit(t) where f(A | s) != 0)",
                "forall t in U: sum(f(A | s) for s in orbit(t) where f(A | s) != 0) <= sum(f(B | s) for s in orbit(t) where f(B | s) != f(A | s))",
                "forall t in U: sum(f(A | s) for s in orbit(t)) <= sum(f(B | s) for s in orbit(t) where f(B | s) != f(A | s))",
                "forall t in U: sum(f(A | s) for s in orbit(t) where f(A | s) = f(B | s)) <= sum(f(B | s) for s in orbit(t) where f(B | s) != f(A | s))",
                "forall t in U: max(f(A | s) for s in orbit(t) where f(B | s) < 1) <= max(f(B | s) for s in orbit(t) where f(A | s) < 1)",
                "forall t in U: 2 * max(f(A | s) for s in orbit(t)) <= max(f(B | s) for s in orbit(t))",
                "forall t in U: max(f(A | s) for s in orbit(t)) <= min(f(B | s) for s in orbit(t))",
                "forall t in U: f(A | t) <= f(B | t)", "forall t in U: f(A | t) <= sum(f(B | s) for s in orbit(t))",
                "forall t, r in U: sum(f(A | s) for s in orbit(t)) <= sum(f(B | s) for s in orbit(r))",
                "forall t in U: count(s in orbit(t) where f(B | s) + f(B | t) < f(A | s) + f(A | t)) <= count(s in orbit(t) where f(A | s) + f(A | t) < f(B | s) + f(B | t))",
                "forall t in U: sum(f(A | s) for s in orbit(t), r in orbit(t)) <= sum(f(B | s) for s in orbit(t))")) {
            assertInstanceOf(Check.Invalid.class, Checker.check(formula("Sym(6)", "vectors(S)", OPTIMAL, claim), true, rotation(ROUND, 1, 2, 1, 2)), claim);
        }
        for (String claim : List.of("f(B) >= f(A) by mean", "f(B) >= f(A) by mean[1/2]", "f(B) >= f(A) by mean_with_ties", "f(B) >= f(A) by aggregate[max]",
                "f(B) >= f(A) by aggregate[median]", "f(B) >= f(A) by gap", "f(B) >= f(A) by most[0]")) {
            stands(formula("Sym(6)", "vectors(S)", OPTIMAL, claim), rotation(ROUND, 1, 2, 1, 2));
        }
    }

    @Test
    void retargetabilityAsksForTheSame() {
        String two = "retargetable[2](f, A, B)";
        falls("the permutation is not in the group", formula("Cyclic(6)", "vectors(S)", OPTIMAL, two),
                rotation(Permutation.of(2, 3, 5, 4, 0, 1), 1, 2, 1, 2));
        falls("the parameter space is not closed under the permutation",
                formula("Sym(6)", "{u in vectors(S) | u[1] > u[2]}", OPTIMAL, two), rotation(ROUND, 1, 2, 1, 2));
        Evidence twoInside = rotation(Permutation.of(1, 2, 3, 4, 5, 0), 2, 4, 1);
        stands(formula("Sym(6)", "vectors(S)", OPTIMAL, MOST), twoInside);
        falls("there are not so many copies", formula("Sym(6)", "vectors(S)", OPTIMAL, two), twoInside);
        falls("the formula is not one that the theorem speaks of", formula("Sym(6)", "vectors(S)", OPTIMAL, "exists u in U: f(A | u) = 1"),
                rotation(ROUND, 1, 2, 1, 2));
    }

    @Test
    void theWitnessesAreAPermutationAPartAndTwoCounts() {
        Term formula = formula("Sym(6)", "vectors(S)", OPTIMAL, MOST);
        Evidence.Theorem good = (Evidence.Theorem) rotation(ROUND, 1, 2, 1, 2);
        stands(formula, good);
        for (ExactReal count : List.of(ExactReal.ZERO, ExactReal.of(-1), ExactReal.of(new BigFraction(1, 2)), ExactReal.of(1 << 30))) {
            for (int place = 2; place < 4; place++) {
                List<Value> witnesses = new ArrayList<>(good.witnesses());
                witnesses.set(place, new Value.Number(count));
                falls("the witnesses are not those of the theorem", formula, new Evidence.Theorem("rotation", witnesses));
            }
        }
        for (int place = 0; place < 4; place++) {
            List<Value> witnesses = new ArrayList<>(good.witnesses());
            witnesses.set(place, Value.TRUE);
            falls("the witnesses are not those of the theorem", formula, new Evidence.Theorem("rotation", witnesses));
        }
        List<Value> five = new ArrayList<>(good.witnesses());
        five.add(Value.TRUE);
        falls("the witnesses are not those of the theorem", formula, new Evidence.Theorem("rotation", five));
        falls("the witnesses are not those of the theorem", formula, new Evidence.Theorem("rotation", good.witnesses().subList(0, 3)));
        Check refutes = Checker.check(formula, false, good);
        assertEquals("rotation: the theorem proves, it does not refute", assertInstanceOf(Check.Invalid.class, refutes).reason());
        Check witnessed = Checker.check(formula("Trivial(6)", "vectors(S)", "Quantilize[2/3](X | (A | B), u)", "f(B) >= f(A) by most[9]"), true,
                new Evidence.Theorem("domination", List.of(Value.of(1))));
        assertEquals("domination: there is nothing to witness", assertInstanceOf(Check.Invalid.class, witnessed).reason());
    }

    @Test
    void classesRefuteRetargetabilityWhereMostFails() {
        List<Integer> kinds = List.of(0, 0, 1, 1, 1, 1);
        refutes(true, formula("Sym(6)", "vectors(S)", OPTIMAL, "retargetable[3](f, A, B)"), kinds, basis(1), basis(3));
        refutes(false, formula("Sym(6)", "vectors(S)", OPTIMAL, "retargetable[2](f, A, B)"), kinds, basis(1), basis(3));
    }

    @Test
    void classesMustDivideTheOrbitAndBeSeenAlike() {
        Term formula = formula("Sym(6)", "vectors(S)", OPTIMAL, "f(B) >= f(A) by most[3]");
        List<Integer> kinds = List.of(0, 0, 1, 1, 1, 1);
        refutes(true, formula, kinds, basis(1), basis(3));
        refutes(false, formula, kinds, basis(1));
        refutes(false, formula, kinds, basis(1), basis(2));
        refutes(false, formula, List.of(0, 0, 0, 1, 1, 1), basis(1), basis(4));
        refutes(false, formula("Sym(6)", "vectors(S)", OPTIMAL, MOST), kinds, basis(1), basis(3));
    }

    private static void refutes(boolean does, Term formula, List<Integer> kinds, Value... representatives) {
        Evidence evidence = new Evidence.Instance(basis(1), new Evidence.Classes(kinds, List.of(representatives)));
        assertEquals(does, Checker.check(formula, false, evidence) instanceof Check.Valid);
    }

    @Test
    void dominationIsBoundedOverAllWeakOrders() {
        Evidence domination = new Evidence.Theorem("domination", List.of());
        String sure = "Quantilize[1/2](X | (A | B), u)";
        assertInstanceOf(Check.Invalid.class, Checker.check(formula("Sym(6)", "vectors(S)", sure, "f(B) >= f(A) by most[9]"), true, domination));
        String wide = "Quantilize[2/3](X | (A | B), u)";
        stands(formula("Trivial(6)", "vectors(S)", wide, "f(B) >= f(A) by most[9]"), domination);
    }
}
