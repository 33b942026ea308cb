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
import org.orbitcheck.group.Permutation;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/** Each rule of the checker with evidence that has all it asks for, and with evidence that lacks one thing. */
class CheckerRulesTest {
    private static final String SPEC = "group S = Sym(3)\ngroup R = Alt(3)\nparams U = vectors(S)\nparams T = points(S)\n"
            + "params Half = {u in vectors(S) | u[1] >= u[2]}\n";
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

    private static Term about(String space, String formula) {
        return claim("exists u in " + space + ": " + formula);
    }

    @Test
    void classesGiveSumsAndExtremes() {
        for (String true_ : List.of("sum(s[1] for s in orbit(u)) = -5", "count(s in orbit(u) where s[1] = -2) = 2",
                "max(s[1] for s in orbit(u)) = -1", "min(s[1] for s in orbit(u)) = -2",
                "sum(s[1] for s in orbit(u) where s[1] > 0) = 0")) {
            stands(about("U", true_), true, new Evidence.Instance(U, CLASSES));
        }
        for (String false_ : List.of("sum(s[1] for s in orbit(u)) = -3", "count(s in orbit(u) where s[1] = -2) = 1",
                "max(s[1] for s in orbit(u)) = 0", "min(s[1] for s in orbit(u)) = -1")) {
            falls("the formula evaluates to false", about("U", false_), true, new Evidence.Instance(U, CLASSES));
        }
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
        assertInstanceOf(Check.Invalid.class, Checker.check(about("U", "max(s[1] for s in orbit(u) where s[1] > 0) > 0"), true,
                new Evidence.Instance(U, CLASSES)));
    }
}
