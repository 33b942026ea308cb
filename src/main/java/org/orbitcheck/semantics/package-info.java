/** The reference evaluator: exact, and readable against the definitions of the theory. */
package org.orbitcheck.semantics;
