package org.orbitcheck.engine;

import java.util.Optional;

/** Decides between which of finitely many functions, counted from 1, a relation holds. */
public interface PairOracle {
    /** Whether the relation holds from left to right; empty where that is not decided. */
    Optional<Boolean> holds(int left, int right);

    /** The same with evidence. */
    Attempt attempt(int left, int right);
}
