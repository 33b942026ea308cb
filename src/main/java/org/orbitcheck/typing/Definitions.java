package org.orbitcheck.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.Span;
import org.orbitcheck.syntax.Declaration;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.Argument;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Uses of definitions: the body is elaborated anew with what it is applied to, and wrapped with its name. */
final class Definitions {
    private final Elaborator elaborator;

    Definitions(Elaborator elaborator) {
        this.elaborator = elaborator;
    }

    /** A definition by its name alone, with or without brackets: a rule with parameters becomes the rule. */
    Meaning named(Meaning.OfDefinitions definitions, Expr.Name name, List<Expr> brackets, Scope scope) {
        Meaning.Definition first = definitions.all().get(0);
        if (first.declaration() instanceof Declaration.Rule) {
            return rule(pick(definitions, name, brackets.size(), -1), name.span(), brackets, scope);
        }
        if (!brackets.isEmpty()) {
            throw Mistake.at(name.span(), "'" + name.name() + "' is a definition, not a value");
        }
        return definitions;
    }

    Meaning call(Meaning.OfDefinitions definitions, Expr.Call call, Scope scope) {
        int arguments = Calls.all(call).size();
        Meaning.Definition definition = pick(definitions, call.function(), call.brackets().size(), arguments);
        Declaration declaration = definition.declaration();
        if (declaration instanceof Declaration.Rule) {
            return elaborator.calls.rule(rule(definition, call.function().span(), call.brackets(), scope), call, scope);
        }
        Scope inner = formals(definition, call.brackets(), call.span(), scope);
        List<Argument> shown = shownFormals(definition, call, inner);
        if (declaration instanceof Declaration.Def def) {
            return def(definition, def, call, scope, inner, shown);
        }
        if (declaration instanceof Declaration.RuleTemplate template) {
            return template(definition, template, call, scope, inner, shown);
        }
        if (declaration instanceof Declaration.Property property) {
            return property(definition, property, call, scope, inner, shown);
        }
        throw Mistake.at(call.span(), "'" + definition.name() + "' is a relation", Optional.of("write f >= g by " + definition.name()));
    }

    /** The definition that fits the number of brackets and arguments (-1: any). */
    Meaning.Definition pick(Meaning.OfDefinitions definitions, Expr.Name name, int brackets, int arguments) {
        List<Meaning.Definition> fitting = definitions.all().stream()
                .filter(d -> brackets == 0 ? d.formals().size() <= 1 : d.formals().size() == brackets)
                .filter(d -> arguments < 0 || d.declaration() instanceof Declaration.Rule || parameters(d) == arguments).toList();
        if (fitting.isEmpty()) {
            Meaning.Definition one = definitions.all().get(0);
            throw Mistake.at(name.span(), "'" + name.name() + "' is used as " + definitions.all().stream()
                    .map(Definitions::usage).distinct().reduce((a, b) -> a + " or " + b).orElse(one.name()));
        }
        return fitting.get(fitting.size() - 1).formals().size() == brackets ? fitting.get(fitting.size() - 1) : fitting.get(0);
    }

    private static int parameters(Meaning.Definition d) {
        if (d.declaration() instanceof Declaration.Def def) {
            return def.parameters().size();
        }
        if (d.declaration() instanceof Declaration.RuleTemplate template) {
            return 1 + template.parameters().size();
        }
        if (d.declaration() instanceof Declaration.Property property) {
            return property.parameters().size();
        }
        return 2;
    }

    private static String usage(Meaning.Definition d) {
        String brackets = d.formals().isEmpty() ? "" : "[" + String.join(", ", d.formals()) + "]";
        if (d.declaration() instanceof Declaration.Def def) {
            return d.name() + brackets + "(" + names(def.parameters()) + ")";
        }
        if (d.declaration() instanceof Declaration.RuleTemplate t) {
            return d.name() + brackets + "(" + t.outcome().name() + " | " + names(t.parameters()) + ")";
        }
        if (d.declaration() instanceof Declaration.Property p) {
            return d.name() + brackets + "(" + names(p.parameters()) + ")";
        }
        if (d.declaration() instanceof Declaration.Rule r) {
            return d.name() + brackets + "(" + r.outcome().name() + " | " + r.parameter().name() + ")";
        }
        return "f >= g by " + d.name() + brackets;
    }

    private static String names(List<Expr.Name> names) {
        return String.join(", ", names.stream().map(Expr.Name::name).toList());
    }

    /** The definition's own scope with its bracket parameters; a number that is left out is 1. */
    Scope formals(Meaning.Definition definition, List<Expr> brackets, Span span, Scope scope) {
        Scope inner = definition.scope();
        List<String> formals = definition.formals();
        for (int i = 0; i < formals.size(); i++) {
            Meaning meaning = brackets.isEmpty() ? new Meaning.OfTerm(Terms.ONE)
                    : elaborator.expressions.meaning(brackets.get(i), scope, Optional.empty());
            if (meaning instanceof Meaning.Broken) {
                throw Mistake.silent();
            }
            inner = inner.with(formals.get(i), meaning);
        }
        return inner;
    }

    private List<Argument> shownFormals(Meaning.Definition definition, Expr.Call call, Scope inner) {
        List<Argument> shown = new ArrayList<>();
        for (int i = 0; i < definition.formals().size(); i++) {
            String text = call.brackets().isEmpty() ? "1" : call.brackets().get(i).span().text();
            shown.add(inner.bound(definition.formals().get(i)).orElse(null) instanceof Meaning.OfTerm term
                    ? new Argument.OfTerm(text, term.term()) : new Argument.OfDefinition(text));
        }
        return shown;
    }

    /** A decision rule of the spec, its bracket parameters given. */
    Meaning.OfRule rule(Meaning.Definition definition, Span span, List<Expr> brackets, Scope scope) {
        Scope inner = formals(definition, brackets, span, scope);
        Declaration.Rule rule = (Declaration.Rule) definition.declaration();
        ParameterSpace space = elaborator.spaces.space(rule.space(), definition.scope());
        Expr body = ((Declaration.RuleBody.Expression) rule.body()).expr();
        return formulaRule(rule, space, body, inner, span.text());
    }

    Meaning.OfRule formulaRule(Declaration.Rule rule, ParameterSpace space, Expr body, Scope scope, String text) {
        return new Meaning.OfRule(text, space, Optional.empty(), (outcome, parameter) -> elaborator.deeper(rule.span(), () ->
                shared(rule.outcome().name(), outcome, x -> shared(rule.parameter().name(), parameter, t -> {
                    Scope inner = scope.with(rule.outcome().name(), new Meaning.OfTerm(x))
                            .with(rule.parameter().name(), new Meaning.OfTerm(t, Optional.of(space), Elaborator.none()));
                    Term value = elaborator.expressions.number(body, inner);
                    return new Term.Unfolded(rule.name().name(), false, List.of(new Argument.OfTerm(rule.outcome().name(), x),
                            new Argument.OfTerm(rule.parameter().name(), t)), value);
                }))));
    }

    /** Binds a value that is more than a name, so that it is worked out once. */
    private Term shared(String name, Term value, UnaryOperator<Term> body) {
        if (value instanceof Term.Variable || value instanceof Term.Constant) {
            return body.apply(value);
        }
        Term.Variable variable = elaborator.fresh(name, value.type());
        elaborator.elements.stands(variable, value);
        return new Term.Let(variable, value, body.apply(variable));
    }

    void labelIsThere(Meaning.OfRule rule, Term label, Span span) {
        if (label instanceof Term.Constant c && c.value() instanceof Value.Label l
                && !rule.labels().orElse(List.of()).contains(l.name())) {
            throw Mistake.at(span, "the table of '" + rule.text() + "' has no row '" + l.name() + "'");
        }
    }

    private Meaning def(Meaning.Definition definition, Declaration.Def def, Expr.Call call, Scope scope, Scope formals,
            List<Argument> shown) {
        List<Expr> arguments = Calls.all(call);
        List<Term.Variable> variables = new ArrayList<>();
        List<Term> values = new ArrayList<>();
        Scope inner = formals;
        for (int i = 0; i < arguments.size(); i++) {
            Meaning meaning = elaborator.expressions.meaning(arguments.get(i), scope, Optional.empty());
            if (meaning instanceof Meaning.OfTerm term && !(term.term() instanceof Term.Constant) && !(term.term() instanceof Term.Variable)) {
                Term.Variable variable = elaborator.fresh(def.parameters().get(i).name(), term.term().type());
                elaborator.elements.stands(variable, term.term());
                variables.add(variable);
                values.add(term.term());
                meaning = new Meaning.OfTerm(variable, term.space(), term.over());
            }
            if (meaning instanceof Meaning.OfTerm term) {
                shown.add(new Argument.OfTerm(arguments.get(i).span().text(), term.term()));
            }
            inner = inner.with(def.parameters().get(i).name(), meaning);
        }
        Meaning body = elaborator.expressions.meaning(def.body(), inner, Optional.empty());
        if (!(body instanceof Meaning.OfTerm) && variables.isEmpty()) {
            return body;
        }
        Term term = elaborator.expressions.asTerm(body, call.span());
        if (term instanceof Term.Constant) {
            return body;
        }
        for (int i = variables.size() - 1; i >= 0; i--) {
            term = new Term.Let(variables.get(i), values.get(i), term);
        }
        return new Meaning.OfTerm(new Term.Unfolded(definition.name(), definition.standard(), shown, term));
    }

    private Meaning template(Meaning.Definition definition, Declaration.RuleTemplate template, Expr.Call call, Scope scope,
            Scope formals, List<Argument> shown) {
        List<Expr> arguments = Calls.all(call);
        if (call.arguments().size() != 1) {
            throw Mistake.at(call.span(), "'" + definition.name() + "' is used as " + usage(definition));
        }
        List<Term> terms = vectorsOrSets(arguments, scope);
        List<Expr.Name> names = new ArrayList<>(List.of(template.outcome()));
        names.addAll(template.parameters());
        try {
            return new Meaning.OfTerm(bind(names, terms, 0, formals, inner ->
                    templateBody(definition, template, call, names, inner, shown)));
        } catch (Mistake mistake) {
            throw relocated(mistake, definition, call.span());
        }
    }

    /** The parameter, then the sets; what is written out learns the points from what is not. */
    private List<Term> vectorsOrSets(List<Expr> arguments, Scope scope) {
        Map<Integer, Term> terms = new TreeMap<>();
        Optional<Points> points = Optional.empty();
        Mistakes mistakes = new Mistakes();
        for (boolean literal : new boolean[] {false, true}) {
            for (int i = arguments.size() - 1; i >= 0; i--) {
                Expr argument = arguments.get(i);
                if (literal == (argument instanceof Expr.Tuple || argument instanceof Expr.SetLiteral)) {
                    Optional<Type> wish = points.map(p -> argument instanceof Expr.Tuple ? new Type.Vector(p) : Type.setOf(new Type.Vector(p)));
                    int place = i;
                    mistakes.during(() -> terms.put(place, elaborator.expressions.asTerm(
                            elaborator.expressions.meaning(argument, scope, wish), argument.span())));
                    points = points.or(() -> Optional.ofNullable(terms.get(place)).flatMap(t -> Names.pointsOf(t.type())));
                }
            }
        }
        mistakes.report();
        return List.copyOf(terms.values());
    }

    /** Binds the arguments one by one; at a distribution the value is the expectation [A.10]. */
    private Term bind(List<Expr.Name> names, List<Term> terms, int i, Scope scope, java.util.function.Function<Scope, Term> body) {
        if (i == names.size()) {
            return body.apply(scope);
        }
        Term term = terms.get(i);
        if (term.type() instanceof Type.Distribution distribution) {
            Type.Vector vector = new Type.Vector(distribution.points());
            Term.Variable v = elaborator.fresh(names.get(i).name(), vector);
            Term value = bind(names, terms, i + 1, scope.with(names.get(i).name(), new Meaning.OfTerm(v)), body);
            Term weight = new Term.Operation(Operator.WEIGHT, List.of(term, v), Type.NUMBER);
            Term support = new Term.Operation(Operator.SUPPORT, List.of(term), Type.setOf(vector));
            return new Term.Aggregate(Term.Aggregator.SUM, List.of(new Term.Binding(v, support)), Terms.TRUE,
                    Build.number(Operator.MULTIPLY, weight, value), Type.NUMBER);
        }
        return shared(names.get(i).name(), term, t ->
                bind(names, terms, i + 1, scope.with(names.get(i).name(), new Meaning.OfTerm(t)), body));
    }

    private Term templateBody(Meaning.Definition definition, Declaration.RuleTemplate template, Expr.Call call,
            List<Expr.Name> names, Scope scope, List<Argument> formals) {
        List<Term> required = elaborator.requirements.of(template.requires(), definition, scope, call.span());
        List<Argument> shown = new ArrayList<>(formals);
        for (Expr.Name name : names) {
            Term term = ((Meaning.OfTerm) scope.bound(name.name()).orElseThrow()).term();
            shown.add(new Argument.OfTerm(name.name(), term));
        }
        return Requirements.guarded(required, new Term.Unfolded(definition.name(), definition.standard(), shown,
                elaborator.expressions.number(template.body(), scope)));
    }

    private Meaning property(Meaning.Definition definition, Declaration.Property property, Expr.Call call, Scope scope,
            Scope formals, List<Argument> shown) {
        Scope inner = formals;
        Optional<ParameterSpace> space = Optional.empty();
        Optional<NamedGroup> over = Optional.empty();
        Optional<List<String>> labels = Optional.empty();
        for (int i = 0; i < call.arguments().size(); i++) {
            Expr argument = call.arguments().get(i);
            Optional<Type> wish = labels.isPresent() ? Optional.of(Type.LABEL) : wish(space, over, argument);
            Meaning meaning = elaborator.expressions.meaning(argument, scope, wish);
            if (meaning instanceof Meaning.Broken) {
                throw Mistake.silent();
            }
            if (meaning instanceof Meaning.OfRule rule) {
                space = Optional.of(rule.space());
                labels = rule.labels();
            } else if (meaning instanceof Meaning.OfFunction function) {
                space = Optional.of(function.space());
            }
            over = over.or(() -> OutcomeGroups.of(argument, scope));
            shown.add(shown(argument, meaning));
            inner = inner.with(property.parameters().get(i).name(), meaning);
        }
        Scope ready = context(inner, space, over);
        try {
            List<Term> required = elaborator.requirements.of(property.requires(), definition, ready, call.span());
            return new Meaning.OfTerm(Requirements.guarded(required, new Term.Unfolded(definition.name(), definition.standard(), shown,
                    elaborator.expressions.truth(property.body(), ready))));
        } catch (Mistake mistake) {
            throw relocated(mistake, definition, call.span());
        }
    }

    /** What a set or a permutation among the arguments is one of: the points of the functions, or of the sets before. */
    private static Optional<Type> wish(Optional<ParameterSpace> space, Optional<NamedGroup> over, Expr argument) {
        Optional<Points> points = space.flatMap(s -> Names.pointsOf(s.elementType())).or(() -> over.map(NamedGroup::points));
        if (argument instanceof Expr.SetLiteral) {
            return points.map(p -> Type.setOf(new Type.Vector(p)));
        }
        return argument instanceof Expr.Permutation ? points.map(Type.Permutation::new) : Optional.empty();
    }

    /** A mistake inside a definition of the standard library is one of its use. */
    static Mistake relocated(Mistake mistake, Meaning.Definition definition, Span use) {
        return definition.standard() ? new Mistake(mistake.problems().stream().map(p -> p.span().file() == use.file() ? p
                : Problem.of(use, "in '" + definition.name() + "': " + p.message(), p.hint())).distinct().toList()) : mistake;
    }

    /** Theta and G are those of the functions, or G is the group that the outcome sets are over. */
    static Scope context(Scope scope, Optional<ParameterSpace> space, Optional<NamedGroup> over) {
        if (space.isPresent()) {
            return scope.with("Theta", new Meaning.OfSpace(space.get()))
                    .with("G", new Meaning.OfGroup(space.get().group(), space.get()));
        }
        return over.map(g -> scope.with("G", new Meaning.OfGroup(g, new ParameterSpace.PointSpace(g)))).orElse(scope);
    }

    private Argument shown(Expr argument, Meaning meaning) {
        String text = argument.span().text();
        if (meaning instanceof Meaning.OfTerm term) {
            return new Argument.OfTerm(text, term.term());
        }
        if (meaning instanceof Meaning.OfFunction f) {
            return function(text, f);
        }
        if (meaning instanceof Meaning.OfRule rule) {
            return rule(text, rule);
        }
        return new Argument.OfDefinition(text);
    }

    Argument function(String text, Meaning.OfFunction f) {
        Term.Variable parameter = elaborator.fresh("s", f.space().elementType());
        return new Argument.OfFunction(text, f.space(), parameter, f.at().apply(parameter));
    }

    /** The rule with fresh variables; its outcome is a set of lotteries or a label. */
    Argument rule(String text, Meaning.OfRule rule) {
        Term.Variable parameter = elaborator.fresh("t", rule.space().elementType());
        Type outcomes = rule.labels().isPresent() ? Type.LABEL : Names.pointsOf(rule.space().elementType())
                .<Type>map(p -> Type.setOf(new Type.Vector(p))).orElse(Type.LABEL);
        Term.Variable outcome = elaborator.fresh("X", outcomes);
        try {
            return new Argument.OfRule(text, rule.space(), outcome, parameter, rule.at().apply(outcome, parameter));
        } catch (Mistake mistake) {
            return new Argument.OfDefinition(text);
        }
    }
}
