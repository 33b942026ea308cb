package org.orbitcheck.engine;

/** How long an engine may search for one claim. */
public final class Budget {
    private final long start = System.nanoTime();
    private final long millis;
    private final long deadline;

    private Budget(long millis) {
        this.millis = millis;
        this.deadline = start + millis * 1_000_000;
    }

    /** A budget that begins now. */
    public static Budget ofMillis(long millis) {
        return new Budget(millis);
    }

    /** How many milliseconds there were when it began. */
    public long millis() {
        return millis;
    }

    /** The milliseconds since it began. */
    public long millisUsed() {
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** The milliseconds left; 0 when it is used up. */
    public long millisLeft() {
        return Math.max(0, (deadline - System.nanoTime()) / 1_000_000);
    }

    /** Ends the search: throws {@link Exhausted} when time is up or the thread was interrupted. */
    public void check() {
        if (Thread.currentThread().isInterrupted() || System.nanoTime() > deadline) {
            throw new Exhausted();
        }
    }

    /** The budget is used up. */
    public static final class Exhausted extends RuntimeException {
        public Exhausted() {
            super("time limit", null, false, false);
        }
    }
}
