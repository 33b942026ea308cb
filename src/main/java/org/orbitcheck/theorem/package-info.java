/**
 * Theorems that decide claims of any dimension: which claims they speak of, and their hypotheses, which are read off
 * the terms of the claim and a few permutations.
 */
package org.orbitcheck.theorem;
