package org.orbitcheck.relation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.semantics.NotFinite;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/**
 * How clearly a relation of the form `forall t in Theta: left >= n * right` holds: the two sides, without the constant
 * n, at the parameter of a finite Theta where left - n * right is least. For most[n] these are how often the one and how
 * often the other function is greater on that orbit.
 *
 * @param left the side that should be greater
 * @param right the other side
 * @param factor the constant n
 */
public record Margin(ExactReal left, ExactReal right, ExactReal factor) {
    /** left - factor * right: not negative where the relation holds. */
    public ExactReal slack() {
        return left.subtract(factor.multiply(right));
    }

    /** The two sides, as in "2 : 1". */
    public String text() {
        return left + " : " + right;
    }

    /** The margin of a closed formula; empty where it has another form or an infinite range. */
    static Optional<Margin> of(Term formula, Evaluator evaluator) {
        try {
            return least(formula, evaluator, new LinkedHashMap<>());
        } catch (Undefined | NotFinite | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Margin> least(Term formula, Evaluator evaluator, Map<Term.Variable, Value> bound) {
        Term bare = Terms.meaning(formula);
        if (bare instanceof Term.Let let) {
            bound.put(let.variable(), evaluator.evaluate(let.value(), bound));
            return least(let.body(), evaluator, bound);
        }
        if (bare instanceof Term.Quantified all && all.quantifier() == Term.Quantifier.FORALL
                && all.domain() instanceof Term.Elements elements && elements.space().isFinite()) {
            Optional<Margin> least = Optional.empty();
            for (Value parameter : evaluator.spaces().elements(elements.space())) {
                bound.put(all.variable(), parameter);
                Optional<Margin> here = least(all.body(), evaluator, bound);
                if (here.isEmpty()) {
                    return Optional.empty();
                }
                least = least.filter(m -> m.slack().compareTo(here.get().slack()) <= 0).or(() -> here);
            }
            return least;
        }
        return comparison(bare, evaluator, bound);
    }

    private static Optional<Margin> comparison(Term bare, Evaluator evaluator, Map<Term.Variable, Value> bound) {
        if (!(bare instanceof Term.Operation operation)
                || operation.operator() != Operator.AT_MOST && operation.operator() != Operator.LESS) {
            return Optional.empty();
        }
        ExactReal left = number(operation.argument(1), evaluator, bound);
        Term right = Terms.meaning(operation.argument(0));
        if (right instanceof Term.Operation product && product.operator() == Operator.MULTIPLY
                && Terms.meaning(product.argument(0)) instanceof Term.Constant) {
            return Optional.of(new Margin(left, number(product.argument(1), evaluator, bound),
                    number(product.argument(0), evaluator, bound)));
        }
        return Optional.of(new Margin(left, number(right, evaluator, bound), ExactReal.of(BigFraction.ONE)));
    }

    private static ExactReal number(Term term, Evaluator evaluator, Map<Term.Variable, Value> bound) {
        return ((Value.Number) evaluator.evaluate(term, bound)).value();
    }
}
