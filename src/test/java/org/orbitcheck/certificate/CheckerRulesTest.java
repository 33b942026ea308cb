package org.orbitcheck.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.anysize.AnySizeEngine;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/** Each rule of the checker with evidence that has all it asks for, and with evidence that lacks one thing. */
class CheckerRulesTest {
    private static final String SPEC = "group S = Sym(3)\ngroup R = Alt(3)\nparams U = vectors(S)\nparams T = points(S)\n"
            + "params Half = {u in vectors(S) | u[1] >= u[2]}\n"
            + "params Positive = {u in vectors(S) | forall i in points(S): u[i] > 0}\n";
    private static final String TRUE = "(forall i in T: i = i)";
    private static final String FALSE = "(forall i in T: i = 1)";
    private static final Points POINTS = Points.numbered(3);
    private static final Evidence LOOK = new Evidence.Evaluation();
    private static final Permutation IDENTITY = Permutation.identity(3);
    private static final Permutation ROUND = Permutation.of(1, 2, 0);
    private static final Permutation SWAP = Permutation.transposition(3, 0, 1);

    private static Term formula(String declaration) {
        return new Specs((file, name) -> Optional.empty()).load(new SourceFile("test.orbit", SPEC + declaration)).spec().orElseThrow()
                .claims().get(0).cases().get(0).formula();
    }

    private static Term claim(String formula) {
        return formula("claim c : " + formula + "\n");
    }

    private static void stands(Term formula, boolean proved, Evidence evidence) {
        assertEquals(new Check.Valid(List.of()), Checker.check(formula, proved, evidence));
    }

    private static void falls(String reason, Term formula, boolean proved, Evidence evidence) {
        assertEquals(reason, assertInstanceOf(Check.Invalid.class, Checker.check(formula, proved, evidence)).reason());
    }

    private static Evidence family(Permutation... members) {
        List<Value> values = List.of(members).stream().map(p -> (Value) new Value.Permutation(POINTS, p)).toList();
        return new Evidence.Instance(new Value.Family(values), LOOK);
    }

    @Test
    void everyMemberOfAFamilyIsInItsDomain() {
        Term two = claim("exists p[1..2] in R: p[1]*1 != p[2]*1");
        stands(two, true, family(IDENTITY, ROUND));
        falls("not a family of 2 of the domain", two, true, family(IDENTITY, SWAP));
        falls("not a family of 2 of the domain", two, true, family(SWAP, IDENTITY));
        falls("not a family of 2 of the domain", two, true, family(IDENTITY));
        falls("not a family of 2 of the domain", two, true, new Evidence.Instance(Value.of(1), LOOK));
        falls("one family does not decide this quantifier", two, false, family(IDENTITY, IDENTITY));
    }

    @Test
    void everyPartIsShown() {
        Term both = claim(TRUE + " and " + FALSE);
        falls("the formula evaluates to false", both, true, new Evidence.Parts(List.of(LOOK, LOOK)));
        falls("the formula evaluates to false", claim(FALSE + " and " + TRUE), true, new Evidence.Parts(List.of(LOOK, LOOK)));
        falls("evidence for 1 parts of 2", both, true, new Evidence.Parts(List.of(LOOK)));
        falls("one part decides this connective", both, false, new Evidence.Parts(List.of(LOOK, LOOK)));
        stands(both, false, new Evidence.Part(1, LOOK));
        falls("the formula evaluates to true", both, false, new Evidence.Part(0, LOOK));
        falls("there is no part -1", both, false, new Evidence.Part(-1, LOOK));
        falls("there is no part 2", both, false, new Evidence.Part(2, LOOK));
        Term either = claim(FALSE + " or " + TRUE);
        falls("the formula evaluates to true", either, false, new Evidence.Parts(List.of(LOOK, LOOK)));
        stands(claim(TRUE + " and " + TRUE), true, new Evidence.Parts(List.of(LOOK, LOOK)));
    }

    @Test
    void everyElementOfADomainIsShown() {
        Evidence.Each three = new Evidence.Each(List.of(LOOK, LOOK, LOOK));
        for (String domain : List.of("T", "R", "1..3", "points(S)")) {
            Term every = claim("forall i in " + domain + ": i = i");
            stands(every, true, three);
            falls("evidence for more values than there are", every, true, new Evidence.Each(List.of(LOOK, LOOK, LOOK, LOOK)));
            assertInstanceOf(Check.Invalid.class, Checker.check(every, true, new Evidence.Each(List.of(LOOK, LOOK))));
            falls("this quantifier is decided by one value", every, false, three);
        }
        falls("the formula evaluates to false", claim("forall i in T: i != 3"), true, three);
        falls("the formula evaluates to false", claim("forall i in involutions(S): i*1 != 2"), true, new Evidence.Each(List.of(LOOK, LOOK, LOOK, LOOK)));
    }

    @Test
    void aSharedValueStandsWhereItIsUsed() {
        Term shared = formula("def somewhere(x) = exists i in 1..4: i = x\nclaim c : forall j in 1..2: somewhere(j + 1)\n");
        stands(shared, true, new Evidence.Each(List.of(new Evidence.Instance(Value.of(2), LOOK), new Evidence.Instance(Value.of(3), LOOK))));
        stands(shared, true, new Evidence.Each(List.of(LOOK, LOOK)));
        falls("the formula evaluates to false", shared, true,
                new Evidence.Each(List.of(new Evidence.Instance(Value.of(2), LOOK), new Evidence.Instance(Value.of(2), LOOK))));
        Term never = formula("def nowhere(x) = not (exists i in 1..3: i = x)\nclaim c : forall j in 1..1: nowhere(j + 4)\n");
        stands(never, true, new Evidence.Each(List.of(new Evidence.Opposite(new Evidence.Each(List.of(LOOK, LOOK, LOOK))))));
    }

    @Test
    void evidenceIsOfTheShapeOfTheFormula() {
        Term formula = claim(TRUE);
        falls("a value for something that is no quantifier", claim("1 < 2"), true, new Evidence.Instance(Value.of(1), LOOK));
        falls("evidence for each value of something that is no quantifier", claim("1 < 2"), true, new Evidence.Each(List.of(LOOK)));
        falls("parts of something that is no connective", claim("1 < 2"), true, new Evidence.Parts(List.of(LOOK)));
        falls("parts of something that is no connective", formula, true, new Evidence.Part(0, LOOK));
        falls("this is not NOT", formula, true, new Evidence.Opposite(LOOK));
        falls("this is not NOT", claim(FALSE + " and " + TRUE), true, new Evidence.Opposite(LOOK));
        falls("pairs of something that is no property of a relation", formula, true, new Evidence.Pairs(List.of(), List.of()));
        falls("patterns do not decide no quantified function", formula, true, new Evidence.Patterns(List.of()));
        falls("the formula speaks of particular elements of its parameter space", formula, true,
                new Evidence.General(new Evidence.Patterns(List.of())));
        falls("domination: the formula compares no functions", formula, true, new Evidence.Theorem("domination", List.of()));
        falls("nonsense: there is no such theorem", formula, true, new Evidence.Theorem("nonsense", List.of()));
    }

    private static Term lemma(String space, String show) {
        return formula("lemma l:\n for params Theta = " + space + "\n for f, g : Theta -> Real\n " + show + "\n");
    }

    @Test
    void whatHoldsForEverySpaceHoldsForOneThatIsClosedAndNotEmpty() {
        String holds = "assume f >= g by pointwise show f >= g by most";
        Attempt.Proved proved = assertInstanceOf(Attempt.Proved.class,
                new AnySizeEngine().attempt(lemma("points(S)", holds), Budget.ofMillis(20_000)));
        Evidence general = proved.evidence();
        stands(lemma("points(S)", holds), true, general);
        stands(lemma("maps(R, 0..1)", holds), true, general);
        falls("the parameter space is not closed under its group", lemma("{t in points(S) | t != 1}", holds), true, general);
        falls("the parameter space is empty", lemma("{t in points(S) | t != t}", holds), true, general);
        falls("the formula speaks of particular elements of its parameter space",
                lemma("points(S)", "assume f >= g by pointwise show forall t in Theta where t = 1: f(t) >= g(t)"), true, general);
        falls("the formula speaks of particular elements of its parameter space",
                formula("lemma l:\n for params Theta\n for f, g : Theta -> Real\n " + holds + "\n"), true, general);
    }

    private static Evidence table(int... values) {
        Map<Value.Key, ExactReal> rows = new HashMap<>();
        IntStream.range(0, values.length)
                .forEach(i -> rows.put(new Value.Key(Optional.empty(), new Value.Point(Points.numbered(2), i)), ExactReal.of(values[i])));
        return new Evidence.Instance(new Value.Table(rows), LOOK);
    }

    private static Term everyFunction(String codomain) {
        return formula("lemma l:\n for params Theta = points(Trivial(2))\n for f : Theta -> " + codomain + "\n show forall t in Theta: f(t) = 1\n");
    }

    @Test
    void aFunctionHasItsValuesInTheCodomain() {
        for (Map.Entry<String, int[]> allowed : Map.of("Real", new int[] {-1, 0}, "NonNeg", new int[] {0, 1}, "{0, 1}", new int[] {1, 0}).entrySet()) {
            Check check = Checker.check(everyFunction(allowed.getKey()), false, table(allowed.getValue()));
            assertInstanceOf(Check.Valid.class, check, allowed.getKey() + check);
        }
        for (Map.Entry<String, int[]> beyond : Map.of("NonNeg", new int[] {-1, 1}, "{0, 1}", new int[] {1, 2}, "0..3", new int[] {1, 4}).entrySet()) {
            assertInstanceOf(Check.Invalid.class, Checker.check(everyFunction(beyond.getKey()), false, table(beyond.getValue())), beyond.getKey());
        }
        assertInstanceOf(Check.Invalid.class, Checker.check(everyFunction("Real"), false, table(0)));
        assertInstanceOf(Check.Invalid.class, Checker.check(everyFunction("Real"), false, new Evidence.Instance(Value.of(0), LOOK)));
    }

    private static Value.Vector vector(int... coordinates) {
        return new Value.Vector(POINTS, IntStream.of(coordinates).mapToObj(BigFraction::new).toList());
    }

    private static final Value.Vector U = vector(-1, -2, -2);
    private static final Evidence CLASSES = new Evidence.Classes(List.of(0, 1, 1), List.of(U, vector(-2, -1, -2)));
    private static final Evidence BACKWARDS = new Evidence.Classes(List.of(0, 1, 1), List.of(vector(-2, -1, -2), U));

    private static Term about(String space, String formula) {
        return claim("exists u in " + space + ": " + formula);
    }

    @Test
    void classesGiveSumsAndExtremes() {
        for (String true_ : List.of("sum(s[1] for s in orbit(u)) = -5", "count(s in orbit(u) where s[1] = -2) = 2",
                "max(s[1] for s in orbit(u)) = -1", "min(s[1] for s in orbit(u)) = -2",
                "sum(s[1] for s in orbit(u) where s[1] > 0) = 0")) {
            stands(about("U", true_), true, new Evidence.Instance(U, CLASSES));
            stands(about("U", true_), true, new Evidence.Instance(U, BACKWARDS));
        }
        for (String false_ : List.of("sum(s[1] for s in orbit(u)) = -3", "count(s in orbit(u) where s[1] = -2) = 1",
                "max(s[1] for s in orbit(u)) = 0", "min(s[1] for s in orbit(u)) = -1")) {
            falls("the formula evaluates to false", about("U", false_), true, new Evidence.Instance(U, CLASSES));
        }
        falls("the formula evaluates to true", claim("forall u in U: sum(s[1] for s in orbit(u)) = -5"), false, new Evidence.Instance(U, CLASSES));
    }

    @Test
    void otherSumsThanThoseOverOneOrbitStayAsTheyAre() {
        for (String true_ : List.of("sum(1 for s in orbit(u), r in orbit(u)) = 9", "sum(s[1] for s in orbit(u)) + sum(i for i in 1..3) = 1",
                "sum(sum(r[1] for r in orbit(s)) for s in orbit(u)) = -15")) {
            stands(about("U", true_), true, new Evidence.Instance(U, CLASSES));
        }
        falls("the orbit is not that of a constant vector", about("U", "forall s in orbit(u): sum(r[1] for r in orbit(s)) = -5"), true,
                new Evidence.Instance(U, CLASSES));
        falls("the orbit is not that of a constant vector", about("T", "sum(1 for i in orbit(u)) = 3"), true,
                new Evidence.Instance(new Value.Point(POINTS, 0), CLASSES));
    }

    @Test
    void classesAreCountedInSharedValuesToo() {
        String twice = "def twice(x) = x + x\n";
        stands(formula(twice + "claim c : exists u in U: twice(sum(s[1] for s in orbit(u))) = -10\n"), true, new Evidence.Instance(U, CLASSES));
        falls("the formula evaluates to false", formula(twice + "claim c : exists u in U: twice(sum(s[1] for s in orbit(u))) = -5\n"), true,
                new Evidence.Instance(U, CLASSES));
    }

    @Test
    void classesDivideAnOrbitThatIsWhollyInTheSpace() {
        ParameterSpace positive = ((Term.Elements) Terms.meaning(((Term.Quantified) Terms.meaning(
                about("Positive", "sum(s[1] for s in orbit(u)) = -5"))).domain())).space();
        Term.Quantified all = (Term.Quantified) Terms.meaning(about("U", "sum(s[1] for s in orbit(u)) = -5"));
        Term elsewhere = new Rewriter() {
            @Override
            public Term orbit(Term.Orbit term) {
                return new Term.Orbit(positive, term.parameter());
            }
        }.apply(Substitution.of(all.body(), all.variable(), new Term.Constant(U, all.variable().type())));
        falls("the orbit is not wholly in the parameter space", elsewhere, true, CLASSES);
    }

    @Test
    void classesRefutePermutationsOnlyByTheCountsThatFollow() {
        Evidence instance = new Evidence.Instance(U, CLASSES);
        falls("there is no orbit in the formula", claim("forall u in U: exists p[1..2] in S: p[1]*1 = 1 and p[2]*1 = 2"), false, instance);
        falls("the formula is not that of Definition 3.5",
                claim("forall u in U: exists p[1..2] in S: p[1]*1 = 1 and p[2]*1 = 2 and size(orbit(u)) = 3"), false, instance);
        falls("the orbit is not that of a constant", claim("forall u in U: exists p[1..2] in S: exists s in U: size(orbit(s)) = 3"), false, instance);
        falls("counting does not find permutations", claim("exists p[1..2] in S: p[1]*1 = 1 and p[2]*1 = 2"), true, CLASSES);
    }

    @Test
    void classesServeOnlySummandsThatSeeThemAlike() {
        falls("a permutation moves what the summand names", about("U", "sum(s[2] for s in orbit(u)) = -5"), true, new Evidence.Instance(U, CLASSES));
        falls("the orbit is not wholly in the parameter space", about("Half", "sum(s[1] for s in orbit(u)) = -5"), true,
                new Evidence.Instance(U, CLASSES));
        falls("classes do not give this aggregate", about("U", "median(s[1] for s in orbit(u)) = -2"), true, new Evidence.Instance(U, CLASSES));
        falls("the summand depends on more than the element of the orbit",
                about("U", "forall i in 1..2: sum(i * s[1] for s in orbit(u)) < 0"), true, new Evidence.Instance(U, CLASSES));
        falls("a representative is not a vector", about("U", "sum(s[1] for s in orbit(u)) = -5"), true,
                new Evidence.Instance(U, new Evidence.Classes(List.of(0, 1, 1), List.of(Value.of(1)))));
        assertInstanceOf(Check.Invalid.class, Checker.check(about("U", "max(s[1] for s in orbit(u) where s[1] > 0) >= 0"), true,
                new Evidence.Instance(U, CLASSES)));
    }
}
