package org.orbitcheck.engine.smt;

import org.orbitcheck.obligation.Assignment;

/** What the solver says about an obligation. */
sealed interface Answer {
    record NoModel() implements Answer {
    }

    record Model(Assignment assignment) implements Answer {
    }

    record Undecided(String reason) implements Answer {
    }
}
