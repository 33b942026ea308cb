package org.orbitcheck.typing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orbitcheck.chain.GeneratorAction;
import org.orbitcheck.chain.NotAnAction;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.TooLarge;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.source.Span;
import org.orbitcheck.syntax.Declaration;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.TabulatedAction;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Parameter spaces. */
final class Spaces {
    private final Elaborator elaborator;

    Spaces(Elaborator elaborator) {
        this.elaborator = elaborator;
    }

    ParameterSpace space(Declaration.Space space, Scope scope) {
        if (space instanceof Declaration.Space.Tabulated tabulated) {
            return tabulated(tabulated, scope);
        }
        return space(((Declaration.Space.Expression) space).expr(), scope);
    }

    ParameterSpace space(Expr expr, Scope scope) {
        if (expr instanceof Expr.Binary in && in.operator().equals("in")) {
            return inside(in, scope);
        }
        if (expr instanceof Expr.Binary product && product.operator().equals("*")) {
            return product(space(product.left(), scope), space(product.right(), scope), product);
        }
        Meaning meaning = elaborator.expressions.meaning(expr, scope, Optional.empty());
        if (meaning instanceof Meaning.OfSpace space) {
            return space.space();
        }
        if (meaning instanceof Meaning.Broken) {
            throw Mistake.silent();
        }
        if (meaning instanceof Meaning.OfTerm term && isPoints(term)) {
            return pointSpace(expr, scope);
        }
        throw Mistake.at(expr.span(), "expected a parameter space, but this is " + meaning.description());
    }

    ParameterSpace product(ParameterSpace first, ParameterSpace second, Expr.Binary e) {
        if (!second.group().equals(first.group())) {
            throw Mistake.at(e.span(), "both factors must be acted on by the same group");
        }
        return new ParameterSpace.Product(first, second);
    }

    private static boolean isPoints(Meaning.OfTerm term) {
        return term.term().type() instanceof Type.SetOf set && set.element() instanceof Type.Point;
    }

    /** points(G) is the set of the points, and here the space of them. */
    private ParameterSpace pointSpace(Expr expr, Scope scope) {
        if (expr instanceof Expr.Call call && call.function().name().equals("points") && call.arguments().size() == 1) {
            return new ParameterSpace.PointSpace(elaborator.groups.group(call.arguments().get(0), scope));
        }
        throw Mistake.at(expr.span(), "expected a parameter space",
                Optional.of("a set of points becomes one by naming its group: {1, 2} in points(G)"));
    }

    /** orbit(t) in base, {…} in base. */
    private ParameterSpace inside(Expr.Binary in, Scope scope) {
        ParameterSpace base = space(in.right(), scope);
        if (in.left() instanceof Expr.Call call && call.function().name().equals("orbit") && call.arguments().size() == 1) {
            Term seed = elaborator.expressions.check(call.arguments().get(0), scope, base.elementType());
            Value value = elaborator.expressions.constant(seed, call.span());
            mustBeIn(base, value, call.span());
            return new ParameterSpace.OrbitOf(value, base);
        }
        Term set = elaborator.expressions.check(in.left(), scope, Type.setOf(base.elementType()));
        Value value = elaborator.expressions.constant(set, in.left().span());
        for (Value element : ((Value.SetOf) value).elements()) {
            mustBeIn(base, element, in.left().span());
        }
        return new ParameterSpace.Explicit(((Value.SetOf) value).elements(), base);
    }

    private static void mustBeIn(ParameterSpace space, Value value, Span span) {
        Term member = Terms.truth(Operator.MEMBER, Build.constant(value, space.elementType()), new Term.Elements(space));
        if (!Constants.evaluate(member, span).equals(Value.TRUE)) {
            throw Mistake.at(span, value.text() + " is not an element of the space");
        }
    }

    Meaning restricted(Expr.Restriction e, Scope scope) {
        ParameterSpace base = space(e.space(), scope);
        Term.Variable variable = elaborator.fresh(e.variable().name(), base.elementType());
        Term predicate = elaborator.expressions.truth(e.condition(), scope.with(e.variable().name(),
                new Meaning.OfTerm(variable, Optional.of(base), Elaborator.none())));
        return new Meaning.OfSpace(new ParameterSpace.Restricted(base, variable, predicate));
    }

    Meaning constructed(Expr.Call call, Scope scope) {
        String name = call.function().name();
        List<Expr> a = call.arguments();
        switch (name) {
            case "vectors":
                Calls.arity(call, 1, 1, "vectors(G)");
                return of(new ParameterSpace.Vectors(group(a, scope)));
            case "maps":
                Calls.arity(call, 2, 2, "maps(G, values)");
                return of(maps(group(a, scope), a.get(1), scope));
            case "subsets":
                Calls.arity(call, 2, 2, "subsets(G, k)");
                NamedGroup of = group(a, scope);
                return of(new ParameterSpace.Subsets(of, elaborator.expressions.wholeNumber(a.get(1), scope, 0, of.degree())));
            case "cosets":
                Calls.arity(call, 2, 2, "cosets(G, H)");
                return of(cosets(call, scope));
            default:
                Calls.arity(call, 2, 2, "distributions(vectors(G), k)");
                ParameterSpace base = space(a.get(0), scope);
                if (!(base.elementType() instanceof Type.Vector)) {
                    throw Mistake.at(a.get(0).span(), "distributions are on a space of vectors");
                }
                return of(new ParameterSpace.Distributions(base, elaborator.expressions.wholeNumber(a.get(1), scope, 1, 100)));
        }
    }

    private static Meaning of(ParameterSpace space) {
        return new Meaning.OfSpace(space);
    }

    private NamedGroup group(List<Expr> arguments, Scope scope) {
        return elaborator.groups.group(arguments.get(0), scope);
    }

    private ParameterSpace maps(NamedGroup group, Expr values, Scope scope) {
        Term set = elaborator.expressions.infer(values, scope);
        if (!(set.type() instanceof Type.SetOf type)) {
            throw Mistake.at(values.span(), "expected the set of values of the maps");
        }
        Value.SetOf value = (Value.SetOf) elaborator.expressions.constant(set, values.span());
        return new ParameterSpace.Maps(group, value.elements(), type.element());
    }

    private ParameterSpace cosets(Expr.Call call, Scope scope) {
        NamedGroup group = group(call.arguments(), scope);
        NamedGroup subgroup = elaborator.groups.group(call.arguments().get(1), scope);
        if (!subgroup.points().equals(group.points()) || !subgroup.group().isSubgroupOf(group.group())) {
            throw Mistake.at(call.arguments().get(1).span(), subgroup.name() + " is not a subgroup of " + group.name());
        }
        return new ParameterSpace.Cosets(group, subgroup);
    }

    /** {a, b, c} with S acting by (1 2) -> (a b), …: checked to be an action. */
    private ParameterSpace tabulated(Declaration.Space.Tabulated e, Scope scope) {
        NamedGroup group = elaborator.groups.group(e.group(), scope);
        Set<String> seen = new HashSet<>();
        for (Expr.Name element : e.elements()) {
            if (!seen.add(element.name())) {
                throw Mistake.at(element.span(), "the element '" + element.name() + "' stands here twice");
            }
        }
        Points things = new Points(e.elements().stream().map(Expr.Name::name).toList());
        List<Permutation> generators = new ArrayList<>();
        List<Permutation> images = new ArrayList<>();
        StringBuilder law = new StringBuilder(group.name());
        for (Declaration.GeneratorImage image : e.images()) {
            Permutation generator = Groups.permutation(group.points(), image.generator(), image.span());
            Permutation moved = Groups.permutation(things, image.image(), image.span());
            if (!group.group().contains(generator)) {
                throw Mistake.at(image.span(), "this permutation is not in " + group.name());
            }
            generators.add(generator);
            images.add(moved);
            law.append(' ').append(generator.toCycleString(group.points()::name)).append("->").append(moved.toCycleString(things::name));
        }
        try {
            GeneratorAction action = GeneratorAction.of(group.group(), things.size(), generators, images,
                    group.points()::name, things::name);
            Map<Permutation, Permutation> known = new HashMap<>();
            return new ParameterSpace.Tabulated(group, new TabulatedAction(things.names(), law.toString(), p -> {
                if (!group.group().contains(p)) {
                    throw new Undefined("it is not known how a permutation outside of " + group.name() + " acts");
                }
                synchronized (known) {
                    return known.computeIfAbsent(p, action::imageOf);
                }
            }));
        } catch (NotAnAction | TooLarge exception) {
            throw Mistake.at(e.span(), "this is not an action: " + exception.getMessage());
        }
    }
}
