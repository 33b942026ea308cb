package org.orbitcheck.semantics;

/**
 * A term has no value that evaluation can reach: it ranges over an infinite set, or leaves the numbers that are exact
 * here. The message says which.
 */
public final class NotFinite extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFinite(String message) {
        super(message);
    }
}
