package org.orbitcheck.engine.smt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.TimeLimit;
import org.orbitcheck.obligation.Obligation;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;

/** A query for which the solver needs more memory than it may have. */
class SolverMemoryTest {
    private static final Budget LONG = Budget.ofMillis(600_000);

    private static Obligation obligation(int exponent) {
        return Obligation.of(new Specs((file, name) -> Optional.empty()).load(new SourceFile("test.orbit", """
                group S = Sym(8)
                params U = vectors(S)
                claim c : forall u in U: sum(u[i] for i in points(S))^%d + u[1]^2 > -1
                """.formatted(exponent))).spec().orElseThrow().claims().get(0).cases().get(0).formula(), true, List.of());
    }

    @Test
    void isUndecidedForWantOfMemoryAndTheNextOneIsNot() {
        try (Z3 little = new Z3(LONG, 16)) {
            assertEquals(new Answer.Undecided(TimeLimit.MEMORY + " of the solver"), little.solve(obligation(8)));
        }
        try (Z3 enough = new Z3(LONG)) {
            assertEquals(new Answer.NoModel(), enough.solve(obligation(2)));
        }
    }
}
