package org.orbitcheck.pattern;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Reads terms that are numbers. */
final class Numbers {
    private final Locals locals;
    private final OrbitNumbers own;

    /** Maxima and medians over an orbit are added to its own numbers. */
    Numbers(Locals locals, OrbitNumbers own) {
        this.locals = locals;
        this.own = own;
    }

    Mixed read(Term term, ElementScope scope) {
        if (term instanceof Term.Unfolded unfolded) {
            return read(unfolded.meaning(), scope);
        }
        if (term instanceof Term.Let let) {
            return read(Substitution.of(let.body(), let.variable(), let.value()), scope);
        }
        if (term instanceof Term.Constant constant && constant.value() instanceof Value.Number number) {
            if (!number.value().isRational()) {
                throw new Unsupported("the number " + constant.value().text() + ", which is not rational");
            }
            return Mixed.of(number.value().rational());
        }
        if (term instanceof Term.Application application) {
            return Mixed.of(new Piecewise.Leaf(scope.value(application)));
        }
        if (term instanceof Term.Conditional c) {
            return conditional(c, scope);
        }
        if (term instanceof Term.Aggregate aggregate) {
            return aggregate(aggregate, scope);
        }
        if (term instanceof Term.Operation operation) {
            return operation(operation, scope);
        }
        throw new Unsupported("a number of the form " + term.getClass().getSimpleName());
    }

    private Mixed conditional(Term.Conditional c, ElementScope scope) {
        Condition condition = locals.condition(c.condition(), scope);
        if (condition instanceof Condition.Known known) {
            return read(known.holds() ? c.then() : c.otherwise(), scope);
        }
        return Mixed.of(new Piecewise.Cases(condition, read(c.then(), scope).withoutSum(), read(c.otherwise(), scope).withoutSum()));
    }

    private Mixed operation(Term.Operation term, ElementScope scope) {
        switch (term.operator()) {
            case ADD:
                return read(term.argument(0), scope).plus(read(term.argument(1), scope));
            case SUBTRACT:
                return read(term.argument(0), scope).plus(read(term.argument(1), scope).times(BigFraction.MINUS_ONE));
            case NEGATE:
                return read(term.argument(0), scope).times(BigFraction.MINUS_ONE);
            case MULTIPLY:
                return product(read(term.argument(0), scope), read(term.argument(1), scope));
            case DIVIDE:
                return read(term.argument(0), scope).times(divisor(read(term.argument(1), scope)));
            case ABS:
                return absolute(read(term.argument(0), scope).withoutSum());
            case MAXIMUM:
                return maximum(term, BigFraction.ONE, scope);
            case MINIMUM:
                return maximum(term, BigFraction.MINUS_ONE, scope);
            case FLOOR:
                return floor(read(term.argument(0), scope));
            case SIZE:
                return size(term.argument(0), scope);
            default:
                throw new Unsupported("the operation " + term.operator().name().toLowerCase());
        }
    }

    private static Mixed product(Mixed a, Mixed b) {
        if (a.constant().isPresent()) {
            return b.times(a.constant().get());
        }
        return a.times(b.constant().orElseThrow(() -> new Unsupported("a product of two numbers that both vary")));
    }

    private static BigFraction divisor(Mixed b) {
        BigFraction number = b.constant().orElseThrow(() -> new Unsupported("a quotient by a number that varies"));
        if (number.signum() == 0) {
            throw new Unsupported("a division by zero");
        }
        return number.reciprocal();
    }

    private static Mixed absolute(Piecewise number) {
        return Mixed.of(new Piecewise.Maximum(number, number.times(BigFraction.MINUS_ONE)));
    }

    /** The maximum of the arguments times the sign, times the sign. */
    private Mixed maximum(Term.Operation term, BigFraction sign, ElementScope scope) {
        List<Piecewise> parts = term.arguments().stream().map(a -> read(a, scope).withoutSum().times(sign)).toList();
        return Mixed.of(parts.stream().reduce(Piecewise.Maximum::new).orElseThrow().times(sign));
    }

    private static Mixed floor(Mixed number) {
        BigFraction value = number.constant().orElseThrow(() -> new Unsupported("the floor of a number that varies"));
        BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
        return Mixed.of(new BigFraction(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]));
    }

    private Mixed size(Term set, ElementScope scope) {
        if (set instanceof Term.Unfolded unfolded) {
            return size(unfolded.meaning(), scope);
        }
        if (locals.isSummable(set, scope)) {
            return new Mixed(Mixed.NOTHING, Piecewise.of(BigFraction.ONE));
        }
        if (set instanceof Term.Aggregate a && a.aggregator() == Term.Aggregator.SET && a.bindings().size() == 1
                && a.body().equals(a.bindings().get(0).variable())) {
            return aggregate(new Term.Aggregate(Term.Aggregator.COUNT, a.bindings(), a.condition(), a.body(), Type.NUMBER), scope);
        }
        Optional<List<Term>> elements = FiniteDomain.of(set);
        return Mixed.of(new BigFraction(elements.orElseThrow(() -> new Unsupported("the size of a set that is no orbit")).size()));
    }

    private Mixed aggregate(Term.Aggregate term, ElementScope scope) {
        if (term.bindings().size() != 1) {
            throw new Unsupported("a sum over several parameters at once");
        }
        Term.Binding binding = term.bindings().get(0);
        Optional<List<Term>> constants = FiniteDomain.of(binding.domain());
        boolean isSum = term.aggregator() == Term.Aggregator.SUM;
        boolean isCount = term.aggregator() == Term.Aggregator.COUNT;
        if (constants.isPresent() && (isSum || isCount)) {
            return constants.get().stream().map(c -> one(term, binding.variable(), c, scope)).reduce(Mixed.of(BigFraction.ZERO), Mixed::plus);
        }
        if (!locals.isSummable(binding.domain(), scope)) {
            throw new Unsupported("a sum over another set than the orbit of a parameter");
        }
        ElementScope inner = scope.of(binding.variable());
        Condition condition = locals.condition(term.condition(), inner);
        if (isCount) {
            return new Mixed(Mixed.NOTHING, OrbitFormula.count(condition));
        }
        Piecewise body = read(term.body(), inner).withoutSum();
        if (!isSum) {
            if (!condition.equals(Condition.of(true))) {
                throw new Unsupported("the " + term.aggregator().name().toLowerCase() + " over a part of an orbit");
            }
            return own.of(term.aggregator(), body);
        }
        return new Mixed(Mixed.NOTHING, condition instanceof Condition.Known known
                ? known.holds() ? body : Mixed.NOTHING : new Piecewise.Cases(condition, body, Mixed.NOTHING));
    }

    private Mixed one(Term.Aggregate term, Term.Variable variable, Term value, ElementScope scope) {
        Term body = term.aggregator() == Term.Aggregator.SUM ? term.body() : Terms.ONE;
        return read(Substitution.of(new Term.Conditional(term.condition(), body, Terms.ZERO), variable, value), scope);
    }
}
