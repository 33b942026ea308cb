package org.orbitcheck.typing;

import java.math.BigInteger;
import java.util.List;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Builds terms; operations on constants are evaluated at once, and truth values simplified where that is safe. */
final class Build {
    private static final int LONG_FRACTION = 8_000;
    private static final int LONGEST_RANGE = 10_000;

    private Build() {
    }

    static Term operation(Operator operator, Type type, Term... arguments) {
        return operation(operator, type, List.of(arguments));
    }

    static Term operation(Operator operator, Type type, List<Term> arguments) {
        Term term = new Term.Operation(operator, arguments, type);
        boolean constant = arguments.stream().allMatch(a -> a instanceof Term.Constant);
        return constant && operator != Operator.TUPLES && operator != Operator.POWERSET && operator != Operator.EXP
                && !(operator == Operator.RANGE && isLong(arguments)) && !isToilsome(operator, arguments)
                ? new Term.Constant(new Evaluator().evaluate(term), type) : simplified((Term.Operation) term);
    }

    /** Whether a sum has fractions so long that each step of it counts, so that it is left to the time limit of the claim. */
    private static boolean isToilsome(Operator operator, List<Term> terms) {
        return (operator == Operator.ADD || operator == Operator.SUBTRACT) && terms.stream().map(t -> ((Term.Constant) t).value())
                .anyMatch(v -> v instanceof Value.Number n && n.value().isRational() && n.value().bits() > LONG_FRACTION
                        && !n.value().rational().getDenominator().equals(BigInteger.ONE));
    }

    /** Whether a range from constant to constant is too long to be written out. */
    private static boolean isLong(List<Term> ends) {
        return ends.stream().map(e -> ((Term.Constant) e).value()).anyMatch(v -> v instanceof Value.Number n
                && n.value().abs().compareTo(ExactReal.of(LONGEST_RANGE)) > 0);
    }

    static Term number(Operator operator, Term... arguments) {
        return operation(operator, Type.NUMBER, arguments);
    }

    static Term truth(Operator operator, Term... arguments) {
        return operation(operator, Type.TRUTH, arguments);
    }

    private static Term simplified(Term.Operation term) {
        if (term.operator() == Operator.AND) {
            List<Term> parts = term.arguments().stream().filter(a -> !isTrue(a)).toList();
            return parts.size() == term.arguments().size() ? term : Terms.and(parts);
        }
        if (term.operator() == Operator.IMPLIES && isTrue(term.argument(0))) {
            return term.argument(1);
        }
        if (term.operator() == Operator.IMPLIES && isTrue(term.argument(1)) && !mayBeUndefined(term.argument(0))) {
            return Terms.TRUE;
        }
        return term;
    }

    /** Whether leaving the term out could hide that it is undefined. */
    private static boolean mayBeUndefined(Term term) {
        return !(term instanceof Term.Constant || term instanceof Term.Variable);
    }

    static boolean isTrue(Term term) {
        return term instanceof Term.Constant constant && constant.value().equals(Value.TRUE);
    }

    static Term quantified(Term.Quantifier quantifier, Term.Variable variable, Term domain, Term body) {
        return quantifier == Term.Quantifier.FORALL && isTrue(body) ? Terms.TRUE
                : new Term.Quantified(quantifier, variable, domain, body);
    }

    static Term constant(Value value, Type type) {
        return new Term.Constant(value, type);
    }
}
