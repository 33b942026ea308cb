/**
 * Lemmas about all functions on an open parameter space, read as linear problems: patterns of values, one count and one
 * sum vector for each pattern (theory, section 9). Both the engine that solves these problems and the checker of its
 * certificates make them from the formula here; {@link org.orbitcheck.pattern.OpenProblem} says why they decide it.
 */
package org.orbitcheck.pattern;
