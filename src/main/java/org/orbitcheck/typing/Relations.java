package org.orbitcheck.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.orbitcheck.source.Suggestions;
import org.orbitcheck.syntax.Declaration;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.Argument;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Relations between functions, and properties of relations. */
final class Relations {
    private final Elaborator elaborator;

    Relations(Elaborator elaborator) {
        this.elaborator = elaborator;
    }

    /** f >= g by R, and the forms made of it. */
    Term related(Expr.Related e, Scope scope) {
        Mistakes mistakes = new Mistakes();
        Optional<Meaning.OfFunction> f = mistakes.in(() -> function(e.left(), scope));
        Optional<Meaning.OfFunction> g = mistakes.in(() -> function(e.right(), scope));
        Optional<Meaning.Definition> by = mistakes.in(() -> relation(e.relation(), scope));
        mistakes.report();
        return related(e, f.orElseThrow(), g.orElseThrow(), by.orElseThrow(), scope);
    }

    private Term related(Expr.Related e, Meaning.OfFunction left, Meaning.OfFunction right, Meaning.Definition relation, Scope scope) {
        if (!left.space().equals(right.space())) {
            throw Mistake.at(e.span(), "these functions have different parameter spaces");
        }
        Term forth = holds(relation, e.relation(), left, right, scope);
        if (e.operator().equals(">=")) {
            return forth;
        }
        Term back = holds(relation, e.relation(), right, left, scope);
        switch (e.operator()) {
            case "<=":
                return back;
            case ">":
                return Build.truth(Operator.AND, forth, Build.truth(Operator.NOT, back));
            case "<":
                return Build.truth(Operator.AND, back, Build.truth(Operator.NOT, forth));
            default:
                return Build.truth(Operator.AND, forth, back);
        }
    }

    private Meaning.OfFunction function(Expr expr, Scope scope) {
        Meaning meaning = elaborator.expressions.meaning(expr, scope, Optional.empty());
        if (meaning instanceof Meaning.OfFunction f) {
            return f;
        }
        if (meaning instanceof Meaning.Broken) {
            throw Mistake.silent();
        }
        throw Mistake.at(expr.span(), "expected a function of parameters, such as f(A), but this is " + meaning.description());
    }

    private Meaning.Definition relation(Expr.Reference reference, Scope scope) {
        Expr.Name name = reference.name();
        if (name.name().equals("aggregate") && reference.brackets().size() == 1 && reference.brackets().get(0) instanceof Expr.Name by) {
            return relation(new Expr.Reference(reference.span(), new Expr.Name(by.span(), "aggregate_" + by.name()), List.of()), scope);
        }
        Meaning found = scope.find(name.name()).orElseThrow(() -> Mistake.at(name.span(), "unknown relation '" + name.name() + "'",
                Suggestions.closest(name.name(), relations(scope))));
        if (found instanceof Meaning.Broken) {
            throw Mistake.silent();
        }
        if (found instanceof Meaning.OfDefinitions definitions && definitions.all().get(0).declaration() instanceof Declaration.Relation) {
            return elaborator.definitions.pick(definitions, name, reference.brackets().size(), -1);
        }
        throw Mistake.at(name.span(), "'" + name.name() + "' is not a relation");
    }

    private static List<String> relations(Scope scope) {
        return scope.declared().entrySet().stream().filter(e -> e.getValue() instanceof Meaning.OfDefinitions d
                && d.all().get(0).declaration() instanceof Declaration.Relation).map(java.util.Map.Entry::getKey).toList();
    }

    private Term holds(Meaning.Definition definition, Expr.Reference use, Meaning.OfFunction f, Meaning.OfFunction g, Scope scope) {
        boolean aggregate = use.name().name().equals("aggregate");
        Declaration.Relation relation = (Declaration.Relation) definition.declaration();
        List<Expr> brackets = aggregate ? List.of() : use.brackets();
        Scope formals = elaborator.definitions.formals(definition, brackets, use.span(), scope);
        if (relation.functions().size() != 2) {
            throw Mistake.at(use.span(), "a relation is between two functions");
        }
        Scope inner = Definitions.context(formals, Optional.of(f.space()), Optional.empty())
                .with(relation.functions().get(0).name(), f).with(relation.functions().get(1).name(), g);
        List<Argument> shown = new ArrayList<>();
        for (int i = 0; i < definition.formals().size(); i++) {
            if (inner.bound(definition.formals().get(i)).orElse(null) instanceof Meaning.OfTerm term) {
                shown.add(new Argument.OfTerm(brackets.isEmpty() ? "1" : brackets.get(i).span().text(), term.term()));
            }
        }
        shown.add(elaborator.definitions.function(f.text(), f));
        shown.add(elaborator.definitions.function(g.text(), g));
        try {
            List<Term> required = elaborator.requirements.of(relation.requires(), definition, inner, use.span());
            Term body = elaborator.expressions.truth(relation.body(), inner);
            return Requirements.guarded(required, new Term.Unfolded(definition.name(), definition.standard(), shown, body));
        } catch (Mistake mistake) {
            throw Definitions.relocated(mistake, definition, use.span());
        }
    }

    /** R is transitive (acyclic, …) on functions. */
    Term orderProperty(Expr.OrderProperty e, Scope scope) {
        Term.Property property = property(e.property());
        List<Meaning.OfFunction> functions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Term.Variable left = elaborator.fresh("i", Type.NUMBER);
        Term.Variable right = elaborator.fresh("j", Type.NUMBER);
        Meaning on = e.functions() instanceof Expr.SetLiteral ? new Meaning.Broken()
                : elaborator.expressions.meaning(e.functions(), scope, Optional.empty());
        Meaning.OfFunction f;
        Meaning.OfFunction g;
        List<String> labels = on instanceof Meaning.OfRule rule ? labels(rule, scope) : List.of();
        if (on instanceof Meaning.OfRule rule && !labels.isEmpty()) {
            labels.forEach(l -> names.add(rule.text() + "(" + l + ")"));
            f = labelled(rule, labels, left);
            g = labelled(rule, labels, right);
        } else if (e.functions() instanceof Expr.SetLiteral set && !set.elements().isEmpty()) {
            functions.addAll(Mistakes.each(set.elements(), element -> function(element, scope)));
            set.elements().forEach(element -> names.add(element.span().text()));
            if (functions.stream().map(Meaning.OfFunction::space).distinct().count() > 1) {
                throw Mistake.at(set.span(), "these functions have different parameter spaces");
            }
            f = chosen(functions, left);
            g = chosen(functions, right);
        } else if (on instanceof Meaning.Broken) {
            throw Mistake.silent();
        } else {
            throw Mistake.at(e.functions().span(), "expected a rule with a table, or a set of functions {f(A), f(B)}");
        }
        Meaning.Definition relation = relation(e.relation(), scope);
        Term holds = holds(relation, e.relation(), f, g, scope);
        return new Term.OrderProperty(property, names, left, right, holds, same(f, g));
    }

    private Term same(Meaning.OfFunction f, Meaning.OfFunction g) {
        ParameterSpace space = f.space();
        Term.Variable s = elaborator.fresh("s", space.elementType());
        return new Term.Quantified(Term.Quantifier.FORALL, s, new Term.Elements(space),
                Build.truth(Operator.EQUAL, f.at().apply(s), g.at().apply(s)));
    }

    /** The rows of a table; of a formula, the declared labels that it is one for. */
    private List<String> labels(Meaning.OfRule rule, Scope scope) {
        return rule.labels().orElseGet(() -> scope.declared().values().stream().map(Relations::label).flatMap(Optional::stream)
                .filter(l -> isFor(rule, l)).map(l -> ((Value.Label) l.value()).name()).toList());
    }

    private static Optional<Term.Constant> label(Meaning meaning) {
        return meaning instanceof Meaning.OfTerm t && t.term() instanceof Term.Constant c && c.value() instanceof Value.Label
                ? Optional.of(c) : Optional.empty();
    }

    private boolean isFor(Meaning.OfRule rule, Term label) {
        try {
            rule.at().apply(label, elaborator.fresh("t", rule.space().elementType()));
            return true;
        } catch (Mistake mistake) {
            return false;
        }
    }

    private static Meaning.OfFunction labelled(Meaning.OfRule rule, List<String> names, Term.Variable index) {
        List<Term> labels = names.stream().map(l -> (Term) new Term.Constant(new Value.Label(l), Type.LABEL)).toList();
        Term label = new Term.Choice(index, labels);
        return new Meaning.OfFunction(rule.text(), rule.space(), t -> rule.at().apply(label, t));
    }

    private static Meaning.OfFunction chosen(List<Meaning.OfFunction> functions, Term.Variable index) {
        return new Meaning.OfFunction("f", functions.get(0).space(), t -> new Term.Choice(index,
                IntStream.range(0, functions.size()).mapToObj(i -> functions.get(i).at().apply(t)).toList()));
    }

    private static Term.Property property(Expr.Name name) {
        List<String> known = new ArrayList<>();
        for (Term.Property property : Term.Property.values()) {
            known.add(property.name().toLowerCase(java.util.Locale.ROOT));
            if (property.name().equalsIgnoreCase(name.name())) {
                return property;
            }
        }
        throw Mistake.at(name.span(), "unknown property '" + name.name() + "'",
                Suggestions.closest(name.name(), known).or(() -> Optional.of("there are " + String.join(", ", known))));
    }
}
