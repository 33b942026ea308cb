/**
 * Closed formulas as SMT-LIB 2 text: the text has no model exactly when (or, where exponentials occur, at least
 * when it has none then) the formula is as a verdict says. Pure: no solver is known here, so the text can be made anew
 * when a certificate is checked.
 */
package org.orbitcheck.obligation;
