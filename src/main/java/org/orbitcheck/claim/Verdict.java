package org.orbitcheck.claim;

/** What is known of a claim. */
public sealed interface Verdict {
    /** For every value that the claim ranges over. */
    record Proved() implements Verdict {
    }

    record Refuted() implements Verdict {
    }

    /** Not decided, and why; never a success. */
    record Unknown(String reason) implements Verdict {
    }
}
