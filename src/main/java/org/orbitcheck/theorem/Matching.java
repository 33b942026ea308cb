package org.orbitcheck.theorem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * Compares two {@link Plain} terms up to the names of bound variables. Where they have different constants of one type,
 * their common template has a variable, one for each pair of constants.
 */
final class Matching {
    /** The constants that two terms have in one place. */
    record Pair(Value left, Value right) {
    }

    private static final class Different extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Different() {
            super(null, null, false, false);
        }
    }

    private final Map<Integer, Integer> renamed = new HashMap<>();
    private final Map<Integer, Integer> back = new HashMap<>();
    private final Map<Pair, Term.Variable> holes = new LinkedHashMap<>();
    private final boolean allowsHoles;

    private Matching(boolean allowsHoles) {
        this.allowsHoles = allowsHoles;
    }

    /** Whether the second term is the first one with another name for the variable. */
    static boolean same(Term left, Term.Variable leftVariable, Term right, Term.Variable rightVariable) {
        Matching matching = new Matching(false);
        matching.rename(leftVariable, rightVariable);
        return matching.template(left, right).isPresent();
    }

    /** Whether the terms are the same but for the names of bound variables. */
    static boolean same(Term left, Term right) {
        return new Matching(false).template(left, right).isPresent();
    }

    /** The common template of two terms that have their free variables in common; empty where their shapes differ. */
    static Optional<Template> of(Term left, Term right) {
        Matching matching = new Matching(true);
        return matching.template(left, right).map(body -> {
            Map<Term.Variable, Pair> pairs = new LinkedHashMap<>();
            matching.holes.forEach((pair, variable) -> pairs.put(variable, pair));
            return new Template(body, pairs);
        });
    }

    /** A term with holes, and the constants of the two terms that fill them. */
    record Template(Term body, Map<Term.Variable, Pair> holes) {
    }

    private Optional<Term> template(Term left, Term right) {
        try {
            return Optional.of(join(left, right));
        } catch (Different different) {
            return Optional.empty();
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new Different();
        }
    }

    private Term join(Term left, Term right) {
        if (left instanceof Term.Constant a && right instanceof Term.Constant b) {
            return constants(a, b);
        }
        require(left.getClass() == right.getClass());
        if (left instanceof Term.Variable a && right instanceof Term.Variable b) {
            require(renamed.getOrDefault(a.id(), a.id()) == b.id() && back.getOrDefault(b.id(), b.id()) == a.id());
            return a;
        }
        if (left instanceof Term.Operation a && right instanceof Term.Operation b) {
            require(a.operator() == b.operator());
            return new Term.Operation(a.operator(), join(a.arguments(), b.arguments()), a.type());
        }
        if (left instanceof Term.Conditional a && right instanceof Term.Conditional b) {
            return new Term.Conditional(join(a.condition(), b.condition()), join(a.then(), b.then()),
                    join(a.otherwise(), b.otherwise()));
        }
        if (left instanceof Term.Quantified a && right instanceof Term.Quantified b) {
            require(a.quantifier() == b.quantifier());
            Term domain = join(a.domain(), b.domain());
            return new Term.Quantified(a.quantifier(), a.variable(), domain, under(a.variable(), b.variable(), a.body(), b.body()));
        }
        if (left instanceof Term.Aggregate a && right instanceof Term.Aggregate b) {
            return aggregates(a, b);
        }
        return rare(left, right);
    }

    private Term constants(Term.Constant a, Term.Constant b) {
        if (a.value() == b.value() || a.value().equals(b.value())) {
            return a;
        }
        boolean ordered = a.type() instanceof Type.Number || a.type() instanceof Type.Truth || a.type() instanceof Type.SetOf;
        require(allowsHoles && ordered && a.type().equals(b.type()));
        return holes.computeIfAbsent(new Pair(a.value(), b.value()),
                p -> new Term.Variable("X" + (holes.size() + 1), -1 - holes.size(), a.type()));
    }

    private List<Term> join(List<Term> left, List<Term> right) {
        require(left.size() == right.size());
        List<Term> joined = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            joined.add(join(left.get(i), right.get(i)));
        }
        return joined;
    }

    private Term under(Term.Variable a, Term.Variable b, Term left, Term right) {
        rename(a, b);
        return join(left, right);
    }

    private void rename(Term.Variable left, Term.Variable right) {
        renamed.put(left.id(), right.id());
        back.put(right.id(), left.id());
    }

    private Term aggregates(Term.Aggregate a, Term.Aggregate b) {
        require(a.aggregator() == b.aggregator() && a.bindings().size() == b.bindings().size());
        List<Term.Binding> bindings = new ArrayList<>();
        for (int i = 0; i < a.bindings().size(); i++) {
            Term domain = join(a.bindings().get(i).domain(), b.bindings().get(i).domain());
            rename(a.bindings().get(i).variable(), b.bindings().get(i).variable());
            bindings.add(new Term.Binding(a.bindings().get(i).variable(), domain));
        }
        Term body = a.aggregator() == Term.Aggregator.COUNT ? a.body() : join(a.body(), b.body());
        return new Term.Aggregate(a.aggregator(), bindings, join(a.condition(), b.condition()), body, a.type());
    }

    private Term rare(Term left, Term right) {
        if (left instanceof Term.FamilyQuantified a && right instanceof Term.FamilyQuantified b) {
            require(a.quantifier() == b.quantifier() && a.size() == b.size());
            Term domain = join(a.domain(), b.domain());
            return new Term.FamilyQuantified(a.quantifier(), a.variable(), a.size(), domain,
                    under(a.variable(), b.variable(), a.body(), b.body()));
        }
        if (left instanceof Term.Elements a && right instanceof Term.Elements b) {
            require(same(a.space(), b.space()));
            return a;
        }
        if (left instanceof Term.GroupElements a && right instanceof Term.GroupElements b) {
            require(same(a.space(), b.space()) && a.involutions() == b.involutions());
            return a;
        }
        if (left instanceof Term.Orbit a && right instanceof Term.Orbit b) {
            require(same(a.space(), b.space()));
            return new Term.Orbit(a.space(), join(a.parameter(), b.parameter()));
        }
        if (left instanceof Term.Application a && right instanceof Term.Application b) {
            require(a.label().isPresent() == b.label().isPresent());
            Optional<Term> label = a.label().map(l -> join(l, b.label().orElseThrow()));
            return new Term.Application(join(a.function(), b.function()), label, join(a.parameter(), b.parameter()));
        }
        throw new Different();
    }

    static boolean same(ParameterSpace a, ParameterSpace b) {
        return a == b || a.equals(b);
    }
}
