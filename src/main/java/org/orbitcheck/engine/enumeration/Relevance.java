package org.orbitcheck.engine.enumeration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;

/**
 * The parameters that a group element is applied to in a formula. When the element p is used only as p*x for x in these
 * sets, two elements that agree on them satisfy the same formulas.
 */
final class Relevance extends Rewriter {
    private final Set<Term.Variable> permutations;
    private final List<Term> sets = new ArrayList<>();
    private final List<Term.Quantified> around = new ArrayList<>();
    private final Set<Integer> bound = new HashSet<>();
    private boolean known = true;

    private Relevance(Set<Term.Variable> permutations) {
        this.permutations = permutations;
    }

    /** Terms of set type that together have all parameters in question, or empty when an element is used otherwise. */
    static Optional<List<Term>> of(List<Term> formulas, Set<Term.Variable> permutations) {
        Relevance relevance = new Relevance(permutations);
        formulas.forEach(relevance::apply);
        return relevance.known ? Optional.of(relevance.sets.stream().distinct().toList()) : Optional.empty();
    }

    @Override
    public Term variable(Term.Variable term) {
        known &= !permutations.contains(term);
        return term;
    }

    @Override
    public Term operation(Term.Operation term) {
        if (term.operator() != Operator.ACT || !(term.argument(0) instanceof Term.Variable p)
                || !permutations.contains(p)) {
            return super.operation(term);
        }
        Term argument = term.argument(1);
        Optional<Term.Quantified> binder = around.stream().filter(q -> q.variable().equals(argument)).findFirst();
        if (binder.isPresent()) {
            sets.add(values(binder.get()));
        } else if (isOutside(argument)) {
            sets.add(new Term.Operation(Operator.SET, List.of(argument), Type.setOf(argument.type())));
        } else {
            known = false;
        }
        return term;
    }

    /** Whether a term mentions neither the elements nor variables bound inside the formula. */
    private boolean isOutside(Term term) {
        return FreeVariables.of(term).stream().noneMatch(v -> permutations.contains(v) || isBoundInside(v));
    }

    private boolean isBoundInside(Term.Variable variable) {
        return bound.contains(variable.id());
    }

    /** The elements of the domain for which those premises hold that mention the variable only. */
    private Term values(Term.Quantified quantified) {
        if (!isOutsideBut(quantified.domain(), quantified.variable())) {
            known = false;
            return quantified.domain();
        }
        List<Term> premises = new ArrayList<>();
        Term body = Terms.meaning(quantified.body());
        if (quantified.quantifier() == Term.Quantifier.FORALL && body instanceof Term.Operation implies
                && implies.operator() == Operator.IMPLIES) {
            premises = conjuncts(implies.argument(0)).stream()
                    .filter(c -> isOutsideBut(c, quantified.variable())).collect(Collectors.toList());
        }
        return new Term.Aggregate(Term.Aggregator.SET,
                List.of(new Term.Binding(quantified.variable(), quantified.domain())), Terms.and(premises),
                quantified.variable(), Type.setOf(quantified.variable().type()));
    }

    private boolean isOutsideBut(Term term, Term.Variable variable) {
        return FreeVariables.of(term).stream().noneMatch(v -> permutations.contains(v)
                || isBoundInside(v) && v.id() != variable.id());
    }

    static List<Term> conjuncts(Term term) {
        Term bare = Terms.meaning(term);
        return bare instanceof Term.Operation and && and.operator() == Operator.AND
                ? and.arguments().stream().flatMap(part -> conjuncts(part).stream()).toList() : List.of(bare);
    }

    @Override
    public Term quantified(Term.Quantified term) {
        apply(term.domain());
        around.add(term);
        bound.add(term.variable().id());
        apply(term.body());
        around.remove(around.size() - 1);
        return term;
    }

    @Override
    public Term aggregate(Term.Aggregate term) {
        term.bindings().forEach(b -> bound.add(b.variable().id()));
        return super.aggregate(term);
    }

    @Override
    public Term let(Term.Let term) {
        bound.add(term.variable().id());
        return super.let(term);
    }

    @Override
    public Term family(Term.FamilyQuantified term) {
        bound.add(term.variable().id());
        return super.family(term);
    }
}
