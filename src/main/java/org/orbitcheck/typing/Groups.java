package org.orbitcheck.typing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.orbitcheck.chain.PermutationGroups;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.group.TooLarge;
import org.orbitcheck.source.Span;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Group expressions. */
final class Groups {
    private final Elaborator elaborator;

    Groups(Elaborator elaborator) {
        this.elaborator = elaborator;
    }

    static Meaning.OfGroup meaning(NamedGroup group) {
        return new Meaning.OfGroup(group, new ParameterSpace.PointSpace(group));
    }

    NamedGroup group(Expr expr, Scope scope) {
        Meaning meaning = elaborator.expressions.meaning(expr, scope, Optional.empty());
        if (meaning instanceof Meaning.OfGroup group) {
            return group.group();
        }
        if (meaning instanceof Meaning.Broken) {
            throw Mistake.silent();
        }
        throw Mistake.at(expr.span(), "expected a group, but this is " + meaning.description());
    }

    /** Sym, Alt, Cyclic, Dihedral, Trivial. */
    Meaning constructed(Expr.Call call, Scope scope) {
        Calls.arity(call, 1, 1, call.function().name() + "(n) or " + call.function().name() + "({a, b, c})");
        Points points = points(call.arguments().get(0), scope);
        int n = points.size();
        try {
            PermutationGroup group;
            switch (call.function().name()) {
                case "Sym":
                    group = PermutationGroup.symmetric(n);
                    break;
                case "Alt":
                    group = PermutationGroups.alternating(n);
                    break;
                case "Cyclic":
                    group = PermutationGroups.cyclic(n);
                    break;
                case "Dihedral":
                    group = PermutationGroups.dihedral(n);
                    break;
                default:
                    group = PermutationGroup.trivial(n);
            }
            return meaning(new NamedGroup(call.function().name() + "(" + shown(points) + ")", points, group));
        } catch (IllegalArgumentException e) {
            throw Mistake.at(call.span(), e.getMessage());
        }
    }

    private static String shown(Points points) {
        return points.equals(Points.numbered(points.size())) ? Integer.toString(points.size())
                : "{" + String.join(", ", points.names()) + "}";
    }

    /** The points of a group: a number n (1..n), a list of names, or states(m). */
    private Points points(Expr expr, Scope scope) {
        if (expr instanceof Expr.SetLiteral set) {
            List<String> names = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (Expr element : set.elements()) {
                if (!(element instanceof Expr.Name || element instanceof Expr.Number)) {
                    throw Mistake.at(element.span(), "expected the name of a point");
                }
                if (!seen.add(element.span().text())) {
                    throw Mistake.at(element.span(), "the point '" + element.span().text() + "' stands here twice");
                }
                names.add(element.span().text());
            }
            if (names.isEmpty()) {
                throw Mistake.at(expr.span(), "a group needs at least one point");
            }
            return new Points(names);
        }
        if (expr instanceof Expr.Binary range && range.operator().equals("..")) {
            int from = elaborator.expressions.wholeNumber(range.left(), scope, 0, PermutationGroup.MAX_DEGREE);
            int to = elaborator.expressions.wholeNumber(range.right(), scope, from, from + PermutationGroup.MAX_DEGREE);
            return new Points(IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList());
        }
        if (expr instanceof Expr.Call call && call.function().name().equals("states") && call.arguments().size() == 1) {
            return new Points(elaborator.builtins.mdp(call.arguments().get(0), scope).states().stream().map(Expr.Name::name).toList());
        }
        if (expr instanceof Expr.Call || expr instanceof Expr.Name) {
            Meaning meaning = elaborator.expressions.meaning(expr, scope, Optional.empty());
            if (meaning instanceof Meaning.OfTerm term && term.term().type() instanceof Type.SetOf set
                    && set.element() instanceof Type.Point point) {
                return point.points();
            }
        }
        return Points.numbered(elaborator.expressions.wholeNumber(expr, scope, 1, PermutationGroup.MAX_DEGREE));
    }

    /** <(1 2)(3 4), (1 3)> on points. */
    Meaning generated(Expr.GeneratedGroup e, Scope scope) {
        Points points = points(e.points(), scope);
        List<Permutation> generators = new ArrayList<>();
        for (List<List<Expr.Name>> generator : e.generators()) {
            generators.add(permutation(points, generator, e.span()));
        }
        try {
            return meaning(new NamedGroup(e.span().text().replaceAll("\\s+", " "), points,
                    PermutationGroups.generatedBy(points.size(), generators)));
        } catch (TooLarge | IllegalArgumentException exception) {
            throw Mistake.at(e.span(), exception.getMessage());
        }
    }

    static Permutation permutation(Points points, List<List<Expr.Name>> cycles, Span span) {
        List<int[]> places = new ArrayList<>();
        for (List<Expr.Name> cycle : cycles) {
            places.add(cycle.stream().mapToInt(n -> Names.place(points, n)).toArray());
        }
        try {
            return Permutation.fromCycles(points.size(), places);
        } catch (IllegalArgumentException e) {
            throw Mistake.at(span, "not a product of disjoint cycles", Optional.of("each point may stand in one cycle only, once"));
        }
    }

    Meaning product(NamedGroup a, NamedGroup b, Span span) {
        List<String> names = new ArrayList<>(a.points().names());
        for (String name : b.points().names()) {
            if (names.contains(name)) {
                throw Mistake.at(span, "the factors of a product share the point '" + name + "'");
            }
            names.add(name);
        }
        return meaning(new NamedGroup(a.name() + " * " + b.name(), new Points(names),
                PermutationGroups.directProduct(a.group(), b.group())));
    }

    /** Stabilizer(S, {a, b}) setwise, Stabilizer(S, a) pointwise. */
    Meaning stabilizer(Expr.Call call, Scope scope) {
        Calls.arity(call, 2, 2, "Stabilizer(S, {a, b}) or Stabilizer(S, a)");
        NamedGroup group = group(call.arguments().get(0), scope);
        Type.Point point = new Type.Point(group.points());
        Expr of = call.arguments().get(1);
        String name = "Stabilizer(" + group.name() + ", " + of.span().text() + ")";
        boolean single = of instanceof Expr.Number || of instanceof Expr.Name n && group.points().indexOf(n.name()) >= 0;
        Value value = elaborator.expressions.constant(elaborator.expressions.check(of, scope, single ? point : Type.setOf(point)), of.span());
        PermutationGroup stabilizer;
        if (value instanceof Value.Point p) {
            stabilizer = group.group().stabilizer(p.index());
        } else {
            Set<Integer> places = new HashSet<>();
            ((Value.SetOf) value).elements().forEach(v -> places.add(((Value.Point) v).index()));
            stabilizer = group.group().setwiseStabilizer(places);
        }
        return meaning(new NamedGroup(name, group.points(), stabilizer));
    }

    /** Whether an expression is a list of groups: subgroups(G), transitive_subgroups(G), {Sym(3), K}. */
    boolean isList(Expr expr, Scope scope) {
        if (expr instanceof Expr.SetLiteral set) {
            return !set.elements().isEmpty() && isGroup(set.elements().get(0), scope);
        }
        return expr instanceof Expr.Call call && scope.find(call.function().name()).isEmpty()
                && List.of("subgroups", "transitive_subgroups").contains(call.function().name());
    }

    /** The groups of a list. */
    List<NamedGroup> list(Expr expr, Scope scope) {
        if (expr instanceof Expr.SetLiteral set) {
            return Mistakes.each(set.elements(), e -> group(e, scope));
        }
        return ((Meaning.OfGroups) elaborator.expressions.meaning(expr, scope, Optional.empty())).groups();
    }

    private static boolean isGroup(Expr expr, Scope scope) {
        if (expr instanceof Expr.GeneratedGroup) {
            return true;
        }
        if (expr instanceof Expr.Name name) {
            return scope.find(name.name()).orElse(null) instanceof Meaning.OfGroup;
        }
        if (expr instanceof Expr.Binary binary) {
            return binary.operator().equals("*") && isGroup(binary.left(), scope);
        }
        return expr instanceof Expr.Call call
                && List.of("Sym", "Alt", "Cyclic", "Dihedral", "Trivial", "Stabilizer").contains(call.function().name());
    }

    /** One subgroup from each conjugacy class. */
    Meaning subgroups(Expr.Call call, Scope scope) {
        Calls.arity(call, 1, 1, call.function().name() + "(G)");
        NamedGroup group = group(call.arguments().get(0), scope);
        try {
            List<PermutationGroup> classes = call.function().name().equals("subgroups") ? PermutationGroups.subgroupClasses(group.group())
                    : PermutationGroups.subgroupClasses(group.group()).stream().filter(PermutationGroup::isTransitive).toList();
            return new Meaning.OfGroups(classes.stream()
                    .map(g -> new NamedGroup(generators(g, group.points()), group.points(), g)).toList());
        } catch (TooLarge e) {
            throw Mistake.at(call.span(), e.getMessage());
        }
    }

    private static String generators(PermutationGroup group, Points points) {
        if (group.isTrivial()) {
            return "Trivial(" + points.size() + ")";
        }
        if (group.isFullSymmetric() && points.equals(Points.numbered(points.size()))) {
            return "Sym(" + points.size() + ")";
        }
        return "<" + String.join(", ", group.generators().stream().map(p -> p.toCycleString(points::name)).toList()) + ">";
    }
}
