package org.orbitcheck.engine.enumeration;

import org.orbitcheck.engine.Budget;

/** Asks the budget now and then, so that asking costs nothing in an inner loop. */
final class Ticker {
    private static final int STEP = 1 << 10;
    private final Budget budget;
    private int ticks;

    Ticker(Budget budget) {
        this.budget = budget;
    }

    void tick() {
        if (++ticks % STEP == 0) {
            budget.check();
        }
    }
}
