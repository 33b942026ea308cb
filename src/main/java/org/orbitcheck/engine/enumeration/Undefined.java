package org.orbitcheck.engine.enumeration;

/** A term has no value: a division by zero, the maximum of an empty set. */
final class Undefined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undefined(String message) {
        super(message, null, false, false);
    }
}
