package org.orbitcheck.term;

import java.util.List;
import java.util.Optional;

/**
 * Builds a term anew from its parts; a subclass changes what it wants to change. Predicates inside a parameter space
 * are closed but for their own variable and are left as they are; so are the arguments that an
 * {@link Term.Unfolded} remembers, unless {@link #argument} says otherwise.
 */
public abstract class Rewriter implements Term.Visitor<Term> {
    public final Term apply(Term term) {
        return term.accept(this);
    }

    private List<Term> applyAll(List<Term> terms) {
        return terms.stream().map(this::apply).toList();
    }

    /** What becomes of an argument that a definition was applied to. */
    protected Argument argument(Argument argument) {
        return argument;
    }

    @Override
    public Term constant(Term.Constant term) {
        return term;
    }

    @Override
    public Term variable(Term.Variable term) {
        return term;
    }

    @Override
    public Term operation(Term.Operation term) {
        return new Term.Operation(term.operator(), applyAll(term.arguments()), term.type());
    }

    @Override
    public Term conditional(Term.Conditional term) {
        return new Term.Conditional(apply(term.condition()), apply(term.then()), apply(term.otherwise()));
    }

    @Override
    public Term let(Term.Let term) {
        return new Term.Let(term.variable(), apply(term.value()), apply(term.body()));
    }

    @Override
    public Term quantified(Term.Quantified term) {
        return new Term.Quantified(term.quantifier(), term.variable(), apply(term.domain()), apply(term.body()));
    }

    @Override
    public Term family(Term.FamilyQuantified term) {
        return new Term.FamilyQuantified(term.quantifier(), term.variable(), term.size(), apply(term.domain()),
                apply(term.body()));
    }

    @Override
    public Term aggregate(Term.Aggregate term) {
        List<Term.Binding> bindings = term.bindings().stream()
                .map(b -> new Term.Binding(b.variable(), apply(b.domain()))).toList();
        return new Term.Aggregate(term.aggregator(), bindings, apply(term.condition()), apply(term.body()), term.type());
    }

    @Override
    public Term application(Term.Application term) {
        Optional<Term> label = term.label().map(this::apply);
        return new Term.Application(apply(term.function()), label, apply(term.parameter()));
    }

    @Override
    public Term elements(Term.Elements term) {
        return term;
    }

    @Override
    public Term orbit(Term.Orbit term) {
        return new Term.Orbit(term.space(), apply(term.parameter()));
    }

    @Override
    public Term groupElements(Term.GroupElements term) {
        return term;
    }

    @Override
    public Term functions(Term.Functions term) {
        return term;
    }

    @Override
    public Term choice(Term.Choice term) {
        return new Term.Choice(apply(term.index()), applyAll(term.branches()));
    }

    @Override
    public Term orderProperty(Term.OrderProperty term) {
        return new Term.OrderProperty(term.property(), term.names(), term.left(), term.right(), apply(term.holds()),
                apply(term.same()));
    }

    @Override
    public Term unfolded(Term.Unfolded term) {
        List<Argument> arguments = term.arguments().stream().map(this::argument).toList();
        return new Term.Unfolded(term.definition(), term.standard(), arguments, apply(term.meaning()));
    }
}
