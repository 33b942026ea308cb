package org.orbitcheck.theorem;

import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * A relation between two functions of a parameter, "greater >= lesser by kind[factor]" (theory, section 2), as it is
 * read off a formula.
 *
 * @param kind which relation
 * @param factor its n
 * @param space the parameter space
 * @param parameter the parameter in the terms
 * @param greater the function that is claimed to be the greater one
 * @param lesser the other one
 */
public record Comparison(Kind kind, BigFraction factor, ParameterSpace space, Term.Variable parameter, Term greater, Term lesser) {
    /** The relations of theory.md, section 2. AGGREGATE is one of sum, min, max and median over the orbit. */
    public enum Kind {
        MOST, GAP, MEAN, MEAN_WITH_TIES, AGGREGATE, POINTWISE
    }

    /** Reads a relation off a formula; empty where it is none of these. The terms are plain. */
    public static Optional<Comparison> of(Term formula) {
        Term plain = Plain.of(formula);
        if (!(plain instanceof Term.Quantified all) || all.quantifier() != Term.Quantifier.FORALL
                || !(all.domain() instanceof Term.Elements elements)
                || !(all.body() instanceof Term.Operation compares) || compares.operator() != Operator.AT_MOST) {
            return Optional.empty();
        }
        Optional<Comparison> pointwise = pointwise(all, elements, compares);
        return pointwise.isPresent() ? pointwise : overOrbits(all, elements, compares);
    }

    /** The inequality of most[n] or gap[n] over one orbit. */
    public Term at(Term.Orbit orbit) {
        return Terms.truth(Operator.AT_MOST, Terms.number(Operator.MULTIPLY, new Term.Constant(Value.of(factor), Type.NUMBER),
                wins(orbit, greater, lesser)), wins(orbit, lesser, greater));
    }

    /** How often the second function is ahead; for gap[n], by how much in all. */
    private Term wins(Term.Orbit orbit, Term less, Term more) {
        if (kind == Kind.GAP) {
            Term ahead = Terms.number(Operator.MAXIMUM, Terms.number(Operator.SUBTRACT, more, less), Terms.ZERO);
            return new Term.Aggregate(Term.Aggregator.SUM, List.of(new Term.Binding(parameter, orbit)), Terms.TRUE, ahead, Type.NUMBER);
        }
        return new Term.Aggregate(Term.Aggregator.COUNT, List.of(new Term.Binding(parameter, orbit)),
                Terms.truth(Operator.LESS, less, more), Terms.ONE, Type.NUMBER);
    }

    private static Optional<Comparison> pointwise(Term.Quantified all, Term.Elements elements, Term.Operation compares) {
        boolean sums = compares.argument(1) instanceof Term.Aggregate a && isOrbit(a, elements.space(), all.variable());
        return sums ? Optional.empty() : Optional.of(new Comparison(Kind.POINTWISE, BigFraction.ONE, elements.space(),
                all.variable(), compares.argument(1), compares.argument(0)));
    }

    private static boolean isOrbit(Term.Aggregate term, ParameterSpace space, Term.Variable parameter) {
        return term.bindings().size() == 1 && term.bindings().get(0).domain() instanceof Term.Orbit orbit
                && Matching.same(orbit.space(), space) && orbit.parameter().equals(parameter);
    }

    private static Optional<Comparison> overOrbits(Term.Quantified all, Term.Elements elements, Term.Operation compares) {
        Term left = compares.argument(0);
        BigFraction factor = BigFraction.ONE;
        if (left instanceof Term.Operation product && product.operator() == Operator.MULTIPLY
                && product.argument(0) instanceof Term.Constant c && c.value() instanceof Value.Number n && n.value().isRational()) {
            factor = n.value().rational();
            left = product.argument(1);
        }
        if (factor.signum() < 0 || !(left instanceof Term.Aggregate less) || !(compares.argument(1) instanceof Term.Aggregate more)
                || !isOrbit(less, elements.space(), all.variable()) || !isOrbit(more, elements.space(), all.variable())
                || less.aggregator() != more.aggregator()) {
            return Optional.empty();
        }
        return new Reader(elements.space(), factor, more, renamed(less, more)).read();
    }

    /** An aggregate with the element variable of another. */
    private static Term.Aggregate renamed(Term.Aggregate term, Term.Aggregate like) {
        Substitution names = new Substitution(java.util.Map.of(term.bindings().get(0).variable().id(), like.bindings().get(0).variable()));
        return new Term.Aggregate(term.aggregator(), like.bindings(), names.apply(term.condition()), names.apply(term.body()), term.type());
    }

    /** Reads the two sides of a comparison, which have the same element variable. */
    private record Reader(ParameterSpace space, BigFraction factor, Term.Aggregate more, Term.Aggregate less) {
        Optional<Comparison> read() {
            switch (more.aggregator()) {
                case COUNT:
                    return most();
                case SUM:
                    return sums();
                default:
                    return isPlain() && factor.equals(BigFraction.ONE) ? Optional.of(found(Kind.AGGREGATE, more.body(), less.body()))
                            : Optional.empty();
            }
        }

        private boolean isPlain() {
            return Sets.isTrue(more.condition()) && Sets.isTrue(less.condition());
        }

        private Comparison found(Kind kind, Term greater, Term lesser) {
            return new Comparison(kind, factor, space, more.bindings().get(0).variable(), greater, lesser);
        }

        /** #{lesser < greater} against #{greater < lesser}. */
        private Optional<Comparison> most() {
            boolean reads = isOperation(more.condition(), Operator.LESS) && isOperation(less.condition(), Operator.LESS)
                    && Matching.same(argument(more.condition(), 0), argument(less.condition(), 1))
                    && Matching.same(argument(more.condition(), 1), argument(less.condition(), 0));
            return reads ? Optional.of(found(Kind.MOST, argument(more.condition(), 1), argument(more.condition(), 0))) : Optional.empty();
        }

        private Optional<Comparison> sums() {
            if (!isPlain()) {
                boolean untied = isUntied(more.condition()) && isUntied(less.condition());
                return untied ? Optional.of(found(Kind.MEAN, more.body(), less.body())) : Optional.empty();
            }
            Optional<Term.Operation> gain = gain(more.body());
            Optional<Term.Operation> loss = gain(less.body());
            if (gain.isPresent() && loss.isPresent() && Matching.same(gain.get().argument(0), loss.get().argument(1))
                    && Matching.same(gain.get().argument(1), loss.get().argument(0))) {
                return Optional.of(found(Kind.GAP, gain.get().argument(0), gain.get().argument(1)));
            }
            return Optional.of(found(Kind.MEAN_WITH_TIES, more.body(), less.body()));
        }

        /** f != g for the two functions that are summed. */
        private boolean isUntied(Term condition) {
            if (!isOperation(condition, Operator.NOT) || !isOperation(argument(condition, 0), Operator.EQUAL)) {
                return false;
            }
            Term first = argument(argument(condition, 0), 0);
            Term second = argument(argument(condition, 0), 1);
            return Matching.same(first, more.body()) && Matching.same(second, less.body())
                    || Matching.same(first, less.body()) && Matching.same(second, more.body());
        }

        /** The difference d in max(d, 0). */
        private static Optional<Term.Operation> gain(Term term) {
            return isOperation(term, Operator.MAXIMUM) && argument(term, 1) instanceof Term.Constant zero
                    && zero.value().equals(Value.of(0)) && isOperation(argument(term, 0), Operator.SUBTRACT)
                    ? Optional.of((Term.Operation) argument(term, 0)) : Optional.empty();
        }

        private static boolean isOperation(Term term, Operator operator) {
            return term instanceof Term.Operation operation && operation.operator() == operator;
        }

        private static Term argument(Term term, int place) {
            return ((Term.Operation) term).argument(place);
        }
    }
}
