/** Relations over finitely many named functions as graphs: components, cycles, ties, and properties of order. */
package org.orbitcheck.relation;
