package org.orbitcheck.engine;

import org.orbitcheck.certificate.Evidence;

/** What an engine found. */
public sealed interface Attempt {
    /** The formula holds. */
    record Proved(Evidence evidence) implements Attempt {
    }

    /** The formula does not hold. */
    record Refuted(Evidence evidence) implements Attempt {
    }

    /** Not decided by this engine. */
    record Unknown(String reason) implements Attempt {
    }
}
