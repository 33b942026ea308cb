package org.orbitcheck.engine.optimum;

/** The search ends without an answer; the message says why. */
final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GivenUp(String reason) {
        super(reason, null, false, false);
    }
}
