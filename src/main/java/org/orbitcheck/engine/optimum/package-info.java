/**
 * Exact optimal constants: the largest or smallest number for which a condition holds. The engines decide the condition at
 * single numbers; a counterexample is then followed to all numbers that it refutes, which leaves a smaller region to try.
 */
package org.orbitcheck.engine.optimum;
