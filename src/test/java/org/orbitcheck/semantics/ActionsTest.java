package org.orbitcheck.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.Value;

class ActionsTest {
    private static final NamedGroup GROUP = Build.sym(2);

    @Test
    void theAtomsOfAPushForwardAreInTheOrderOfTheirVectors() {
        assertEquals(distribution(weighted(2, 0, 1), weighted(1, 1, 0)),
                Actions.act(Permutation.of(1, 0), distribution(weighted(1, 0, 1), weighted(2, 1, 0))));
    }

    private static Value distribution(Value.Weighted... atoms) {
        return new Value.Distribution(GROUP.points(), List.of(atoms));
    }

    private static Value.Weighted weighted(int thirds, long first, long second) {
        return new Value.Weighted(Build.vector(GROUP, first, second), new BigFraction(thirds, 3));
    }
}
