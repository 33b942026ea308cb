package org.orbitcheck.term;

import java.util.Map;

/**
 * Puts terms in the place of free variables. Variables have ids that are unique within a claim, so nothing is captured
 * as long as the new terms come from the same claim or are closed. A choice whose index becomes a constant is resolved.
 */
public final class Substitution extends Rewriter {
    private final Map<Integer, Term> terms;

    /** By the id of the variable. */
    public Substitution(Map<Integer, Term> terms) {
        this.terms = Map.copyOf(terms);
    }

    public static Term of(Term in, Term.Variable variable, Term term) {
        return new Substitution(Map.of(variable.id(), term)).apply(in);
    }

    @Override
    public Term variable(Term.Variable term) {
        return terms.getOrDefault(term.id(), term);
    }

    @Override
    public Term choice(Term.Choice term) {
        Term index = apply(term.index());
        if (index instanceof Term.Constant constant && constant.value() instanceof Value.Number number) {
            int place = number.value().rational().getNumerator().intValueExact();
            return apply(term.branches().get(place - 1));
        }
        return new Term.Choice(index, term.branches().stream().map(this::apply).toList());
    }

    @Override
    protected Argument argument(Argument argument) {
        if (argument instanceof Argument.OfTerm a) {
            return new Argument.OfTerm(a.text(), apply(a.term()));
        }
        if (argument instanceof Argument.OfFunction f) {
            return new Argument.OfFunction(f.text(), f.space(), f.parameter(), apply(f.body()));
        }
        if (argument instanceof Argument.OfRule r) {
            return new Argument.OfRule(r.text(), r.space(), r.outcome(), r.parameter(), apply(r.body()));
        }
        return argument;
    }
}
