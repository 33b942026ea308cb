package org.orbitcheck.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;

/** Quantifiers, aggregates and comprehensions. */
final class Binders {
    private static final int LARGEST_FAMILY = 1000;
    private static final int MOST_GROUPS = 1000;
    private final Elaborator elaborator;

    Binders(Elaborator elaborator) {
        this.elaborator = elaborator;
    }

    /** One bound variable; the condition limits all that was bound up to it. */
    private record Bound(Term.Variable variable, Term domain, Optional<Integer> family, Term condition) {
    }

    private static final class Frame {
        private final List<Bound> bound = new ArrayList<>();
        private final Mistakes mistakes = new Mistakes();
        private Scope scope;
    }

    private Frame open(List<Expr.Binder> binders, Scope outer) {
        Frame frame = new Frame();
        frame.scope = outer;
        for (Expr.Binder binder : binders) {
            Optional<Domain> found = frame.mistakes.in(() -> domain(binder, frame.scope));
            Optional<Size> size = binder.size().flatMap(s -> frame.mistakes.in(() -> familySize(s, outer)));
            if (found.isEmpty() || binder.size().isPresent() && size.isEmpty()) {
                binder.names().forEach(n -> frame.scope = frame.scope.with(n.name(), new Meaning.Broken()));
                continue;
            }
            Meaning over = found.get().meaning;
            Term domain = found.get().term;
            Type.SetOf set = (Type.SetOf) domain.type();
            Optional<Integer> family = size.map(Size::members);
            for (int i = 0; i < binder.names().size(); i++) {
                Expr.Name name = binder.names().get(i);
                Type type = family.isPresent() ? new Type.Family(set.element()) : set.element();
                Term.Variable variable = elaborator.fresh(name.name(), type);
                if (size.isPresent() && size.get().measured) {
                    elaborator.measured().families().add(variable.id());
                }
                elaborator.elements.ranges(variable, domain);
                family.ifPresent(members -> elaborator.isFamily(variable, members));
                frame.scope = frame.scope.with(name.name(), new Meaning.OfTerm(variable, space(over, domain), Elaborator.none()));
                Scope inner = frame.scope;
                boolean last = i == binder.names().size() - 1;
                Term condition = (last ? binder.condition() : Optional.<Expr>empty())
                        .flatMap(c -> frame.mistakes.in(() -> elaborator.expressions.truth(c, inner))).orElse(Terms.TRUE);
                frame.bound.add(new Bound(variable, domain, family, condition));
            }
        }
        return frame;
    }

    private record Domain(Meaning meaning, Term term) {
    }

    private Domain domain(Expr.Binder binder, Scope scope) {
        Meaning over = elaborator.expressions.meaning(binder.domain(), scope, Optional.empty());
        Term domain = elaborator.expressions.asTerm(over, binder.domain().span());
        if (!(domain.type() instanceof Type.SetOf)) {
            throw Mistake.at(binder.domain().span(), "expected a set to range over, but this is " + domain.type());
        }
        return new Domain(over, domain);
    }

    /** How many members a family has; 1, where a measure looks for how many. */
    private record Size(int members, boolean measured) {
    }

    private Size familySize(Expr size, Scope scope) {
        if (size instanceof Expr.Binary range && range.operator().equals("..")) {
            elaborator.expressions.wholeNumber(range.left(), scope, 1, 1);
            return elaborator.measured().is(elaborator.expressions.number(range.right(), scope)) ? new Size(1, true)
                    : new Size(elaborator.expressions.wholeNumber(range.right(), scope, 0, LARGEST_FAMILY), false);
        }
        throw Mistake.at(size.span(), "expected 1..n");
    }

    private static Optional<ParameterSpace> space(Meaning over, Term domain) {
        if (over instanceof Meaning.OfSpace space) {
            return Optional.of(space.space());
        }
        return Terms.meaning(domain) instanceof Term.Orbit orbit ? Optional.of(orbit.space()) : Optional.empty();
    }

    Term quantified(Expr.Quantified e, Scope scope) {
        Term.Quantifier quantifier = e.forall() ? Term.Quantifier.FORALL : Term.Quantifier.EXISTS;
        return quantified(quantifier, e.binders(), scope, inner -> elaborator.expressions.truth(e.body(), inner));
    }

    private Term quantified(Term.Quantifier quantifier, List<Expr.Binder> binders, Scope scope, Function<Scope, Term> body) {
        for (int i = 0; i < binders.size(); i++) {
            if (elaborator.groups.isList(binders.get(i).domain(), scope)) {
                Expr.Binder groups = binders.get(i);
                List<Expr.Binder> after = binders.subList(i + 1, binders.size());
                return values(quantifier, binders.subList(0, i), scope, inner -> overGroups(quantifier, groups, inner,
                        each -> quantified(quantifier, after, each, body)));
            }
        }
        return values(quantifier, binders, scope, body);
    }

    /** A quantifier over groups, of which there are finitely many and each has its own points: written out. */
    private Term overGroups(Term.Quantifier quantifier, Expr.Binder binder, Scope scope, Function<Scope, Term> body) {
        boolean forall = quantifier == Term.Quantifier.FORALL;
        List<Term> parts = Mistakes.each(choices(binder, scope), inner -> {
            Term condition = binder.condition().map(c -> elaborator.expressions.truth(c, inner)).orElse(Terms.TRUE);
            return Build.truth(forall ? Operator.IMPLIES : Operator.AND, condition, body.apply(inner));
        });
        return new Term.Operation(forall ? Operator.AND : Operator.OR, parts, Type.TRUTH);
    }

    /** The scopes in which the names of a binder over groups have their values. */
    private List<Scope> choices(Expr.Binder binder, Scope scope) {
        if (binder.size().isPresent()) {
            throw Mistake.at(binder.span(), "a family is one of permutations or other values, not of groups");
        }
        List<NamedGroup> groups = elaborator.groups.list(binder.domain(), scope);
        List<Scope> scopes = List.of(scope);
        for (Expr.Name name : binder.names()) {
            scopes = scopes.stream().flatMap(s -> groups.stream().map(g -> s.with(name.name(), Groups.meaning(g)))).toList();
        }
        if (scopes.size() > MOST_GROUPS) {
            throw Mistake.at(binder.span(), "more than " + MOST_GROUPS + " choices of groups");
        }
        return scopes;
    }

    private Term values(Term.Quantifier quantifier, List<Expr.Binder> binders, Scope scope, Function<Scope, Term> written) {
        Frame frame = open(binders, scope);
        Optional<Term> inside = frame.mistakes.in(() -> written.apply(frame.scope));
        frame.mistakes.report();
        Term body = inside.orElseThrow();
        for (int i = frame.bound.size() - 1; i >= 0; i--) {
            Bound bound = frame.bound.get(i);
            body = Build.truth(quantifier == Term.Quantifier.FORALL ? Operator.IMPLIES : Operator.AND, bound.condition, body);
            body = bound.family.isPresent()
                    ? new Term.FamilyQuantified(quantifier, bound.variable, bound.family.get(), bound.domain, body)
                    : Build.quantified(quantifier, bound.variable, bound.domain, body);
        }
        return body;
    }

    Term aggregate(Expr.Aggregate e, Scope scope, Optional<Type> expected) {
        if (e.binders().size() == 1 && elaborator.groups.isList(e.binders().get(0).domain(), scope)) {
            return aggregateOverGroups(e, scope);
        }
        return aggregateOverValues(e, scope, expected);
    }

    /** The values at the groups by their place in the list. */
    private Term aggregateOverGroups(Expr.Aggregate e, Scope scope) {
        Expr.Binder binder = e.binders().get(0);
        List<Scope> choices = choices(binder, scope);
        Term.Variable place = elaborator.fresh("i", Type.NUMBER);
        Term domain = Build.operation(Operator.RANGE, Type.setOf(Type.NUMBER), Terms.ONE, Terms.number(choices.size()));
        Term condition = binder.condition().<Term>map(c -> new Term.Choice(place,
                Mistakes.each(choices, s -> elaborator.expressions.truth(c, s)))).orElse(Terms.TRUE);
        List<Term> bodies = e.body().map(b -> Mistakes.each(choices, s -> elaborator.expressions.number(b, s))).orElse(List.of(Terms.ONE));
        Term body = bodies.size() == 1 ? bodies.get(0) : new Term.Choice(place, bodies);
        Term.Aggregator aggregator = aggregator(e.aggregator());
        Type type = aggregator == Term.Aggregator.SET ? Type.setOf(Type.NUMBER) : Type.NUMBER;
        return new Term.Aggregate(aggregator, List.of(new Term.Binding(place, domain)), condition, body, type);
    }

    private static Term.Aggregator aggregator(Expr.Name name) {
        switch (name.name()) {
            case "count":
                return Term.Aggregator.COUNT;
            case "set":
                return Term.Aggregator.SET;
            case "sum":
                return Term.Aggregator.SUM;
            case "min":
                return Term.Aggregator.MINIMUM;
            case "max":
                return Term.Aggregator.MAXIMUM;
            case "median":
                return Term.Aggregator.MEDIAN;
            default:
                throw Mistake.at(name.span(), "'" + name.name() + "' is not an aggregate",
                        Optional.of("there are sum, count, min, max and median"));
        }
    }

    private Term aggregateOverValues(Expr.Aggregate e, Scope scope, Optional<Type> expected) {
        Frame frame = open(e.binders(), scope);
        e.body().filter(b -> frame.mistakes.any()).ifPresent(b ->
                frame.mistakes.during(() -> elaborator.expressions.meaning(b, frame.scope, Optional.empty())));
        frame.mistakes.report();
        List<Term.Binding> bindings = new ArrayList<>();
        List<Term> conditions = new ArrayList<>();
        for (Bound bound : frame.bound) {
            if (bound.family.isPresent()) {
                throw Mistake.at(e.span(), "a family is bound by forall or exists; here, write a in tuples(X, n)");
            }
            bindings.add(new Term.Binding(bound.variable, bound.domain));
            if (!Build.isTrue(bound.condition)) {
                conditions.add(bound.condition);
            }
        }
        Term condition = Terms.and(conditions);
        Term.Aggregator aggregator = aggregator(e.aggregator());
        if (aggregator == Term.Aggregator.COUNT) {
            return new Term.Aggregate(aggregator, bindings, condition, Terms.ONE, Type.NUMBER);
        }
        if (aggregator == Term.Aggregator.SET) {
            Term element = expected.filter(t -> t instanceof Type.SetOf)
                    .map(t -> elaborator.expressions.check(e.body().orElseThrow(), frame.scope, ((Type.SetOf) t).element()))
                    .orElseGet(() -> elaborator.expressions.infer(e.body().orElseThrow(), frame.scope));
            return new Term.Aggregate(aggregator, bindings, condition, element, Type.setOf(element.type()));
        }
        Term body = elaborator.expressions.number(e.body().orElseThrow(), frame.scope);
        return new Term.Aggregate(aggregator, bindings, condition, body, Type.NUMBER);
    }
}
