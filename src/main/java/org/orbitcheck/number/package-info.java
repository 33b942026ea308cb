/**
 * Exact numbers: rationals, sums of exponentials of rationals, and what one of them becomes when it depends on a parameter.
 */
package org.orbitcheck.number;
