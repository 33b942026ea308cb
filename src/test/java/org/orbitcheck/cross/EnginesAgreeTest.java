package org.orbitcheck.cross;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orbitcheck.certificate.Check;
import org.orbitcheck.certificate.Checker;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.Engine;
import org.orbitcheck.engine.enumeration.EnumerationEngine;
import org.orbitcheck.engine.smt.SmtEngine;
import org.orbitcheck.engine.structural.StructuralEngine;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.shortcut.QuickEvaluator;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.term.Term;
import org.orbitcheck.typing.Elaboration;

/**
 * Two engines and a computation that lists all permutations give the same verdicts on random claims. The property
 * orbitcheck.random is the number of formulas, with a third as many rules; orbitcheck.seed the seed; orbitcheck.millis the
 * limit of an engine on a claim that it need not decide.
 */
class EnginesAgreeTest {
    private static final int CLAIMS = Integer.getInteger("orbitcheck.random", 300);
    private static final int SEED = Integer.getInteger("orbitcheck.seed", 31);
    private static final int VECTORS = 8;
    private static final long PATIENT = 20_000;
    private static final long MILLIS = Long.getLong("orbitcheck.millis", 2_000);
    private final Specs specs = new Specs((file, name) -> Optional.empty());
    private final Engine enumeration = new EnumerationEngine();
    private final Engine classes = new EnumerationEngine(0);
    private final Engine smt = new SmtEngine();
    private final Engine structural = new StructuralEngine();

    @Test
    void onRandomFormulasOverFiniteParameterSpaces() {
        Random random = new Random(SEED);
        for (int i = 0; i < CLAIMS; i++) {
            Setting setting = new Setting(random);
            RandomFormula.Truth claim = new RandomFormula(setting, random).closed();
            String text = setting.declarations() + "claim c : " + claim.text() + "\n";
            boolean truth = claim.holds().test(Map.of());
            Term formula = formula(text);
            assertEquals(truth, new Evaluator().holds(formula), () -> "by the definitions\n" + text);
            assertEquals(truth, new QuickEvaluator().holds(formula), () -> "with shortcuts\n" + text);
            agrees(text, formula, truth, enumeration, true);
            agrees(text, formula, truth, classes, true);
            agrees(text, formula, truth, smt, false);
        }
    }

    @Test
    void onRandomRulesOverRandomLotteries() {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < CLAIMS / 3; i++) {
            RandomLotteries lotteries = new RandomLotteries(random);
            String general = lotteries.declarations("vectors(K)") + "claim c : " + lotteries.claim() + "\n";
            Term everywhere = formula(general);
            for (Engine engine : List.of(smt, structural)) {
                Attempt attempt = attempt(engine, everywhere, MILLIS);
                if (!(attempt instanceof Attempt.Unknown)) {
                    fits(attempt, engine, lotteries, general, everywhere, random);
                }
            }
            atOneVector(lotteries, lotteries.vector(random));
        }
    }

    /** What is proved holds at any vector, and what is refuted fails at the vector shown. */
    private static void fits(Attempt attempt, Engine engine, RandomLotteries lotteries, String text, Term formula, Random random) {
        if (attempt instanceof Attempt.Proved proved) {
            assertInstanceOf(Check.Valid.class, Checker.check(formula, true, proved.evidence()), text);
            for (int i = 0; i < VECTORS; i++) {
                String vector = lotteries.vector(random);
                assertTrue(lotteries.holdsAt(vector), engine.name() + " proves\n" + text + vector);
            }
        } else {
            Evidence evidence = ((Attempt.Refuted) attempt).evidence();
            assertInstanceOf(Check.Valid.class, Checker.check(formula, false, evidence), text);
            lotteries.counterexample(attempt).ifPresent(vector ->
                    assertFalse(lotteries.holdsAt(vector), engine.name() + " refutes\n" + text + vector));
        }
    }

    private void atOneVector(RandomLotteries lotteries, String vector) {
        boolean truth = lotteries.holdsAt(vector);
        String special = lotteries.declarations("orbit(" + vector + ") in vectors(K)") + "claim c : " + lotteries.claim() + "\n";
        Term formula = formula(special);
        agrees(special, formula, truth, enumeration, true);
        agrees(special, formula, truth, classes, true);
        agrees(special, formula, truth, smt, false);
    }

    private static Attempt attempt(Engine engine, Term formula, long millis) {
        try {
            return engine.attempt(formula, Budget.ofMillis(millis));
        } catch (Budget.Exhausted exhausted) {
            return new Attempt.Unknown("time limit");
        }
    }

    private void agrees(String text, Term formula, boolean truth, Engine engine, boolean mustDecide) {
        Attempt attempt = attempt(engine, formula, mustDecide ? PATIENT : MILLIS);
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
