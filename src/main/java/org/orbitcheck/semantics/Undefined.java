package org.orbitcheck.semantics;

/** A term has no value: a division by zero, the maximum of an empty set. The message says which. */
public final class Undefined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Undefined(String message) {
        super(message, null, false, false);
    }
}
