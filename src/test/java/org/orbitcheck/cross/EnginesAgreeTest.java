package org.orbitcheck.cross;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orbitcheck.certificate.Check;
import org.orbitcheck.certificate.Checker;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.Engine;
import org.orbitcheck.engine.enumeration.EnumerationEngine;
import org.orbitcheck.engine.smt.SmtEngine;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.term.Term;
import org.orbitcheck.typing.Elaboration;

/** Two engines and a computation that lists all permutations give the same verdicts on random claims. */
class EnginesAgreeTest {
    private static final int CLAIMS = Integer.getInteger("orbitcheck.random", 300);
    private static final long MILLIS = 20_000;
    private final Specs specs = new Specs((file, name) -> Optional.empty());
    private final Engine enumeration = new EnumerationEngine();
    private final Engine smt = new SmtEngine();

    @Test
    void onRandomFormulasOverFiniteParameterSpaces() {
        Random random = new Random(31);
        for (int i = 0; i < CLAIMS; i++) {
            Setting setting = new Setting(random);
            RandomFormula.Truth claim = new RandomFormula(setting, random).closed();
            String text = setting.declarations() + "claim c : " + claim.text() + "\n";
            boolean truth = claim.holds().test(Map.of());
            Term formula = formula(text);
            agrees(text, formula, truth, enumeration, true);
            agrees(text, formula, truth, smt, false);
        }
    }

    @Test
    void onRandomRulesOverRandomLotteries() {
        Random random = new Random(32);
        for (int i = 0; i < CLAIMS / 3; i++) {
            RandomLotteries lotteries = new RandomLotteries(random);
            String general = lotteries.declarations("vectors(K)") + "claim c : " + lotteries.claim() + "\n";
            Attempt attempt = smt.attempt(formula(general), Budget.ofMillis(MILLIS));
            if (attempt instanceof Attempt.Unknown) {
                continue;
            }
            boolean everywhere = attempt instanceof Attempt.Proved;
            String witness = lotteries.counterexample(attempt).orElseGet(() -> lotteries.vector(random));
            String special = lotteries.declarations("orbit(" + witness + ") in vectors(K)") + "claim c : " + lotteries.claim() + "\n";
            boolean there = lotteries.holdsAt(witness);
            assertEquals(everywhere || there, there, general + witness);
            assertTrue(everywhere || !there, general + witness);
            Term formula = formula(special);
            agrees(special, formula, there, enumeration, true);
            agrees(special, formula, there, smt, false);
        }
    }

    private void agrees(String text, Term formula, boolean truth, Engine engine, boolean mustDecide) {
        Attempt attempt = engine.attempt(formula, Budget.ofMillis(MILLIS));
        if (!mustDecide && attempt instanceof Attempt.Unknown) {
            return;
        }
        if (attempt instanceof Attempt.Proved proved) {
            assertTrue(truth, engine.name() + " proves\n" + text);
            assertInstanceOf(Check.Valid.class, Checker.check(formula, true, proved.evidence()), text);
        } else {
            Attempt.Refuted refuted = assertInstanceOf(Attempt.Refuted.class, attempt, text);
            assertTrue(!truth, engine.name() + " refutes\n" + text);
            assertInstanceOf(Check.Valid.class, Checker.check(formula, false, refuted.evidence()), text);
        }
    }

    private Term formula(String text) {
        Elaboration elaboration = specs.load(new SourceFile("random.orbit", text));
        Claim claim = elaboration.spec().orElseThrow(() -> new AssertionError(elaboration.problems() + "\n" + text)).claims().get(0);
        return claim.cases().get(0).formula();
    }
}
