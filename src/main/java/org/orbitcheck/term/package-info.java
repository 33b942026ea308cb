/**
 * The typed, resolved core: closed first-order formulas over exact values. Every definition of a spec or of the
 * standard library is unfolded here; {@link org.orbitcheck.term.Term.Unfolded} keeps its name for the reader.
 */
package org.orbitcheck.term;
