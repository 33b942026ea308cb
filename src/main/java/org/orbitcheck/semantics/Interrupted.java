package org.orbitcheck.semantics;

/** Evaluation was given up because its thread was interrupted; the thread's interrupt status stays set. */
public final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Interrupted() {
        super("interrupted", null, false, false);
    }

    /** Throws when the thread was interrupted. */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Interrupted();
        }
    }
}
