package org.orbitcheck.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orbitcheck.certificate.Certificate.Conclusion;
import org.orbitcheck.certificate.Certificate.Fact;
import org.orbitcheck.certificate.Certificate.Part;
import org.orbitcheck.certificate.Certificate.Subject;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.semantics.Evaluation;
import org.orbitcheck.source.SourceFile;

/** The facts of a certificate are all that its verdict needs, and about the claim that it names. */
class CertificateCheckTest {
    private static final Claim NEVER = claim("lemma never:\n for G in {Sym(1), Sym(2)}\n for params Theta = points(G)\n assume 1 > 2\n show 2 > 3\n");
    private static final Claim OFTEN = claim("params P = {t in points(Sym(2)) | t = 1}\nrule f(X | t in P) = 1\noutcomes A, B\n"
            + "claim often : simply_retargetable(f, A, B)\n");

    private static Claim claim(String text) {
        return new Specs((file, name) -> Optional.empty()).load(new SourceFile("test.orbit", text)).spec().orElseThrow().claims().get(0);
    }

    private static Fact fact(int ofCase, Part part, boolean holds) {
        return new Fact(new Subject(ofCase, part, 0), holds, "test", new Evidence.Evaluation());
    }

    private static Certificate certificate(Claim claim, Conclusion verdict, boolean vacuous, Fact... facts) {
        return new Certificate("test.orbit", claim.name(), "", claim.scope(), verdict, vacuous, List.of(facts));
    }

    private static Check check(Claim claim, Certificate certificate) {
        return CertificateCheck.check(Evaluation.BY_DEFINITION, claim, certificate);
    }

    private static void falls(String says, Claim claim, Certificate certificate) {
        assertEquals(says, assertInstanceOf(Check.Invalid.class, check(claim, certificate)).toString());
    }

    private static final Fact[] VACUOUS = {fact(0, Part.FORMULA, true), fact(1, Part.FORMULA, true), fact(0, Part.ASSUMPTIONS, false),
            fact(1, Part.ASSUMPTIONS, false)};

    @Test
    void everyCaseIsVacuous() {
        assertEquals(new Check.Valid(List.of()), check(NEVER, certificate(NEVER, Conclusion.PROVED, true, VACUOUS)));
        falls("its facts are not those that the verdict needs", NEVER, certificate(NEVER, Conclusion.PROVED, true, VACUOUS[0], VACUOUS[1], VACUOUS[2]));
        List<Claim.Case> cases = new ArrayList<>(NEVER.cases());
        cases.set(1, new Claim.Case(cases.get(1).choice(), cases.get(1).formula(), Optional.empty(), List.of()));
        Claim half = new Claim("half", NEVER.kind(), NEVER.span(), "", cases, NEVER.expected(), Optional.empty(), NEVER.scope());
        falls("its facts are not those that the verdict needs", half, certificate(half, Conclusion.PROVED, true, VACUOUS[0], VACUOUS[1], VACUOUS[2]));
        falls("it says without a fact that the assumptions can never hold", half, certificate(half, Conclusion.PROVED, true, VACUOUS[0], VACUOUS[1]));
    }

    @Test
    void itIsAboutThisClaim() {
        Certificate good = certificate(NEVER, Conclusion.PROVED, true, VACUOUS);
        assertTrue(CertificateCheck.isComplete(NEVER, good));
        Certificate other = new Certificate("test.orbit", "other", "", NEVER.scope(), Conclusion.PROVED, true, List.of(VACUOUS));
        assertFalse(CertificateCheck.isComplete(NEVER, other));
        falls("it is about the claim 'other'", NEVER, other);
    }

    @Test
    void factsAreOnTheSideThatTheVerdictNeeds() {
        Fact precondition = fact(0, Part.PRECONDITION, false);
        assertEquals(new Check.Valid(List.of()), check(OFTEN, certificate(OFTEN, Conclusion.ERROR, false, precondition)));
        falls("the verdict needs that precondition 1 does not hold", OFTEN,
                certificate(OFTEN, Conclusion.ERROR, false, fact(0, Part.PRECONDITION, true)));
        falls("the verdict needs that precondition 1 holds", OFTEN,
                certificate(OFTEN, Conclusion.PROVED, false, precondition, fact(0, Part.FORMULA, true)));
        falls("the formula evaluates to false (at precondition 1)", OFTEN,
                certificate(OFTEN, Conclusion.PROVED, false, fact(0, Part.PRECONDITION, true), fact(0, Part.FORMULA, true)));
        falls("the verdict needs that what is assumed at G = Sym(1) does not hold", NEVER,
                certificate(NEVER, Conclusion.PROVED, true, VACUOUS[0], VACUOUS[1], fact(0, Part.ASSUMPTIONS, true), VACUOUS[3]));
    }
}
