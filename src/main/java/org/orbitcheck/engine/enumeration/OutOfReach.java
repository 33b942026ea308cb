package org.orbitcheck.engine.enumeration;

/** Something that evaluation cannot decide, and why: an infinite set, too many functions. */
final class OutOfReach extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfReach(String reason) {
        super(reason, null, false, false);
    }
}
