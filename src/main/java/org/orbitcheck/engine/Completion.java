package org.orbitcheck.engine;

import org.orbitcheck.certificate.Evidence;

/** What is done to evidence that an engine found, before it is checked. */
public interface Completion {
    /** Nothing. */
    Completion NONE = (evidence, budget) -> evidence;

    Evidence complete(Evidence evidence, Budget budget);
}
