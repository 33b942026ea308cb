package org.orbitcheck.obligation;

/**
 * A real unknown of an obligation. A WEIGHT stands for exp of the unknown numbered {@code base}; EULER for the number e.
 * Both are positive, so a polynomial may have them with any rational exponents.
 */
record Unknown(int id, String name, Kind kind, int base) implements Comparable<Unknown> {
    enum Kind {
        REAL, WEIGHT, EULER
    }

    boolean isPositive() {
        return kind != Kind.REAL;
    }

    @Override
    public int compareTo(Unknown other) {
        return Integer.compare(id, other.id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unknown that && id == that.id;
    }

    @Override
    public int hashCode() {
        return id;
    }
}
