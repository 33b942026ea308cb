/** Deciding closed formulas over infinitely many parameters or functions with the solver Z3. Z3 is known only here. */
package org.orbitcheck.engine.smt;
