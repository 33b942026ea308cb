package org.orbitcheck.term;

import java.util.LinkedHashSet;
import java.util.Set;

/** The free variables of a term, in the order of their first occurrence. */
public final class FreeVariables extends Rewriter {
    private final Set<Term.Variable> found = new LinkedHashSet<>();

    private FreeVariables() {
    }

    public static Set<Term.Variable> of(Term term) {
        FreeVariables search = new FreeVariables();
        search.apply(term);
        return search.found;
    }

    public static boolean occursIn(Term term, Term.Variable variable) {
        return of(term).stream().anyMatch(v -> v.id() == variable.id());
    }

    private Term bound(Term.Variable variable, Term term) {
        of(term).stream().filter(v -> v.id() != variable.id()).forEach(found::add);
        return term;
    }

    @Override
    public Term variable(Term.Variable term) {
        found.add(term);
        return term;
    }

    @Override
    public Term let(Term.Let term) {
        apply(term.value());
        return bound(term.variable(), term.body());
    }

    @Override
    public Term quantified(Term.Quantified term) {
        apply(term.domain());
        return bound(term.variable(), term.body());
    }

    @Override
    public Term family(Term.FamilyQuantified term) {
        apply(term.domain());
        return bound(term.variable(), term.body());
    }

    @Override
    public Term aggregate(Term.Aggregate term) {
        Set<Term.Variable> inside = new LinkedHashSet<>(of(term.condition()));
        inside.addAll(of(term.body()));
        Set<Integer> hidden = new LinkedHashSet<>();
        for (Term.Binding binding : term.bindings()) {
            of(binding.domain()).stream().filter(v -> !hidden.contains(v.id())).forEach(found::add);
            hidden.add(binding.variable().id());
        }
        inside.stream().filter(v -> !hidden.contains(v.id())).forEach(found::add);
        return term;
    }

    @Override
    public Term orderProperty(Term.OrderProperty term) {
        Set<Term.Variable> inside = new LinkedHashSet<>(of(term.holds()));
        inside.addAll(of(term.same()));
        inside.stream().filter(v -> v.id() != term.left().id() && v.id() != term.right().id()).forEach(found::add);
        return term;
    }
}
