/** Lemmas for every parameter space of every size, decided by linear problems over patterns of values. */
package org.orbitcheck.engine.anysize;
