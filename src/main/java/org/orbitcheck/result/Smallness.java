package org.orbitcheck.result;

/**
 * Whether a counterexample is the smallest one: the first case in the order of points, group and parameter space, in it
 * whole numbers of least absolute value, for a vector then none of them negative, then the least sum of absolute values.
 *
 * @param established whether that is known
 * @param text the same in words, with the reason where it is not known; empty where there is nothing to choose
 */
public record Smallness(boolean established, String text) {
    public static final Smallness NOTHING_TO_CHOOSE = new Smallness(true, "");
    public static final Smallness SMALLEST = new Smallness(true, "smallest: no counterexample has smaller whole numbers");

    public static Smallness open(String reason) {
        return new Smallness(false, "minimality was not established: " + reason);
    }

    /** Both together. */
    public Smallness and(Smallness other) {
        return !established || other.established && other.text.isEmpty() ? this : other;
    }
}
