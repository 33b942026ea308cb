package org.orbitcheck.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.source.Suggestions;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Names of points, and names that are not known. A point's name belongs to its group, so it needs an expected type. */
final class Names {
    private final Elaborator elaborator;

    Names(Elaborator elaborator) {
        this.elaborator = elaborator;
    }

    /** The points that names mean where a term of this type is expected. */
    static Optional<Points> pointsOf(Type type) {
        if (type instanceof Type.Point point) {
            return Optional.of(point.points());
        }
        if (type instanceof Type.Vector vector) {
            return Optional.of(vector.points());
        }
        if (type instanceof Type.Permutation permutation) {
            return Optional.of(permutation.points());
        }
        if (type instanceof Type.SetOf set) {
            return pointsOf(set.element());
        }
        if (type instanceof Type.Mapping mapping) {
            return Optional.of(mapping.points());
        }
        if (type instanceof Type.Coset coset) {
            return Optional.of(coset.points());
        }
        if (type instanceof Type.Distribution distribution) {
            return Optional.of(distribution.points());
        }
        return Optional.empty();
    }

    /** The point of this name as the expected type has it: a point, or its basis vector. */
    Optional<Term> point(String name, Type expected) {
        if (expected instanceof Type.Point type && type.points().indexOf(name) >= 0) {
            return Optional.of(Build.constant(new Value.Point(type.points(), type.points().indexOf(name)), type));
        }
        if (expected instanceof Type.Vector type && type.points().indexOf(name) >= 0) {
            Term point = Build.constant(new Value.Point(type.points(), type.points().indexOf(name)), new Type.Point(type.points()));
            return Optional.of(Build.operation(Operator.BASIS, type, point));
        }
        return Optional.empty();
    }

    Mistake unknown(Expr.Name name, Scope scope, Optional<Type> expected) {
        if (Builtins.NAMES.contains(name.name())) {
            return Mistake.at(name.span(), "'" + name.name() + "' is applied to something: " + name.name() + "(…)");
        }
        List<String> known = new ArrayList<>(scope.declared().keySet());
        known.addAll(scope.bound().keySet());
        known.addAll(Builtins.NAMES);
        expected.flatMap(Names::pointsOf).ifPresent(p -> known.addAll(p.names()));
        Optional<String> hint = Suggestions.closest(name.name(), known);
        return elaborator.isComplete() || hint.isPresent()
                ? Mistake.at(name.span(), "unknown name '" + name.name() + "'", hint) : Mistake.silent();
    }

    /** The place of a point's name. */
    static int place(Points points, Expr.Name name) {
        int index = points.indexOf(name.name());
        if (index < 0) {
            throw Mistake.at(name.span(), "'" + name.name() + "' is not a point here",
                    Suggestions.closest(name.name(), points.names())
                            .or(() -> Optional.of("the points are " + some(points))));
        }
        return index;
    }

    private static String some(Points points) {
        List<String> names = points.names();
        return String.join(", ", names.size() > 12 ? names.subList(0, 12) : names) + (names.size() > 12 ? ", …" : "");
    }
}
