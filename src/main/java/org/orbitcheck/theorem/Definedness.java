package org.orbitcheck.theorem;

import java.util.HashMap;
import java.util.Map;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/**
 * Shows that a {@link Plain} term has a value everywhere: no denominator is zero and no extreme is taken of nothing.
 * Outcome sets that are left open count as not empty.
 */
final class Definedness {
    private final Map<Integer, Term> domains = new HashMap<>();

    private Definedness() {
    }

    /** @throws NotShown where the term might have no value */
    static void require(Term term) {
        new Definedness().check(term, Facts.NONE);
    }

    private void check(Term term, Facts facts) {
        if (term instanceof Term.Operation operation) {
            operation(operation, facts);
        } else if (term instanceof Term.Conditional conditional) {
            check(conditional.condition(), facts);
            check(conditional.then(), facts.with(conditional.condition(), true));
            check(conditional.otherwise(), facts.with(conditional.condition(), false));
        } else if (term instanceof Term.Quantified quantified) {
            check(quantified.domain(), facts);
            domains.put(quantified.variable().id(), quantified.domain());
            check(quantified.body(), facts);
        } else if (term instanceof Term.Aggregate aggregate) {
            aggregate(aggregate, facts);
        } else if (term instanceof Term.Orbit orbit) {
            check(orbit.parameter(), facts);
        } else if (!(term instanceof Term.Constant || term instanceof Term.Variable || term instanceof Term.Elements)) {
            throw new NotShown("it is not shown that it has a value everywhere");
        }
    }

    private void operation(Term.Operation term, Facts facts) {
        Facts known = facts;
        for (Term argument : term.arguments()) {
            check(argument, known);
            switch (term.operator()) {
                case AND, IMPLIES:
                    known = known.with(argument, true);
                    break;
                case OR:
                    known = known.with(argument, false);
                    break;
                default:
                    break;
            }
        }
        if (term.operator() == Operator.DIVIDE && !isNotZero(term.argument(1), facts)) {
            throw new NotShown("it is not shown that its denominators are not zero");
        }
        if (term.operator() == Operator.MEMBER_OF_FAMILY && !isInRange(term)) {
            throw new NotShown("it is not shown that the members of its families are there");
        }
    }

    private static boolean isNotZero(Term term, Facts facts) {
        Signs signs = new Signs(facts);
        return signs.isPositive(term) || signs.isPositive(new Term.Operation(Operator.NEGATE, java.util.List.of(term), term.type()));
    }

    /** Whether in a[i] the family is one of k elements and i one of 1..k. */
    private boolean isInRange(Term.Operation term) {
        return term.argument(0) instanceof Term.Variable family && term.argument(1) instanceof Term.Variable index
                && domains.get(family.id()) instanceof Term.Operation tuples && tuples.operator() == Operator.TUPLES
                && tuples.argument(1) instanceof Term.Constant size && size.value() instanceof Value.Number k
                && domains.get(index.id()) instanceof Term.Constant range && range.value() instanceof Value.SetOf set
                && set.elements().stream().allMatch(e -> e instanceof Value.Number n && n.value().isRational()
                        && n.value().floor().equals(n.value()) && n.value().signum() > 0 && n.value().compareTo(k.value()) <= 0);
    }

    private void aggregate(Term.Aggregate term, Facts facts) {
        for (Term.Binding binding : term.bindings()) {
            check(binding.domain(), facts);
            domains.put(binding.variable().id(), binding.domain());
        }
        check(term.condition(), facts);
        if (term.aggregator() != Term.Aggregator.COUNT) {
            check(term.body(), facts.with(term.condition(), true));
        }
        switch (term.aggregator()) {
            case MINIMUM, MAXIMUM, MEDIAN:
                if (!Sets.someElementCounts(term)) {
                    throw new NotShown("it is not shown that its extremes are taken of something");
                }
                break;
            default:
                break;
        }
    }
}
