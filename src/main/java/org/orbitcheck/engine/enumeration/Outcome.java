package org.orbitcheck.engine.enumeration;

import org.orbitcheck.certificate.Evidence;

/** Whether a formula holds, and why. */
record Outcome(boolean holds, Evidence evidence) {
}
