/**
 * PermutationGroups too large to list: stabilizer chains by the method of Schreier and Sims, products and even parts of symmetric
 * groups, subgroups up to conjugacy.
 */
package org.orbitcheck.chain;
