/**
 * Deciding closed formulas over finite sets by exact evaluation: terms compiled to closures over interned values, rules
 * memoised, families of permutations found as cliques. It shares no code with the reference evaluator that checks it.
 */
package org.orbitcheck.engine.enumeration;
