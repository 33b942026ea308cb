/**
 * The reference evaluator with less work: loops by one value of each orbit where a formula treats points alike, orbits
 * that are never listed, families as cliques. It must give the values that {@link org.orbitcheck.semantics} gives.
 */
package org.orbitcheck.shortcut;
