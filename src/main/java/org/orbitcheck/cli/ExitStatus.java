package org.orbitcheck.cli;

/** What the process says when it ends. */
final class ExitStatus {
    /** Every verdict and measure is as expected. */
    static final int OK = 0;
    /** At least one is not. */
    static final int WRONG = 1;
    /** The command line or a spec is wrong. */
    static final int USAGE = 2;
    /** None is wrong, at least one is unknown. */
    static final int UNKNOWN = 3;
    /** A fault of the program itself. */
    static final int FAULT = 70;
    /** Ended by Ctrl-C. */
    static final int INTERRUPTED = 130;

    private ExitStatus() {
    }
}
