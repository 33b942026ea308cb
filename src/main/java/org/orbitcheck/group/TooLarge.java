package org.orbitcheck.group;

/** A question about a group that is out of reach of the methods here; the message says which limit was met. */
public final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooLarge(String message) {
        super(message);
    }
}
