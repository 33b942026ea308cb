package org.orbitcheck.theorem;

/** A hypothesis of a theorem is not shown; the message says which. */
public final class NotShown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotShown(String reason) {
        super(reason, null, false, false);
    }
}
