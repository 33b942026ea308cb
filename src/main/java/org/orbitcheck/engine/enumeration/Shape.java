package org.orbitcheck.engine.enumeration;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;

/**
 * A text that is the same for terms that differ only in the names of variables and definitions: free variables are
 * numbered in the given order, bound ones as they are met. Terms of one shape share one memo.
 */
final class Shape extends Rewriter {
    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, String> names = new HashMap<>();
    private final Keys keys;
    private int bound;

    /** Numbers for constants and spaces, equal for equal ones. */
    static final class Keys {
        private final Map<Object, Integer> numbers = new HashMap<>();
        private final Map<Object, Integer> known = new IdentityHashMap<>();

        int of(Object object) {
            return known.computeIfAbsent(object, o -> {
                Integer number = numbers.putIfAbsent(o, numbers.size());
                return number == null ? numbers.size() - 1 : number;
            });
        }
    }

    private Shape(Keys keys, List<Term.Variable> free) {
        this.keys = keys;
        for (int i = 0; i < free.size(); i++) {
            names.put(free.get(i).id(), "$" + i);
        }
    }

    static String of(Term term, List<Term.Variable> free, Keys keys) {
        Shape shape = new Shape(keys, free);
        shape.apply(term);
        return shape.text.toString();
    }

    private Term open(Object... heads) {
        text.append('(');
        for (Object head : heads) {
            text.append(head).append(' ');
        }
        return Terms.TRUE;
    }

    private Term close(Term term) {
        text.append(')');
        return term;
    }

    private void bind(Term.Variable variable) {
        names.put(variable.id(), "b" + bound++);
    }

    private int space(ParameterSpace space) {
        return keys.of(space);
    }

    @Override
    public Term constant(Term.Constant term) {
        text.append(" c").append(keys.of(term.value()));
        return term;
    }

    @Override
    public Term variable(Term.Variable term) {
        text.append(' ').append(names.getOrDefault(term.id(), "free" + term.id()));
        return term;
    }

    @Override
    public Term operation(Term.Operation term) {
        open(term.operator(), keys.of(term.type()));
        term.arguments().forEach(this::apply);
        return close(term);
    }

    @Override
    public Term conditional(Term.Conditional term) {
        open("if");
        super.conditional(term);
        return close(term);
    }

    @Override
    public Term let(Term.Let term) {
        open("let");
        apply(term.value());
        bind(term.variable());
        apply(term.body());
        return close(term);
    }

    @Override
    public Term quantified(Term.Quantified term) {
        open(term.quantifier());
        apply(term.domain());
        bind(term.variable());
        apply(term.body());
        return close(term);
    }

    @Override
    public Term family(Term.FamilyQuantified term) {
        open(term.quantifier(), "family", term.size());
        apply(term.domain());
        bind(term.variable());
        apply(term.body());
        return close(term);
    }

    @Override
    public Term aggregate(Term.Aggregate term) {
        open(term.aggregator());
        for (Term.Binding binding : term.bindings()) {
            apply(binding.domain());
            bind(binding.variable());
            text.append(';');
        }
        apply(term.condition());
        text.append(':');
        if (term.aggregator() != Term.Aggregator.COUNT) {
            apply(term.body());
        }
        return close(term);
    }

    @Override
    public Term application(Term.Application term) {
        open("apply");
        super.application(term);
        return close(term);
    }

    @Override
    public Term elements(Term.Elements term) {
        text.append(" elements").append(space(term.space()));
        return term;
    }

    @Override
    public Term orbit(Term.Orbit term) {
        open("orbit", space(term.space()));
        apply(term.parameter());
        return close(term);
    }

    @Override
    public Term groupElements(Term.GroupElements term) {
        text.append(" group").append(keys.of(term));
        return term;
    }

    @Override
    public Term functions(Term.Functions term) {
        text.append(" functions").append(keys.of(term));
        return term;
    }

    @Override
    public Term choice(Term.Choice term) {
        open("choice");
        super.choice(term);
        return close(term);
    }

    @Override
    public Term orderProperty(Term.OrderProperty term) {
        open(term.property(), term.names().size());
        bind(term.left());
        bind(term.right());
        super.orderProperty(term);
        return close(term);
    }

    @Override
    public Term unfolded(Term.Unfolded term) {
        return apply(term.meaning());
    }
}
