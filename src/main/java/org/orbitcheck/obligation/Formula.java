package org.orbitcheck.obligation;

import java.util.List;

/**
 * A node of a directed acyclic graph of quantifier-free formulas. Equal nodes are the same object within one
 * {@link Formulas}; parts have smaller numbers than the whole.
 */
final class Formula implements Comparable<Formula> {
    enum Kind {
        TRUE, FALSE,
        /** A Boolean unknown, by name. */
        UNKNOWN,
        /** polynomial >= 0, polynomial <= 0. */
        AT_LEAST_ZERO, AT_MOST_ZERO,
        NOT, AND, OR,
        /** if part 0 then part 1 else part 2. */
        CHOICE,
        /** The sum of the polynomials of those parts that hold, and of the last polynomial, is >= 0. */
        SUM_AT_LEAST_ZERO
    }

    private final int id;
    private final Kind kind;
    private final List<Formula> parts;
    private final List<Polynomial> polynomials;
    private final String name;

    Formula(int id, Kind kind, List<Formula> parts, List<Polynomial> polynomials, String name) {
        this.id = id;
        this.kind = kind;
        this.parts = parts;
        this.polynomials = polynomials;
        this.name = name;
    }

    int id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    List<Formula> parts() {
        return parts;
    }

    List<Polynomial> polynomials() {
        return polynomials;
    }

    /** The name of a Boolean unknown; empty for everything else. */
    String name() {
        return name;
    }

    boolean isTrue() {
        return kind == Kind.TRUE;
    }

    boolean isFalse() {
        return kind == Kind.FALSE;
    }

    @Override
    public int compareTo(Formula other) {
        return Integer.compare(id, other.id);
    }
}
