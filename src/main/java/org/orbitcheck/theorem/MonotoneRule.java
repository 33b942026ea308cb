package org.orbitcheck.theorem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * Two functions f(B | t) and f(A | t) of one rule f that is defined everywhere, increasing in its outcome set and
 * invariant under joint permutation [Theorem A.13], as their terms show it. Where the two have other constants in one
 * place of the rule, that of f(B | t) must be the better one.
 *
 * @param larger the outcome set B
 * @param smaller the outcome set A
 * @param fixed what a permutation must fix for the rule to be invariant under it
 * @param notNegative whether the rule is shown to have no negative value
 */
public record MonotoneRule(Value.SetOf larger, Value.SetOf smaller, Invariance.Fixed fixed, boolean notNegative) {
    /**
     * Recognises the rule in the two functions that are compared.
     *
     * @throws NotShown when a hypothesis is not shown
     */
    public static MonotoneRule of(Comparison comparison) {
        Matching.Template template = Matching.of(comparison.greater(), comparison.lesser())
                .orElseThrow(() -> new NotShown("the two functions are not one rule at two outcome sets"));
        if (FreeVariables.of(template.body()).stream().anyMatch(v -> v.id() >= 0 && v.id() != comparison.parameter().id())) {
            throw new NotShown("the functions depend on more than the parameter");
        }
        Matching.Pair outcomes = template.holes().values().stream().filter(MonotoneRule::areOutcomes).findFirst()
                .orElseThrow(() -> new NotShown("the two functions do not differ in an outcome set"));
        Map<Integer, Monotonicity.Direction> directions = directions(template, outcomes);
        Definedness.require(template.body());
        requireIncreasing(template.body(), directions);
        Invariance.Fixed fixed = withConstants(template, outcomes, Invariance.of(template.body()));
        return new MonotoneRule((Value.SetOf) outcomes.left(), (Value.SetOf) outcomes.right(), fixed,
                new Signs(Facts.NONE).isNotNegative(template.body()));
    }

    private static boolean areOutcomes(Matching.Pair pair) {
        return isOutcomeSet(pair.left()) && isOutcomeSet(pair.right());
    }

    private static boolean isOutcomeSet(Value value) {
        return value instanceof Value.SetOf set && !set.elements().isEmpty()
                && set.elements().stream().allMatch(e -> e instanceof Value.Vector);
    }

    /** The outcome set grows; of every other constant that differs, it must be the better one that f(B | t) has. */
    private static Map<Integer, Monotonicity.Direction> directions(Matching.Template template, Matching.Pair outcomes) {
        Map<Integer, Monotonicity.Direction> directions = new HashMap<>();
        template.holes().forEach((variable, pair) -> {
            boolean grows = pair.equals(outcomes) || Constants.isAtLeast(pair.left(), pair.right());
            if (!grows && !Constants.isAtLeast(pair.right(), pair.left())) {
                throw new NotShown("the two functions differ in more than their outcome sets");
            }
            if (variable.type() instanceof Type.SetOf && !(isNotEmpty(pair.left()) && isNotEmpty(pair.right()))) {
                throw new NotShown("an outcome set is empty");
            }
            directions.put(variable.id(), grows ? Monotonicity.Direction.INCREASING : Monotonicity.Direction.DECREASING);
        });
        return directions;
    }

    private static boolean isNotEmpty(Value value) {
        return !((Value.SetOf) value).elements().isEmpty();
    }

    private static void requireIncreasing(Term rule, Map<Integer, Monotonicity.Direction> directions) {
        Monotonicity.Direction direction = new Monotonicity(directions).of(rule);
        if (direction != Monotonicity.Direction.INCREASING && direction != Monotonicity.Direction.CONSTANT) {
            throw new NotShown("it is not shown that the rule is increasing in its outcome set");
        }
    }

    /** The constants in which the two functions differ, apart from the outcome sets, must be fixed too. */
    private static Invariance.Fixed withConstants(Matching.Template template, Matching.Pair outcomes, Invariance.Fixed fixed) {
        List<Value> constants = new java.util.ArrayList<>(fixed.constants());
        template.holes().values().stream().filter(p -> !p.equals(outcomes) && p.left() instanceof Value.SetOf)
                .forEach(p -> constants.addAll(List.of(p.left(), p.right())));
        return new Invariance.Fixed(constants, fixed.spaces());
    }
}
