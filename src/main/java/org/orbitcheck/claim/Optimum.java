package org.orbitcheck.claim;

import java.util.Optional;
import org.orbitcheck.number.ExactReal;

/** What is known of the largest or smallest number for which a condition holds. */
public sealed interface Optimum {
    /** The condition holds at this number, and at no better one. */
    record Attained(ExactReal value) implements Optimum {
    }

    /** The condition holds at numbers as close to this one as one likes, but neither there nor at a better one. */
    record Approached(ExactReal value) implements Optimum {
    }

    /** The condition holds at numbers as large as one likes. */
    record Infinite() implements Optimum {
    }

    /** The condition holds at no number of the range. */
    record None() implements Optimum {
    }

    /**
     * Not decided, and why; never a success.
     *
     * @param best a number for which the condition is known to hold, the best of these
     * @param bound a number such that none is better
     */
    record Unknown(String reason, Optional<ExactReal> best, Optional<ExactReal> bound) implements Optimum {
    }

    /** The value as canonical text: a number, "infinite", "none" or "unknown". */
    default String text() {
        if (this instanceof Attained attained) {
            return attained.value().toString();
        }
        if (this instanceof Approached approached) {
            return approached.value().toString();
        }
        return this instanceof Infinite ? "infinite" : this instanceof None ? "none" : "unknown";
    }

    /** The value where it is a number. */
    default Optional<ExactReal> number() {
        if (this instanceof Attained attained) {
            return Optional.of(attained.value());
        }
        return this instanceof Approached approached ? Optional.of(approached.value()) : Optional.empty();
    }
}
