package org.orbitcheck.engine;

import org.orbitcheck.term.Term;

/** One way of deciding closed formulas. An engine never guesses: what it cannot decide is unknown, with the reason. */
public interface Engine {
    /** The name by which results and the command line call it. */
    String name();

    /**
     * Tries to decide a closed formula.
     *
     * @throws Budget.Exhausted when the budget is used up
     */
    Attempt attempt(Term formula, Budget budget);
}
