package org.orbitcheck.engine.enumeration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;

/**
 * The condition forall a in D where c: forall b in E where d: l(p, a) != r(q, b) on a pair p, q (Definition 3.5, item 3):
 * the sets of all l(p, a) and of all r(q, b) are disjoint. {@code left} has p, {@code right} has q as a free variable.
 */
record DisjointImages(Term left, Term right) {

    static Optional<DisjointImages> of(Term condition, List<Term.Variable> first, List<Term.Variable> second) {
        List<Term.Binding> bindings = new ArrayList<>();
        List<Term> premises = new ArrayList<>();
        Term body = Terms.meaning(condition);
        while (true) {
            if (body instanceof Term.Quantified q && q.quantifier() == Term.Quantifier.FORALL) {
                bindings.add(new Term.Binding(q.variable(), q.domain()));
                body = Terms.meaning(q.body());
            } else if (body instanceof Term.Operation o && o.operator() == Operator.IMPLIES) {
                premises.addAll(Relevance.conjuncts(o.argument(0)));
                body = Terms.meaning(o.argument(1));
            } else {
                break;
            }
        }
        if (!(body instanceof Term.Operation not) || not.operator() != Operator.NOT
                || !(Terms.meaning(not.argument(0)) instanceof Term.Operation equal)
                || equal.operator() != Operator.EQUAL || bindings.size() != 2) {
            return Optional.empty();
        }
        for (boolean swapped : new boolean[] {false, true}) {
            Term l = equal.argument(swapped ? 1 : 0);
            Term r = equal.argument(swapped ? 0 : 1);
            for (boolean crossed : new boolean[] {false, true}) {
                Term.Binding ofLeft = bindings.get(crossed ? 1 : 0);
                Term.Binding ofRight = bindings.get(crossed ? 0 : 1);
                Optional<Term> left = image(l, ofLeft, premises, second, ofRight.variable());
                Optional<Term> right = image(r, ofRight, premises, first, ofLeft.variable());
                if (left.isPresent() && right.isPresent() && covered(premises, bindings)) {
                    return Optional.of(new DisjointImages(left.get(), right.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** {value for binding where its premises}, when nothing in it mentions the other member or the other binding. */
    private static Optional<Term> image(Term value, Term.Binding binding, List<Term> premises,
            List<Term.Variable> others, Term.Variable other) {
        List<Term> own = premises.stream().filter(p -> mentions(p, binding.variable())).toList();
        Term image = new Term.Aggregate(Term.Aggregator.SET, List.of(binding), Terms.and(own), value,
                Type.setOf(value.type()));
        boolean closed = FreeVariables.of(image).stream().noneMatch(v -> v.equals(other) || others.contains(v));
        return mentions(value, binding.variable()) && closed ? Optional.of(image) : Optional.empty();
    }

    /** Whether each premise belongs to one binding, and no domain or premise mentions both. */
    private static boolean covered(List<Term> premises, List<Term.Binding> bindings) {
        Term.Variable a = bindings.get(0).variable();
        Term.Variable b = bindings.get(1).variable();
        return !mentions(bindings.get(1).domain(), a)
                && premises.stream().allMatch(p -> mentions(p, a) != mentions(p, b));
    }

    private static boolean mentions(Term term, Term.Variable variable) {
        return FreeVariables.occursIn(term, variable);
    }
}
