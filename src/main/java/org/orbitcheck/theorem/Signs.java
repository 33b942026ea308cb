package org.orbitcheck.theorem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.linear.Constraint;
import org.orbitcheck.linear.Feasibility;
import org.orbitcheck.linear.LinearForm;
import org.orbitcheck.linear.LinearSystem;
import org.orbitcheck.linear.Simplex;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * Shows that numbers are not negative, or positive, from the form of their terms and from what is known where they
 * stand: linear consequences of the {@link Facts}, in which everything that is not a sum counts as an unknown. What is
 * not shown may still be so.
 */
final class Signs {
    private final Facts facts;

    Signs(Facts facts) {
        this.facts = facts;
    }

    boolean isNotNegative(Term term) {
        return byForm(term, false) || byFacts(term, false);
    }

    boolean isPositive(Term term) {
        return byForm(term, true) || byFacts(term, true);
    }

    private boolean has(Term term, boolean strict) {
        return strict ? isPositive(term) : isNotNegative(term);
    }

    private boolean byForm(Term term, boolean strict) {
        if (term instanceof Term.Constant constant && constant.value() instanceof Value.Number number) {
            return number.value().signum() >= (strict ? 1 : 0);
        }
        if (term instanceof Term.Conditional conditional) {
            return new Signs(facts.with(conditional.condition(), true)).has(conditional.then(), strict)
                    && new Signs(facts.with(conditional.condition(), false)).has(conditional.otherwise(), strict);
        }
        if (term instanceof Term.Aggregate aggregate) {
            return byForm(aggregate, strict);
        }
        return term instanceof Term.Operation operation && byForm(operation, strict);
    }

    private boolean byForm(Term.Operation term, boolean strict) {
        switch (term.operator()) {
            case ADD:
                return isNotNegative(term.argument(0)) && has(term.argument(1), strict)
                        || strict && isPositive(term.argument(0)) && isNotNegative(term.argument(1));
            case MULTIPLY:
                return has(term.argument(0), strict) && has(term.argument(1), strict);
            case DIVIDE:
                return has(term.argument(0), strict) && isPositive(term.argument(1));
            case MINIMUM:
                return has(term.argument(0), strict) && has(term.argument(1), strict);
            case MAXIMUM:
                return has(term.argument(0), strict) || has(term.argument(1), strict);
            case ABS:
                return !strict;
            case SIZE:
                return !strict || Sets.isNotEmpty(term.argument(0));
            case EXP, WEIGHT:
                return !strict || term.operator() == Operator.EXP;
            case FLOOR:
                return !strict && isNotNegative(term.argument(0));
            default:
                return false;
        }
    }

    private boolean byForm(Term.Aggregate term, boolean strict) {
        Signs inside = new Signs(facts.with(term.condition(), true));
        switch (term.aggregator()) {
            case COUNT:
                return !strict || Sets.someElementCounts(term);
            case SUM:
                return strict ? Sets.someElementCounts(term) && inside.isPositive(term.body()) : inside.isNotNegative(term.body());
            case MINIMUM, MAXIMUM, MEDIAN:
                return inside.has(term.body(), strict);
            default:
                return false;
        }
    }

    /** Whether the facts leave no room for the term to be negative (or zero). */
    private boolean byFacts(Term term, boolean strict) {
        if (facts.comparisons().isEmpty()) {
            return false;
        }
        Linear linear = new Linear();
        List<Constraint> constraints = new ArrayList<>();
        for (Facts.Comparison fact : facts.comparisons()) {
            if (fact.greater().type() instanceof Type.Number) {
                linear.add(fact, constraints);
            }
        }
        Linear.Affine negated = linear.of(term).negated();
        constraints.add(negated.compared(strict ? Constraint.Relation.AT_LEAST : Constraint.Relation.GREATER));
        return linear.solve(constraints) instanceof Feasibility.Infeasible;
    }

    /** Terms as linear forms over unknowns, one for each subterm that is not a sum. */
    private static final class Linear {
        private static final Signs BY_FORM = new Signs(Facts.NONE);
        private final List<Term> atoms = new ArrayList<>();

        /** form + constant. */
        private record Affine(LinearForm form, BigFraction constant) {
            Affine plus(Affine other, BigFraction factor) {
                return new Affine(form.plus(other.form.times(factor)), constant.add(other.constant.multiply(factor)));
            }

            Affine negated() {
                return new Affine(LinearForm.ZERO, BigFraction.ZERO).plus(this, BigFraction.MINUS_ONE);
            }

            Constraint compared(Constraint.Relation relation) {
                return new Constraint(form, relation, constant.negate());
            }
        }

        Affine of(Term term) {
            if (rational(term) != null) {
                return new Affine(LinearForm.ZERO, rational(term));
            }
            if (term instanceof Term.Operation operation) {
                switch (operation.operator()) {
                    case ADD:
                        return of(operation.argument(0)).plus(of(operation.argument(1)), BigFraction.ONE);
                    case SUBTRACT:
                        return of(operation.argument(0)).plus(of(operation.argument(1)), BigFraction.MINUS_ONE);
                    case NEGATE:
                        return of(operation.argument(0)).negated();
                    case MULTIPLY, DIVIDE:
                        return product(operation);
                    default:
                        break;
                }
            }
            return atom(term);
        }

        private Affine product(Term.Operation term) {
            Affine none = new Affine(LinearForm.ZERO, BigFraction.ZERO);
            BigFraction right = rational(term.argument(1));
            if (right != null && (term.operator() == Operator.MULTIPLY || right.signum() != 0)) {
                return none.plus(of(term.argument(0)), term.operator() == Operator.MULTIPLY ? right : right.reciprocal());
            }
            BigFraction left = rational(term.argument(0));
            return left != null && term.operator() == Operator.MULTIPLY ? none.plus(of(term.argument(1)), left) : atom(term);
        }

        private static BigFraction rational(Term term) {
            return term instanceof Term.Constant c && c.value() instanceof Value.Number n && n.value().isRational()
                    ? n.value().rational() : null;
        }

        private Affine atom(Term term) {
            int place = 0;
            while (place < atoms.size() && !Matching.same(atoms.get(place), term)) {
                place++;
            }
            if (place == atoms.size()) {
                atoms.add(term);
            }
            return new Affine(new LinearForm(new TreeMap<>(java.util.Map.of(place, BigFraction.ONE))), BigFraction.ZERO);
        }

        void add(Facts.Comparison fact, List<Constraint> to) {
            Affine difference = of(fact.greater()).plus(of(fact.lesser()), BigFraction.MINUS_ONE);
            switch (fact.sign()) {
                case POSITIVE:
                    to.add(difference.compared(Constraint.Relation.GREATER));
                    break;
                case NOT_NEGATIVE:
                    to.add(difference.compared(Constraint.Relation.AT_LEAST));
                    break;
                case ZERO:
                    to.add(difference.compared(Constraint.Relation.EQUAL));
                    break;
                default:
                    notZero(difference, to);
                    break;
            }
        }

        /** A number that is not zero and cannot be negative is positive. */
        private void notZero(Affine difference, List<Constraint> to) {
            boolean plus = hasNoNegativePart(difference);
            if (plus || hasNoNegativePart(difference.negated())) {
                to.add((plus ? difference : difference.negated()).compared(Constraint.Relation.GREATER));
            }
        }

        private boolean hasNoNegativePart(Affine difference) {
            return difference.constant().signum() >= 0 && difference.form().coefficients().entrySet().stream()
                    .allMatch(e -> e.getValue().signum() > 0 && BY_FORM.isNotNegative(atoms.get(e.getKey())));
        }

        Feasibility solve(List<Constraint> constraints) {
            Set<Integer> free = new HashSet<>();
            for (int i = 0; i < atoms.size(); i++) {
                if (!BY_FORM.isNotNegative(atoms.get(i))) {
                    free.add(i);
                }
            }
            return Simplex.solve(new LinearSystem(atoms.size(), free, constraints));
        }
    }
}
