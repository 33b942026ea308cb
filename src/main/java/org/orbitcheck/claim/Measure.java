package org.orbitcheck.claim;

import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.source.Span;
import org.orbitcheck.term.Term;

/**
 * An exact optimal constant that a spec asks for.
 *
 * @param name its name in the spec
 * @param span where it stands
 * @param text the measure as written
 * @param direction largest or smallest
 * @param variable the number that is optimised, free in the condition; it ranges over the rationals >= 0 or the bounds
 * @param from the lower bound, where one is written
 * @param to the upper bound
 * @param condition what must hold
 * @param expected the expected value as canonical text: a rational, "infinite" or "none"
 * @param cite the source that the spec names
 */
public record Measure(String name, Span span, String text, Direction direction, Term.Variable variable,
        Optional<BigFraction> from, Optional<BigFraction> to, Term condition, Optional<String> expected,
        Optional<String> cite) {
    public enum Direction {
        LARGEST, SMALLEST
    }
}
