package org.orbitcheck.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;

/** Quantifiers, aggregates and comprehensions. */
final class Binders {
    private static final int LARGEST_FAMILY = 1000;
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
            if (found.isEmpty()) {
                binder.names().forEach(n -> frame.scope = frame.scope.with(n.name(), new Meaning.Broken()));
                continue;
            }
            Meaning over = found.get().meaning;
            Term domain = found.get().term;
            Type.SetOf set = (Type.SetOf) domain.type();
            Optional<Integer> family = binder.size().flatMap(s -> frame.mistakes.in(() -> familySize(s, outer)));
            for (int i = 0; i < binder.names().size(); i++) {
                Expr.Name name = binder.names().get(i);
                Type type = family.isPresent() ? new Type.Family(set.element()) : set.element();
                Term.Variable variable = elaborator.fresh(name.name(), type);
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

    private int familySize(Expr size, Scope scope) {
        if (size instanceof Expr.Binary range && range.operator().equals("..")) {
            elaborator.expressions.wholeNumber(range.left(), scope, 1, 1);
            return elaborator.expressions.wholeNumber(range.right(), scope, 0, LARGEST_FAMILY);
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
        Frame frame = open(e.binders(), scope);
        Optional<Term> written = frame.mistakes.in(() -> elaborator.expressions.truth(e.body(), frame.scope));
        frame.mistakes.report();
        Term body = written.orElseThrow();
        Term.Quantifier quantifier = e.forall() ? Term.Quantifier.FORALL : Term.Quantifier.EXISTS;
        for (int i = frame.bound.size() - 1; i >= 0; i--) {
            Bound bound = frame.bound.get(i);
            body = Build.truth(e.forall() ? Operator.IMPLIES : Operator.AND, bound.condition, body);
            Term inner = body;
            body = bound.family.isPresent()
                    ? new Term.FamilyQuantified(quantifier, bound.variable, bound.family.get(), bound.domain, inner)
                    : Build.quantified(quantifier, bound.variable, bound.domain, inner);
        }
        return body;
    }

    Term aggregate(Expr.Aggregate e, Scope scope, Optional<Type> expected) {
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
        switch (e.aggregator().name()) {
            case "count":
                return new Term.Aggregate(Term.Aggregator.COUNT, bindings, condition, Terms.ONE, Type.NUMBER);
            case "set":
                Term element = expected.filter(t -> t instanceof Type.SetOf)
                        .map(t -> elaborator.expressions.check(e.body().orElseThrow(), frame.scope, ((Type.SetOf) t).element()))
                        .orElseGet(() -> elaborator.expressions.infer(e.body().orElseThrow(), frame.scope));
                return new Term.Aggregate(Term.Aggregator.SET, bindings, condition, element, Type.setOf(element.type()));
            case "sum":
                return number(Term.Aggregator.SUM, e, bindings, condition, frame.scope);
            case "min":
                return number(Term.Aggregator.MINIMUM, e, bindings, condition, frame.scope);
            case "max":
                return number(Term.Aggregator.MAXIMUM, e, bindings, condition, frame.scope);
            case "median":
                return number(Term.Aggregator.MEDIAN, e, bindings, condition, frame.scope);
            default:
                throw Mistake.at(e.aggregator().span(), "'" + e.aggregator().name() + "' is not an aggregate",
                        Optional.of("there are sum, count, min, max and median"));
        }
    }

    private Term number(Term.Aggregator aggregator, Expr.Aggregate e, List<Term.Binding> bindings, Term condition, Scope scope) {
        Term body = elaborator.expressions.number(e.body().orElseThrow(), scope);
        return new Term.Aggregate(aggregator, bindings, condition, body, Type.NUMBER);
    }
}
