package org.orbitcheck.semantics;

/** Evaluation went through as many values as it may. */
public final class TooManySteps extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooManySteps() {
        super("too many values to go through", null, false, false);
    }
}
