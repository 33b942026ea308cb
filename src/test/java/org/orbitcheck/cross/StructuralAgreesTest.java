package org.orbitcheck.cross;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.orbitcheck.certificate.Check;
import org.orbitcheck.certificate.Checker;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.Engine;
import org.orbitcheck.engine.enumeration.EnumerationEngine;
import org.orbitcheck.engine.smt.SmtEngine;
import org.orbitcheck.engine.structural.StructuralEngine;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;
import org.orbitcheck.typing.Elaboration;

/**
 * What the structural engine says of random rules, groups and lotteries is checked, and confirmed by the solver and by
 * listing orbits wherever these can answer. More claims with -Dorbitcheck.claims=N; the limits of the
 * others follow -Dorbitcheck.millis.
 */
class StructuralAgreesTest {
    private static final int CLAIMS = Integer.getInteger("orbitcheck.claims", 120);
    private static final int SEED = Integer.getInteger("orbitcheck.seed", 41);
    private static final long MILLIS = Long.getLong("orbitcheck.millis", 1_000);
    private static final int VECTORS = 3;

    private final Specs specs = new Specs((file, name) -> Optional.empty());
    private final Engine structural = new StructuralEngine();
    private final Engine smt = new SmtEngine();
    private final Engine enumeration = new EnumerationEngine();
    private int proved;
    private int refuted;
    private int confirmed;

    @Test
    void verdictsAreConfirmedByTheSolverAndByListing() {
        Random random = new Random(SEED);
        for (int i = 0; i < CLAIMS; i++) {
            RandomRuleClaim claim = new RandomRuleClaim(random);
            Optional<Term> formula = formula(claim.general());
            if (formula.isPresent()) {
                check(claim, formula.get());
            }
        }
        assertTrue(proved > CLAIMS / 12 && refuted > CLAIMS / 12 && confirmed > CLAIMS / 20,
                proved + " proved, " + refuted + " refuted, " + confirmed + " confirmed by the solver");
    }

    private void check(RandomRuleClaim claim, Term formula) {
        Attempt attempt = structural.attempt(formula, Budget.ofMillis(20 * MILLIS));
        if (attempt instanceof Attempt.Unknown) {
            return;
        }
        boolean holds = attempt instanceof Attempt.Proved;
        Evidence evidence = holds ? ((Attempt.Proved) attempt).evidence() : ((Attempt.Refuted) attempt).evidence();
        assertInstanceOf(Check.Valid.class, Checker.check(formula, holds, evidence), claim.general());
        proved += holds ? 1 : 0;
        refuted += holds ? 0 : 1;
        answer(smt, formula).ifPresent(answer -> {
            confirmed++;
            assertEquals(answer, holds, claim.general());
        });
        if (holds) {
            for (int k = 0; k < VECTORS; k++) {
                String orbit = claim.about(claim.vector());
                boolean strict = orbit.contains("f(B) > ");
                formula(orbit).filter(f -> !strict).flatMap(f -> answer(enumeration, f)).ifPresent(answer -> assertTrue(answer, orbit));
            }
        } else if (evidence instanceof Evidence.Instance instance && instance.value() instanceof Value.Vector vector) {
            String orbit = claim.about(vector.coordinates().stream().map(q -> q.getNumerator() + "/" + q.getDenominator())
                    .collect(Collectors.joining(", ", "(", ")")));
            formula(orbit).flatMap(f -> answer(enumeration, f)).ifPresent(answer -> assertTrue(!answer, orbit));
        }
    }

    private static Optional<Boolean> answer(Engine engine, Term formula) {
        try {
            Attempt attempt = engine.attempt(formula, Budget.ofMillis(MILLIS));
            return attempt instanceof Attempt.Unknown ? Optional.empty() : Optional.of(attempt instanceof Attempt.Proved);
        } catch (Budget.Exhausted exhausted) {
            return Optional.empty();
        }
    }

    /** The formula of the spec's claim; empty where the spec is not meaningful, such as a retargetability without permutations. */
    private Optional<Term> formula(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Elaboration elaboration = specs.load(new SourceFile("random.orbit", text));
        assertTrue(elaboration.spec().isPresent(), elaboration.problems() + "\n" + text);
        return Optional.of(elaboration.spec().get().claims().get(0).cases().get(0).formula());
    }
}
