package org.orbitcheck.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.linear.Constraint.Relation;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Term.Aggregator;
import org.orbitcheck.term.Type;

/**
 * The maxima and medians over an orbit that a formula mentions. Patterns do not see them: each is the sum over the orbit
 * of a function of its own, of which no more is known than the {@link #laws}. Every orbit gives such functions (the
 * number divided by the size of the orbit, everywhere), so what is impossible for all functions is impossible.
 */
final class OrbitNumbers {
    private static final int MOST = 6;
    private final int functions;
    private final List<OrbitNumber> numbers = new ArrayList<>();

    /** The functions of the formula come first. */
    OrbitNumbers(int functions, OrbitNumbers known) {
        this.functions = functions;
        numbers.addAll(known.numbers);
    }

    OrbitNumbers() {
        functions = 0;
    }

    /** The maximum or the median of the number over the orbit. */
    private record OrbitNumber(Aggregator aggregator, Piecewise of) {
    }

    int size() {
        return numbers.size();
    }

    /**
     * The aggregate of a number over the orbit.
     *
     * @throws Unsupported for other aggregators than minimum, maximum and median
     */
    Mixed of(Aggregator aggregator, Piecewise number) {
        if (number instanceof Piecewise.Leaf leaf && leaf.form().isConstant()) {
            return Mixed.of(number);
        }
        switch (aggregator) {
            case MINIMUM:
                return of(Aggregator.MAXIMUM, number.times(BigFraction.MINUS_ONE)).times(BigFraction.MINUS_ONE);
            case MAXIMUM, MEDIAN:
                return new Mixed(Mixed.NOTHING, coordinate(place(new OrbitNumber(aggregator, number))));
            default:
                throw new Unsupported("the " + aggregator.name().toLowerCase() + " of values over an orbit");
        }
    }

    private int place(OrbitNumber number) {
        if (!numbers.contains(number)) {
            if (numbers.size() == MOST) {
                throw new Unsupported("more than " + MOST + " maxima and medians over an orbit");
            }
            numbers.add(number);
        }
        return numbers.indexOf(number);
    }

    private Piecewise coordinate(int place) {
        return new Piecewise.Leaf(Affine.coordinate(functions + place));
    }

    /** One function for each. */
    List<FunctionValue> coordinates() {
        List<FunctionValue> coordinates = new ArrayList<>();
        for (OrbitNumber number : numbers) {
            Term.Variable own = new Term.Variable(number.aggregator.name().toLowerCase(), -1 - coordinates.size(), Type.NUMBER);
            coordinates.add(new FunctionValue(own, Optional.empty(), new Term.Codomain.Reals()));
        }
        return coordinates;
    }

    /** On every orbit: where one number is nowhere more than another, neither is its maximum, and its median. */
    SpaceFormula laws() {
        List<SpaceFormula> laws = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            for (int j = 0; j < numbers.size(); j++) {
                OrbitNumber less = numbers.get(i);
                OrbitNumber more = numbers.get(j);
                if (i != j && less.aggregator == more.aggregator) {
                    Condition atMost = new Condition.Compared(more.of.minus(less.of), Condition.Sign.NOT_NEGATIVE);
                    laws.add(new SpaceFormula.OfOrbits(true, new OrbitFormula.Joined(false, List.of(
                            OrbitFormula.everywhere(atMost).negated(),
                            new OrbitFormula.Row(coordinate(j).minus(coordinate(i)), Relation.AT_LEAST, BigFraction.ZERO)))));
                }
            }
        }
        return new SpaceFormula.Joined(true, laws);
    }
}
