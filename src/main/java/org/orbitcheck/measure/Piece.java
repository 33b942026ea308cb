package org.orbitcheck.measure;

import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.number.Interval;

/**
 * Why the condition of a measure holds, or fails, for all numbers of an interval (of a measure that means whole numbers,
 * for all whole ones).
 *
 * @param where the numbers
 * @param holds whether the condition holds for them
 * @param ground how the evidence covers them
 * @param evidence the evidence, about the formula that the ground says
 * @param engine the engine that found it
 */
public record Piece(Interval where, boolean holds, Ground ground, Evidence evidence, String engine) {
    /** How evidence covers an interval. */
    public sealed interface Ground {
    }

    /**
     * The evidence is about the condition at the sample, and checking it takes the same course at each number of the
     * interval: no sign that is looked at changes there.
     */
    public record Alike(ExactReal sample) implements Ground {
    }

    /** The evidence is about the closed formula {@link EveryNumber#formula}. */
    public record Every() implements Ground {
    }

    /**
     * The evidence is about the condition at the number, where it fails; it fails at all larger ones because a family that
     * is long enough has shorter ones in it ({@link Families#canBeShortened}).
     */
    public record Longer(ExactReal from) implements Ground {
    }

    /** The evidence is about {@link Families#repeated}: one member, taken as often as one likes, is a family that does. */
    public record Repeated() implements Ground {
    }
}
