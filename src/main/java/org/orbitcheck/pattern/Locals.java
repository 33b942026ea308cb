package org.orbitcheck.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.linear.Constraint.Relation;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Reads statements about one parameter and its orbit. */
final class Locals {
    private final Numbers numbers;
    private final boolean wholeSpace;

    /** Where {@code wholeSpace}, sums range over Theta, which is read as one orbit. */
    Locals(boolean wholeSpace, OrbitNumbers own) {
        this.wholeSpace = wholeSpace;
        numbers = new Numbers(this, own);
    }

    /** Whether the sums of this formula range over the set. */
    boolean isSummable(Term set, ElementScope scope) {
        if (wholeSpace && set instanceof Term.Orbit) {
            throw new Unsupported("sums over Theta together with sums over orbits");
        }
        return wholeSpace ? ElementScope.isWholeSpace(set) : scope.isOrbit(set);
    }

    /** A statement about the values at the parameter alone. */
    Condition condition(Term term, ElementScope scope) {
        if (read(term, scope) instanceof Local.OfElement element) {
            return element.condition();
        }
        throw new Unsupported("a condition that depends on a sum over the orbit");
    }

    Local read(Term term, ElementScope scope) {
        if (term instanceof Term.Unfolded unfolded) {
            return read(unfolded.meaning(), scope);
        }
        if (term instanceof Term.Let let) {
            return read(Substitution.of(let.body(), let.variable(), let.value()), scope);
        }
        if (term instanceof Term.Constant constant && constant.value() instanceof Value.Truth truth) {
            return Local.of(truth.holds());
        }
        if (term instanceof Term.Operation operation) {
            return operation(operation, scope);
        }
        if (term instanceof Term.Quantified quantified) {
            return quantified(quantified, scope);
        }
        if (term instanceof Term.Conditional c) {
            Local condition = read(c.condition(), scope);
            return either(both(condition, read(c.then(), scope)), both(condition.negated(), read(c.otherwise(), scope)));
        }
        throw new Unsupported("a statement of the form " + term.getClass().getSimpleName() + " about a parameter");
    }

    private static Local both(Local a, Local b) {
        return Local.joined(true, List.of(a, b));
    }

    private static Local either(Local a, Local b) {
        return Local.joined(false, List.of(a, b));
    }

    private Local operation(Term.Operation term, ElementScope scope) {
        switch (term.operator()) {
            case AND:
                return joined(true, term.arguments(), scope);
            case OR:
                return joined(false, term.arguments(), scope);
            case NOT:
                return read(term.argument(0), scope).negated();
            case IMPLIES:
                Local premise = read(term.argument(0), scope);
                return isKnown(premise, false) ? Local.of(true) : either(premise.negated(), read(term.argument(1), scope));
            case IFF:
                return equivalent(read(term.argument(0), scope), read(term.argument(1), scope));
            case EQUAL:
                return equal(term, scope);
            case LESS:
                return compared(term.argument(1), term.argument(0), Condition.Sign.POSITIVE, scope);
            case AT_MOST:
                return compared(term.argument(1), term.argument(0), Condition.Sign.NOT_NEGATIVE, scope);
            case MEMBER:
                return member(term, scope);
            default:
                throw new Unsupported("the operation " + term.operator().name().toLowerCase());
        }
    }

    private static boolean isKnown(Local local, boolean holds) {
        return local instanceof Local.OfElement e && e.condition() instanceof Condition.Known k && k.holds() == holds;
    }

    /** What comes behind a part that decides is not read: it may have no meaning there. */
    private Local joined(boolean all, List<Term> terms, ElementScope scope) {
        List<Local> parts = new ArrayList<>();
        for (Term term : terms) {
            Local part = read(term, scope);
            if (isKnown(part, !all)) {
                return part;
            }
            if (!isKnown(part, all)) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? Local.of(all) : Local.joined(all, parts);
    }

    private static Local equivalent(Local a, Local b) {
        return either(both(a, b), both(a.negated(), b.negated()));
    }

    private Local equal(Term.Operation term, ElementScope scope) {
        Type type = term.argument(0).type();
        if (type.equals(Type.NUMBER)) {
            return compared(term.argument(0), term.argument(1), Condition.Sign.ZERO, scope);
        }
        if (type.equals(Type.TRUTH)) {
            return equivalent(read(term.argument(0), scope), read(term.argument(1), scope));
        }
        if (term.argument(0) instanceof Term.Constant a && term.argument(1) instanceof Term.Constant b) {
            return Local.of(a.value().equals(b.value()));
        }
        if (term.argument(0) instanceof Term.Variable && term.argument(0).equals(term.argument(1))) {
            return Local.of(true);
        }
        throw new Unsupported("the equality of two parameters");
    }

    private Local member(Term.Operation term, ElementScope scope) {
        boolean always = scope.isInOrbit(term.argument(0))
                && (ElementScope.isWholeSpace(term.argument(1)) || scope.isOrbit(term.argument(1)));
        if (!always) {
            throw new Unsupported("membership in another set than Theta");
        }
        return Local.of(true);
    }

    private Local compared(Term greater, Term less, Condition.Sign sign, ElementScope scope) {
        if (!greater.type().equals(Type.NUMBER)) {
            throw new Unsupported("the order of points");
        }
        Optional<Term> size = denominator(greater, scope).or(() -> denominator(less, scope));
        if (size.isPresent()) {
            return compared(times(greater, size.get()), times(less, size.get()), sign, scope);
        }
        Mixed difference = numbers.read(greater, scope).plus(numbers.read(less, scope).times(BigFraction.MINUS_ONE));
        Optional<BigFraction> constant = difference.constant();
        if (constant.isPresent()) {
            int s = constant.get().signum();
            return Local.of(sign == Condition.Sign.ZERO ? s == 0 : sign == Condition.Sign.POSITIVE ? s > 0 : s >= 0);
        }
        if (difference.summed().isZero()) {
            return new Local.OfElement(new Condition.Compared(difference.ofElement(), sign));
        }
        BigFraction bound = new Mixed(difference.ofElement(), Mixed.NOTHING).constant()
                .orElseThrow(() -> new Unsupported("a comparison of the value at a parameter with a sum over its orbit"));
        Relation relation = sign == Condition.Sign.ZERO ? Relation.EQUAL
                : sign == Condition.Sign.POSITIVE ? Relation.GREATER : Relation.AT_LEAST;
        return new Local.OfOrbit(new OrbitFormula.Row(difference.summed(), relation, bound.negate()));
    }

    /** The size of the orbit, where the number is a quotient by it: it is positive, so both sides may be multiplied by it. */
    private Optional<Term> denominator(Term number, ElementScope scope) {
        return Terms.meaning(number) instanceof Term.Operation quotient && quotient.operator() == Operator.DIVIDE
                && Terms.meaning(quotient.argument(1)) instanceof Term.Operation size && size.operator() == Operator.SIZE
                && isSummable(Terms.meaning(size.argument(0)), scope) ? Optional.of(size) : Optional.empty();
    }

    private static Term times(Term number, Term size) {
        return Terms.meaning(number) instanceof Term.Operation quotient && quotient.operator() == Operator.DIVIDE
                && Terms.meaning(quotient.argument(1)).equals(size) ? quotient.argument(0) : Terms.number(Operator.MULTIPLY, number, size);
    }

    private Local quantified(Term.Quantified term, ElementScope scope) {
        boolean all = term.quantifier() == Term.Quantifier.FORALL;
        Optional<List<Term>> constants = FiniteDomain.of(term.domain());
        if (constants.isPresent()) {
            return joined(all, constants.get().stream().map(c -> Substitution.of(term.body(), term.variable(), c)).toList(), scope);
        }
        if (!(scope.isOrbit(term.domain()) || wholeSpace && ElementScope.isWholeSpace(term.domain()))) {
            throw new Unsupported(ElementScope.isGroup(term.domain())
                    ? "permutations in a place where they are not read as retargetability"
                    : "a quantifier over another set than the orbit of a parameter");
        }
        Local body = read(term.body(), scope.of(term.variable()));
        return new Local.OfOrbit(all ? body.everywhere() : body.somewhere());
    }
}
