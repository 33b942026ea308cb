/** Exact rational linear systems: a solution, or multipliers that show that there is none (Farkas' lemma). */
package org.orbitcheck.linear;
