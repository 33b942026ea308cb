package org.orbitcheck.pattern;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term.Quantifier;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/** Reads statements about a whole open parameter space. */
final class Reading {
    private final ElementScope outside;
    private final Locals locals;

    Reading(List<FunctionValue> functions, boolean wholeSpace, OrbitNumbers own) {
        outside = ElementScope.outside(functions);
        locals = new Locals(wholeSpace, own);
    }

    SpaceFormula read(Term term) {
        Term bare = Terms.meaning(term);
        if (bare instanceof Term.Let let) {
            return read(Substitution.of(let.body(), let.variable(), let.value()));
        }
        if (bare instanceof Term.Constant constant && constant.value() instanceof Value.Truth truth) {
            return SpaceFormula.of(truth.holds());
        }
        if (bare instanceof Term.Operation operation) {
            return operation(operation);
        }
        if (bare instanceof Term.Conditional c) {
            SpaceFormula condition = read(c.condition());
            return either(both(condition, read(c.then())), both(condition.negated(), read(c.otherwise())));
        }
        if (bare instanceof Term.OrderProperty property) {
            return read(OrderLaws.of(property));
        }
        if (bare instanceof Term.FamilyQuantified family) {
            return family(family, outside);
        }
        if (bare instanceof Term.Quantified quantified) {
            return quantified(quantified);
        }
        throw new Unsupported("a statement of the form " + bare.getClass().getSimpleName());
    }

    private static SpaceFormula both(SpaceFormula a, SpaceFormula b) {
        return new SpaceFormula.Joined(true, List.of(a, b));
    }

    private static SpaceFormula either(SpaceFormula a, SpaceFormula b) {
        return new SpaceFormula.Joined(false, List.of(a, b));
    }

    private SpaceFormula operation(Term.Operation term) {
        switch (term.operator()) {
            case AND:
                return new SpaceFormula.Joined(true, term.arguments().stream().map(this::read).toList());
            case OR:
                return new SpaceFormula.Joined(false, term.arguments().stream().map(this::read).toList());
            case NOT:
                return read(term.argument(0)).negated();
            case IMPLIES:
                return either(read(term.argument(0)).negated(), read(term.argument(1)));
            case IFF:
                SpaceFormula a = read(term.argument(0));
                SpaceFormula b = read(term.argument(1));
                return either(both(a, b), both(a.negated(), b.negated()));
            default:
                return ofOrbits(true, locals.read(term, outside));
        }
    }

    private static SpaceFormula ofOrbits(boolean every, Local local) {
        return new SpaceFormula.OfOrbits(every, every ? local.everywhere() : local.somewhere());
    }

    private SpaceFormula quantified(Term.Quantified term) {
        boolean all = term.quantifier() == Quantifier.FORALL;
        Optional<List<Term>> constants = FiniteDomain.of(term.domain());
        if (constants.isPresent()) {
            return new SpaceFormula.Joined(all, constants.get().stream()
                    .map(c -> read(Substitution.of(term.body(), term.variable(), c))).toList());
        }
        if (saysClosed(term)) {
            return new SpaceFormula.Closed(true);
        }
        if (ElementScope.isGroup(term.domain())) {
            return retargeting(term, outside);
        }
        if (!ElementScope.isWholeSpace(term.domain())) {
            throw new Unsupported("a quantifier over another set than Theta");
        }
        return all ? everywhere(term.variable(), term.body()) : ofOrbits(false, locals.read(term.body(), outside.of(term.variable())));
    }

    /** forall t in Theta, p in G: p*t in Theta. */
    private static boolean saysClosed(Term.Quantified outer) {
        if (outer.quantifier() != Quantifier.FORALL || !(Terms.meaning(outer.body()) instanceof Term.Quantified inner)
                || inner.quantifier() != Quantifier.FORALL || !(Terms.meaning(inner.body()) instanceof Term.Operation member)) {
            return false;
        }
        boolean parameterFirst = ElementScope.isWholeSpace(outer.domain()) && ElementScope.isGroup(inner.domain());
        boolean permutationFirst = ElementScope.isGroup(outer.domain()) && ElementScope.isWholeSpace(inner.domain());
        Term.Variable parameter = parameterFirst ? outer.variable() : inner.variable();
        Term.Variable permutation = parameterFirst ? inner.variable() : outer.variable();
        return (parameterFirst || permutationFirst) && member.operator() == Operator.MEMBER && ElementScope.isWholeSpace(member.argument(1))
                && member.argument(0).equals(new Term.Operation(Operator.ACT, List.of(permutation, parameter), parameter.type()));
    }

    private SpaceFormula everywhere(Term.Variable variable, Term body) {
        Term bare = Terms.meaning(body);
        if (bare instanceof Term.Operation and && and.operator() == Operator.AND) {
            return new SpaceFormula.Joined(true, and.arguments().stream().map(a -> everywhere(variable, a)).toList());
        }
        if (bare instanceof Term.FamilyQuantified family) {
            return family(family, outside.of(variable));
        }
        if (bare instanceof Term.Quantified q && ElementScope.isGroup(q.domain())) {
            return retargeting(q, outside.of(variable));
        }
        return ofOrbits(true, locals.read(body, outside.of(variable)));
    }

    private SpaceFormula retargeting(Term.Quantified term, ElementScope scope) {
        if (term.quantifier() == Quantifier.FORALL) {
            throw new Unsupported("a statement about all permutations");
        }
        return new SpaceFormula.Retargets(true, new RetargetReader(locals, scope, term.variable(), 1).read(term.body(), term));
    }

    private SpaceFormula family(Term.FamilyQuantified term, ElementScope scope) {
        if (!ElementScope.isGroup(term.domain()) || term.quantifier() == Quantifier.FORALL) {
            throw new Unsupported("a family of other things than permutations that exist");
        }
        if (term.size() == 0) {
            return SpaceFormula.of(true);
        }
        return new SpaceFormula.Retargets(true, new RetargetReader(locals, scope, term.variable(), term.size()).read(term.body(), term));
    }
}
