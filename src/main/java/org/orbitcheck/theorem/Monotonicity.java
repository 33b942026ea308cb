package org.orbitcheck.theorem;

import java.util.Map;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;

/**
 * How the value of a {@link Plain} term changes when variables of it grow: sets by inclusion, numbers by size, truth
 * values from false to true. What is not shown is UNKNOWN.
 */
final class Monotonicity {
    enum Direction {
        CONSTANT, INCREASING, DECREASING, UNKNOWN;

        Direction opposite() {
            return this == INCREASING ? DECREASING : this == DECREASING ? INCREASING : this;
        }

        /** Of something that grows with two things, given how these change. */
        Direction and(Direction other) {
            return this == CONSTANT || this == other ? other : other == CONSTANT ? this : UNKNOWN;
        }
    }

    private final Map<Integer, Direction> variables;

    /** @param variables those that change, by their ids, and how; all others stay */
    Monotonicity(Map<Integer, Direction> variables) {
        this.variables = Map.copyOf(variables);
    }

    Direction of(Term term) {
        return of(term, Facts.NONE);
    }

    private Direction of(Term term, Facts facts) {
        if (term instanceof Term.Constant || term instanceof Term.Elements) {
            return Direction.CONSTANT;
        }
        if (term instanceof Term.Variable variable) {
            return variables.getOrDefault(variable.id(), Direction.CONSTANT);
        }
        if (term instanceof Term.Operation operation) {
            return operation(operation, facts);
        }
        if (term instanceof Term.Conditional conditional) {
            return conditional(conditional, facts);
        }
        if (term instanceof Term.Quantified quantified) {
            Direction domain = of(quantified.domain(), facts);
            boolean exists = quantified.quantifier() == Term.Quantifier.EXISTS;
            return of(quantified.body(), facts).and(exists ? domain : domain.opposite());
        }
        if (term instanceof Term.Aggregate aggregate) {
            return aggregate(aggregate, facts);
        }
        if (term instanceof Term.Orbit orbit) {
            return of(orbit.parameter(), facts) == Direction.CONSTANT ? Direction.CONSTANT : Direction.UNKNOWN;
        }
        return Direction.UNKNOWN;
    }

    private Direction operation(Term.Operation term, Facts facts) {
        Direction[] of = term.arguments().stream().map(a -> of(a, facts)).toArray(Direction[]::new);
        Direction all = Direction.CONSTANT;
        for (Direction one : of) {
            all = all.and(one);
        }
        boolean constant = all == Direction.CONSTANT;
        switch (term.operator()) {
            case AND, OR, ADD, MINIMUM, MAXIMUM, EXP, FLOOR, UNION, INTERSECTION, SET, SIZE, TUPLES, POWERSET:
                return term.operator() == Operator.TUPLES && of[1] != Direction.CONSTANT
                        || term.operator() == Operator.SET && !constant || isVector(term) && !constant ? Direction.UNKNOWN : all;
            case NOT, NEGATE:
                return isVector(term) && !constant ? Direction.UNKNOWN : all.opposite();
            case SUBTRACT, DIFFERENCE:
                return isVector(term) && !constant ? Direction.UNKNOWN : of[0].and(of[1].opposite());
            case IMPLIES, SUBSET:
                return of[0].opposite().and(of[1]);
            case LESS, AT_MOST:
                return term.argument(0).type() instanceof Type.Number ? of[0].opposite().and(of[1])
                        : constant ? all : Direction.UNKNOWN;
            case MEMBER:
                return of[0] == Direction.CONSTANT ? of[1] : Direction.UNKNOWN;
            case MULTIPLY:
                return times(term, facts, of);
            case DIVIDE:
                return divided(term, facts, of);
            default:
                return constant ? all : Direction.UNKNOWN;
        }
    }

    private static boolean isVector(Term term) {
        return term.type() instanceof Type.Vector;
    }

    private static Direction times(Term.Operation term, Facts facts, Direction[] of) {
        Direction result = Direction.CONSTANT;
        for (int i = 0; i < 2; i++) {
            if (of[i] != Direction.CONSTANT) {
                Term other = term.argument(1 - i);
                boolean keeps = new Signs(facts).isNotNegative(other);
                if (!keeps && !new Signs(facts).isNotNegative(negated(other))) {
                    return Direction.UNKNOWN;
                }
                result = result.and(keeps ? of[i] : of[i].opposite());
            }
        }
        return result;
    }

    private static Direction divided(Term.Operation term, Facts facts, Direction[] of) {
        Signs signs = new Signs(facts);
        Term numerator = term.argument(0);
        Term denominator = term.argument(1);
        if (of[1] == Direction.CONSTANT) {
            return of[0] == Direction.CONSTANT ? Direction.CONSTANT : signs.isPositive(denominator) ? of[0]
                    : signs.isPositive(negated(denominator)) ? of[0].opposite() : Direction.UNKNOWN;
        }
        return signs.isPositive(denominator) && signs.isNotNegative(numerator) ? of[0].and(of[1].opposite()) : Direction.UNKNOWN;
    }

    private static Term negated(Term term) {
        return new Term.Operation(Operator.NEGATE, java.util.List.of(term), term.type());
    }

    private Direction conditional(Term.Conditional term, Facts facts) {
        Direction condition = of(term.condition(), facts);
        if (condition == Direction.CONSTANT) {
            return of(term.then(), facts.with(term.condition(), true))
                    .and(of(term.otherwise(), facts.with(term.condition(), false)));
        }
        if (!(term.type() instanceof Type.Number) || condition == Direction.UNKNOWN) {
            return Direction.UNKNOWN;
        }
        Direction branches = of(term.then(), facts).and(of(term.otherwise(), facts));
        if (isAtLeast(term.then(), term.otherwise(), facts)) {
            return branches.and(condition);
        }
        return isAtLeast(term.otherwise(), term.then(), facts) ? branches.and(condition.opposite()) : Direction.UNKNOWN;
    }

    /** Shown for terms that have a value whatever the condition says. */
    private static boolean isAtLeast(Term greater, Term lesser, Facts facts) {
        Definedness.require(greater);
        Definedness.require(lesser);
        Term difference = new Term.Operation(Operator.SUBTRACT, java.util.List.of(greater, lesser), Type.NUMBER);
        return difference(greater, lesser, facts) || new Signs(facts).isNotNegative(difference);
    }

    private static boolean difference(Term greater, Term lesser, Facts facts) {
        Signs signs = new Signs(facts);
        return signs.isNotNegative(greater) && signs.isNotNegative(negated(lesser)) || Constants.isAtLeast(greater, lesser);
    }

    private Direction aggregate(Term.Aggregate term, Facts facts) {
        Direction elements = of(term.condition(), facts);
        for (Term.Binding binding : term.bindings()) {
            elements = elements.and(of(binding.domain(), facts));
        }
        Facts inside = facts.with(term.condition(), true);
        Direction body = term.aggregator() == Term.Aggregator.COUNT ? Direction.CONSTANT : of(term.body(), inside);
        switch (term.aggregator()) {
            case COUNT:
                return elements;
            case SUM:
                return elements == Direction.CONSTANT || new Signs(inside).isNotNegative(term.body()) ? body.and(elements)
                        : Direction.UNKNOWN;
            case MAXIMUM:
                return body.and(elements);
            case MINIMUM:
                return body.and(elements.opposite());
            case SET:
                return body == Direction.CONSTANT ? elements : Direction.UNKNOWN;
            default:
                return elements == Direction.CONSTANT ? body : Direction.UNKNOWN;
        }
    }
}
