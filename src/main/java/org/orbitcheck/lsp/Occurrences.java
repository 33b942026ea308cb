package org.orbitcheck.lsp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbitcheck.source.Span;
import org.orbitcheck.syntax.Declaration.Clause;
import org.orbitcheck.syntax.Declaration;
import org.orbitcheck.syntax.Expr.Name;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.syntax.SpecFile;

/** Where the names that a file declares or binds occur in it. Names of points and of the library are none of these. */
final class Occurrences {
    /** What a name stands for. */
    enum Role {
        GROUP, SPACE, OUTCOMES, CONSTANT, FUNCTION, RULE, RELATION, PROPERTY, MDP, CLAIM, VARIABLE
    }

    /** One occurrence, with the place where the name is declared or bound. */
    record Occurrence(Span span, Span binder, Role role) {
    }

    private final List<Occurrence> all = new ArrayList<>();

    private Occurrences() {
    }

    static List<Occurrence> of(SpecFile spec) {
        Occurrences occurrences = new Occurrences();
        Environment globals = new Environment(Map.of());
        for (Declaration declaration : spec.declarations()) {
            Optional<Role> role = role(declaration);
            List<Name> names = declaration instanceof Declaration.Labels labels ? labels.names() : List.of(declaration.name());
            if (role.isPresent()) {
                Environment declared = occurrences.bind(globals, names, role.get());
                globals = role.get() == Role.CLAIM ? globals : declared;
            }
        }
        for (Declaration declaration : spec.declarations()) {
            occurrences.declaration(declaration, globals);
        }
        return occurrences.all;
    }

    private static Optional<Role> role(Declaration d) {
        return Optional.ofNullable(d instanceof Declaration.Group ? Role.GROUP : d instanceof Declaration.Params ? Role.SPACE
                : d instanceof Declaration.Labels || d instanceof Declaration.Outcomes ? Role.OUTCOMES
                : d instanceof Declaration.Const ? Role.CONSTANT : d instanceof Declaration.Def ? Role.FUNCTION
                : d instanceof Declaration.Rule || d instanceof Declaration.RuleTemplate ? Role.RULE
                : d instanceof Declaration.Relation ? Role.RELATION : d instanceof Declaration.Property ? Role.PROPERTY
                : d instanceof Declaration.Mdp ? Role.MDP : d instanceof Declaration.Unread ? null : Role.CLAIM);
    }

    /** What names mean at a place. */
    private record Environment(Map<String, Occurrence> names) {
        Environment with(Name name, Role role) {
            Map<String, Occurrence> more = new LinkedHashMap<>(names);
            more.put(name.name(), new Occurrence(name.span(), name.span(), role));
            return new Environment(more);
        }
    }

    private Environment bind(Environment environment, List<Name> names, Role role) {
        Environment inner = environment;
        for (Name name : names) {
            all.add(new Occurrence(name.span(), name.span(), role));
            inner = inner.with(name, role);
        }
        return inner;
    }

    private Environment bind(Environment environment, List<Name> names) {
        return bind(environment, names, Role.VARIABLE);
    }

    private void use(Name name, Environment environment) {
        Occurrence binder = environment.names.get(name.name());
        if (binder != null) {
            all.add(new Occurrence(name.span(), binder.binder(), binder.role()));
        }
    }

    private void declaration(Declaration d, Environment globals) {
        if (d instanceof Declaration.Group group) {
            expr(group.group(), globals);
        } else if (d instanceof Declaration.Params params) {
            space(params.space(), globals);
        } else if (d instanceof Declaration.Outcomes outcomes) {
            expr(outcomes.set(), globals);
            outcomes.group().ifPresent(g -> use(g, globals));
        } else if (d instanceof Declaration.Const constant) {
            expr(constant.value(), globals);
        } else if (d instanceof Declaration.Def def) {
            expr(def.body(), bind(bind(globals, def.formals()), def.parameters()));
        } else if (d instanceof Declaration.Rule rule) {
            rule(rule, globals);
        } else if (d instanceof Declaration.RuleTemplate rule) {
            Environment inner = bind(bind(bind(globals, rule.formals()), List.of(rule.outcome())), rule.parameters());
            all(rule.requires(), inner);
            expr(rule.body(), inner);
        } else if (d instanceof Declaration.Relation relation) {
            Environment inner = bind(bind(globals, relation.formals()), relation.functions());
            all(relation.requires(), inner);
            expr(relation.body(), inner);
        } else if (d instanceof Declaration.Property property) {
            Environment inner = bind(bind(globals, property.formals()), property.parameters());
            all(property.requires(), inner);
            expr(property.body(), inner);
        } else if (d instanceof Declaration.Claim claim) {
            expr(claim.formula(), globals);
        } else if (d instanceof Declaration.Lemma lemma) {
            lemma(lemma, globals);
        } else if (d instanceof Declaration.Measure measure) {
            measure.from().ifPresent(e -> expr(e, globals));
            measure.to().ifPresent(e -> expr(e, globals));
            expr(measure.condition(), bind(globals, List.of(measure.variable())));
        }
    }

    private void rule(Declaration.Rule rule, Environment globals) {
        Environment outer = bind(globals, rule.formals());
        expr(rule.space(), outer);
        Environment inner = bind(outer, List.of(rule.outcome(), rule.parameter()));
        if (rule.body() instanceof Declaration.RuleBody.Expression body) {
            expr(body.expr(), inner);
        } else {
            ((Declaration.RuleBody.Table) rule.body()).rows().forEach(row -> use(row.label(), globals));
        }
    }

    private void lemma(Declaration.Lemma lemma, Environment globals) {
        Environment inner = globals;
        for (Clause clause : lemma.clauses()) {
            if (clause instanceof Clause.Choice choice) {
                expr(choice.values(), inner);
                inner = bind(inner, List.of(choice.name()));
            } else if (clause instanceof Clause.Params params) {
                Environment before = inner;
                params.space().ifPresent(s -> space(s, before));
                inner = bind(inner, List.of(params.name()));
            } else if (clause instanceof Clause.Labels labels) {
                inner = bind(inner, labels.names());
            } else if (clause instanceof Clause.Functions functions) {
                Environment before = inner;
                functions.labels().ifPresent(l -> l.forEach(n -> use(n, before)));
                use(functions.space(), before);
                expr(functions.codomain(), before);
                inner = bind(inner, functions.names());
            } else if (clause instanceof Clause.Assume assume) {
                expr(assume.assumption(), inner);
            } else {
                expr(((Clause.Show) clause).conclusion(), inner);
            }
        }
    }

    private void space(Declaration.Space space, Environment environment) {
        if (space instanceof Declaration.Space.Expression expression) {
            expr(expression.expr(), environment);
        } else {
            use(((Declaration.Space.Tabulated) space).group(), environment);
        }
    }

    private void all(List<Expr> exprs, Environment environment) {
        exprs.forEach(e -> expr(e, environment));
    }

    private void expr(Expr e, Environment environment) {
        if (e instanceof Name name) {
            use(name, environment);
        } else if (e instanceof Expr.Call call) {
            use(call.function(), environment);
            all(call.brackets(), environment);
            all(call.arguments(), environment);
            all(call.given(), environment);
        } else if (e instanceof Expr.Index index) {
            expr(index.base(), environment);
            all(index.indices(), environment);
        } else if (e instanceof Expr.Tuple tuple) {
            all(tuple.parts(), environment);
        } else if (e instanceof Expr.SetLiteral set) {
            all(set.elements(), environment);
        } else if (e instanceof Expr.Unary unary) {
            expr(unary.operand(), environment);
        } else if (e instanceof Expr.Binary binary) {
            expr(binary.left(), environment);
            expr(binary.right(), environment);
        } else if (e instanceof Expr.Conditional conditional) {
            all(List.of(conditional.condition(), conditional.then(), conditional.otherwise()), environment);
        } else if (e instanceof Expr.GeneratedGroup group) {
            expr(group.points(), environment);
        } else {
            binding(e, environment);
        }
    }

    private void binding(Expr e, Environment environment) {
        if (e instanceof Expr.Restriction restriction) {
            expr(restriction.space(), environment);
            expr(restriction.condition(), bind(environment, List.of(restriction.variable())));
        } else if (e instanceof Expr.Aggregate aggregate) {
            Environment inner = binders(aggregate.binders(), environment);
            aggregate.body().ifPresent(b -> expr(b, inner));
        } else if (e instanceof Expr.Quantified quantified) {
            expr(quantified.body(), binders(quantified.binders(), environment));
        } else if (e instanceof Expr.Related related) {
            expr(related.left(), environment);
            expr(related.right(), environment);
            reference(related.relation(), environment);
        } else if (e instanceof Expr.OrderProperty property) {
            reference(property.relation(), environment);
            expr(property.functions(), environment);
        }
    }

    private void reference(Expr.Reference reference, Environment environment) {
        use(reference.name(), environment);
        all(reference.brackets(), environment);
    }

    private Environment binders(List<Expr.Binder> binders, Environment environment) {
        Environment inner = environment;
        for (Expr.Binder binder : binders) {
            Environment before = inner;
            binder.size().ifPresent(s -> expr(s, before));
            expr(binder.domain(), before);
            Environment after = bind(inner, binder.names());
            binder.condition().ifPresent(c -> expr(c, after));
            inner = after;
        }
        return inner;
    }
}
