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

    /** What is free in some terms, but for the variables that are bound there. */
    private void within(Set<Integer> bound, Term... terms) {
        for (Term term : terms) {
            of(term).stream().filter(v -> !bound.contains(v.id())).forEach(found::add);
        }
    }

    @Override
    public Term variable(Term.Variable term) {
        found.add(term);
        return term;
    }

    @Override
    public Term let(Term.Let term) {
        apply(term.value());
        within(Set.of(term.variable().id()), term.body());
        return term;
    }

    @Override
    public Term quantified(Term.Quantified term) {
        apply(term.domain());
        within(Set.of(term.variable().id()), term.body());
        return term;
    }

    @Override
    public Term family(Term.FamilyQuantified term) {
        apply(term.domain());
        within(Set.of(term.variable().id()), term.body());
        return term;
    }

    @Override
    public Term aggregate(Term.Aggregate term) {
        Set<Integer> bound = new LinkedHashSet<>();
        for (Term.Binding binding : term.bindings()) {
            within(bound, binding.domain());
            bound.add(binding.variable().id());
        }
        within(bound, term.condition(), term.body());
        return term;
    }

    @Override
    public Term orderProperty(Term.OrderProperty term) {
        within(Set.of(term.left().id(), term.right().id()), term.holds(), term.same());
        return term;
    }
}
