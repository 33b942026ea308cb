/**
 * Machine-checked proofs that SMT-LIB 2 assertions have no model, in the low-level calculus of SMTInterpol: resolution,
 * the meaning of the connectives, and Farkas coefficients. Nothing here searches.
 */
package org.orbitcheck.refutation;
