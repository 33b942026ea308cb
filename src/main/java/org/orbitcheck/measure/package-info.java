/**
 * What shows that a number is the largest or smallest with which a condition holds: pieces of its domain, each with
 * evidence, and their checker.
 */
package org.orbitcheck.measure;
