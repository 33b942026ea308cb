package org.orbitcheck.engine;

import org.orbitcheck.term.Term;

/** An engine that prepares a relation once and then decides it for many pairs of functions. */
public interface PairwiseEngine extends Engine {
    /** The relation of an order property. The oracle keeps to the budget. */
    PairOracle oracle(Term.OrderProperty property, Budget budget);
}
