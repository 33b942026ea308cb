/** Searches for machine-checkable refutations of obligations, with SMTInterpol. */
package org.orbitcheck.engine.refutation;
