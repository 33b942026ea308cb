package org.orbitcheck.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/** The text of obligations, and what translation must not do. */
class ObligationTest {
    private static final String TWO = """
            group S = Sym({a, b})
            params U = vectors(S)
            outcomes A = {a} over S
            outcomes B = {b} over S
            outcomes C = A | B
            """;

    private static Term formula(String text) {
        return new Specs((file, name) -> Optional.empty()).load(new SourceFile("test.orbit", text)).spec().orElseThrow()
                .claims().get(0).cases().get(0).formula();
    }

    private static Obligation proved(String text) {
        return Obligation.of(formula(text), true, List.of());
    }

    @Test
    void mostOfTwoPointsTakesSortedVectors() {
        assertEquals("""
                (set-logic QF_LRA)
                (declare-fun t_a () Real)
                (declare-fun t_b () Real)
                (assert (<= t_b t_a))
                (assert (not (>= t_b t_a)))
                """, proved(TWO + """
                rule f(X | u in U) = IsOptimal(X | C, u)
                claim c : f(B) >= f(A) by most[2]
                """).text());
    }

    @Test
    void anOrbitCountsEachElementOnce() {
        assertEquals("""
                (set-logic QF_LRA)
                (declare-fun t_a () Real)
                (declare-fun t_b () Real)
                (assert (<= t_b t_a))
                (assert (>= t_b t_a))
                """, proved(TWO + "claim c : forall t in U: size(orbit(t)) = 2").text());
    }

    @Test
    void exponentialsOfOneDifferenceBecomeTheDifference() {
        assertEquals("""
                (set-logic QF_LRA)
                (declare-fun s_a () Real)
                (declare-fun s_b () Real)
                (assert (not (>= s_b s_a)))
                """, proved(TWO + """
                outcomes M = {1/3*a + 2/3*b} over S
                outcomes D = C | M
                rule f(X | u in U) = Boltzmann[1](X | D, u)
                claim c : f(M) >= f(A) by pointwise
                """).text());
    }

    @Test
    void exponentialsBecomePositiveWeightsWithWholeExponents() {
        Obligation obligation = proved(TWO + """
                rule f(X | u in U) = sum(exp((a.u + 2*b.u) / 3) for x in X)
                rule g(X | u in U) = sum(exp(x.u) for x in X)
                claim c : forall u in U: g(A | u) + g(B | u) >= 2 * f(A | u)
                """);
        assertEquals("""
                (set-logic QF_NRA)
                (declare-fun exp_u_a () Real)
                (declare-fun exp_u_b () Real)
                (assert (> exp_u_a 0.0))
                (assert (> exp_u_b 0.0))
                (assert (not (>= (+ (* exp_u_a exp_u_a exp_u_a) (* exp_u_b exp_u_b exp_u_b)) (* 2.0 exp_u_a exp_u_b exp_u_b))))
                """, obligation.text());
        assertTrue(obligation.isExact());
    }

    @Test
    void exponentialsBesideConstantsAreNotExact() {
        Obligation obligation = proved(TWO + "claim c : forall u in U: exp(u[a]) >= u[a] + 1");
        assertFalse(obligation.isExact());
        assertTrue(obligation.text().contains("(assert (>= exp_u_a (+ 1.0 u_a)))"), obligation.text());
    }

    @Test
    void aDivisionByZeroIsPartOfTheObligation() {
        assertEquals("""
                (set-logic QF_LRA)
                (declare-fun s_a () Real)
                (assert (>= s_a 0.0))
                (assert (<= s_a 0.0))
                """, proved(TWO + """
                rule f(X | u in U) = 1 / u[a]
                claim c : f(A) >= f(B) by pointwise
                """).text());
    }

    @Test
    void aDivisionThatIsGuardedIsNot() {
        assertTrue(proved(TWO + """
                rule f(X | u in U) = if u[a] = 0 then 0 else u[a] / u[a]
                claim c : forall u in U: u[a] != 0 implies f(A | u) = 1
                """).hasNoModelByForm());
    }

    @Test
    void theTextIsTheSameEveryTime() {
        String text = TWO + """
                rule f(X | u in U) = Quantilize[1/2](X | C, u)
                claim c : f(B) >= f(A) by mean
                """;
        assertEquals(proved(text).text(), proved(text).text());
    }

    @Test
    void anInfiniteQuantifierThatMustBeTakenEverywhereIsRefused() {
        Unsupported refused = assertThrows(Unsupported.class,
                () -> proved(TWO + "claim c : forall t in U: exists s in U: s[a] > t[a]"));
        assertEquals("a quantifier over infinitely many values that must be taken at all of them: s", refused.getMessage());
    }

    @Test
    void aNegationTurnsWhichQuantifiersMustBeTakenEverywhere() {
        assertThrows(Unsupported.class, () -> proved(TWO + "claim c : forall t in U: not (forall s in U: s[a] <= t[a])"));
        assertFalse(proved(TWO + "claim c : forall t in U: not (exists s in U: s[a] > t[a])").hasNoModelByForm());
        assertThrows(Unsupported.class, () -> proved(TWO + "claim c : forall t in U: (exists s in U: s[a] > t[a]) iff 1 > t[b]"));
    }

    @Test
    void vectorsAreNotSortedWhereTheFormulaTellsPointsApart() {
        for (String formula : List.of("forall i, j in points(S) where i < j: t[i] >= t[j]", "e[a].t >= e[b].t", "t[a] >= t[b]",
                "max(x.t for x in A) >= max(x.t for x in B)", "forall p in {perm (a b)}: (p*t)[b] >= t[b]")) {
            String text = proved(TWO + "claim c : forall t in U: " + formula).text();
            assertFalse(text.contains("(assert (<= t_b t_a))"), text);
            assertFalse(text.contains("(assert false)"), text);
        }
    }

    @Test
    void signsAreReadOffOnlyWhereTheyAreSure() {
        for (String formula : List.of("u[a] + u[b] >= 0", "(if u[a] > 0 then u[b] else 1) >= 0", "u[a] * u[b] >= 0",
                "exp(u[a]) - exp(u[b]) >= 0", "sum(if x.u > 0 then x.u - 1 else 1 for x in C) >= 0", "0 * u[a] > 0")) {
            assertFalse(proved(TWO + "claim c : forall u in U: " + formula).hasNoModelByForm(), formula);
        }
        for (String formula : List.of("exp(u[a]) + exp(u[b]) > 0", "0 * u[a] >= 0")) {
            assertTrue(proved(TWO + "claim c : forall u in U: " + formula).hasNoModelByForm(), formula);
        }
    }

    @Test
    void instancesMakeAnObligationWeaker() {
        Term formula = formula(TWO + """
                rule f(X | u in U) = IsOptimal(X | C, u)
                claim c : retargetable(f, A, B)
                """);
        Term.FamilyQuantified family = (Term.FamilyQuantified) Terms.meaning(
                ((Term.Quantified) Terms.meaning(formula)).body());
        Term.GroupElements group = (Term.GroupElements) Terms.meaning(family.domain());
        List<Value> swap = List.of(new Value.Family(List.of(new Value.Permutation(group.space().group().points(),
                Permutation.transposition(2, 0, 1)))));
        Obligation none = Obligation.of(formula, true, List.of(new Instantiation(family.variable().id(), List.of())));
        Obligation one = Obligation.of(formula, true, List.of(new Instantiation(family.variable().id(), swap)));
        assertFalse(none.hasNoModelByForm());
        assertFalse(none.isExact());
        assertTrue(one.hasNoModelByForm(), one.text());
    }

    @Test
    void anInstanceOutsideTheDomainIsRefused() {
        Term formula = formula("""
                group S = Trivial(2)
                params U = vectors(S)
                outcomes A = {1} over S
                outcomes B = {2} over S
                outcomes C = A | B
                rule f(X | u in U) = IsOptimal(X | C, u)
                claim c : retargetable(f, A, B)
                """);
        Term.FamilyQuantified family = (Term.FamilyQuantified) Terms.meaning(
                ((Term.Quantified) Terms.meaning(formula)).body());
        Term.GroupElements group = (Term.GroupElements) Terms.meaning(family.domain());
        List<Value> swap = List.of(new Value.Family(List.of(new Value.Permutation(group.space().group().points(),
                Permutation.transposition(2, 0, 1)))));
        assertThrows(Unsupported.class,
                () -> Obligation.of(formula, true, List.of(new Instantiation(family.variable().id(), swap))));
    }

    @Test
    void aPowerOfManyTermsIsNotMultipliedOut() {
        Unsupported reason = assertThrows(Unsupported.class, () -> proved("""
                group S = Sym(8)
                params U = vectors(S)
                claim c : forall u in U: sum(u[i] for i in points(S))^14 >= 0
                """));
        assertEquals("a polynomial of very many terms", reason.getMessage());
    }

    @Test
    void sharedPartsAreNegatedOnce() {
        Formulas formulas = new Formulas(0, () -> { });
        Formula formula = formulas.unknown("z");
        for (int i = 0; i < 100; i++) {
            formula = formulas.or(formulas.and(formula, formulas.unknown("x" + i)), formulas.and(formula, formulas.unknown("y" + i)));
        }
        assertEquals(formula, formulas.not(formulas.not(formula)));
    }
}
