/**
 * Permutations, permutation groups, their orbits, cosets and actions. A leaf: it imports nothing of Orbitcheck.
 *
 * <p>Points are 0-based here. Groups act from the left: {@code (p*q)(i) = p(q(i))}, and a permutation moves the
 * coordinate at i to p(i), as in {@code (p*u)[p(i)] = u[i]}.
 */
package org.orbitcheck.group;
