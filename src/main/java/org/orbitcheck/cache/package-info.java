/**
 * Verdicts that were spoken before. An entry is found by what a claim means, the program and the engines; it is believed
 * only where its seal is whole, and its evidence is checked again wherever that is not slow. Safe to delete.
 */
package org.orbitcheck.cache;
