package org.orbitcheck.typing;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;

/** The two sides of an operator whose operands have one type. */
final class BothSides {
    private final Elaborator elaborator;
    private final Map<Expr, Seen> typeless = new IdentityHashMap<>();

    BothSides(Elaborator elaborator) {
        this.elaborator = elaborator;
    }

    record Sides(Term left, Term right) {
    }

    /** Both sides with one type; a side that needs to know its type (a name of a point, 0, e[i]) learns it from the other. */
    Sides of(Expr left, Expr right, Scope scope) {
        try {
            return related(left, right, scope);
        } catch (Mistake mistake) {
            throw both(mistake, left, right, scope);
        }
    }

    /** A mistake on one side must not hide one on the other. */
    private Mistake both(Mistake first, Expr left, Expr right, Scope scope) {
        boolean isLeft = isIn(first, left);
        Expr other = isLeft ? right : left;
        if (isLeft == isIn(first, right) || needsType(other, scope)) {
            return first;
        }
        Mistakes mistakes = new Mistakes();
        mistakes.during(() -> {
            throw first;
        });
        mistakes.during(() -> elaborator.expressions.meaning(other, scope, Optional.empty()));
        return mistakes.all();
    }

    private static boolean isIn(Mistake mistake, Expr side) {
        return mistake.problems().stream().anyMatch(p -> side.span().file() == p.span().file()
                && side.span().start() <= p.span().start() && p.span().end() <= side.span().end());
    }

    private Sides related(Expr left, Expr right, Scope scope) {
        Expressions expressions = elaborator.expressions;
        if (needsType(left, scope) && !needsType(right, scope)) {
            Term r = expressions.infer(right, scope);
            return new Sides(expressions.check(left, scope, r.type()), r);
        }
        Term l = expressions.infer(left, scope);
        if (l.type() instanceof Type.Point && !needsType(right, scope)) {
            Term r = expressions.infer(right, scope);
            if (r.type() instanceof Type.Vector vector) {
                return new Sides(expressions.fit(l, vector, left.span()), r);
            }
            return new Sides(l, expressions.fit(r, l.type(), right.span()));
        }
        return new Sides(l, expressions.check(right, scope, l.type()));
    }

    /** Whether the expression's type is told by its other side. */
    boolean needsType(Expr expr, Scope scope) {
        if (expr instanceof Expr.Name name) {
            return scope.find(name.name()).isEmpty() || isPoint(scope, name.name());
        }
        if (expr instanceof Expr.Number || expr instanceof Expr.Tuple) {
            return true;
        }
        if (expr instanceof Expr.Index index) {
            return index.base() instanceof Expr.Name base && base.name().equals("e") && scope.find("e").isEmpty();
        }
        if (expr instanceof Expr.SetLiteral set) {
            return set.elements().isEmpty() || set.elements().stream().anyMatch(x -> needsType(x, scope));
        }
        if (expr instanceof Expr.Binary binary && !binary.operator().equals(".")) {
            return Seen.in(typeless, expr, scope, () -> needsType(binary.left(), scope) && needsType(binary.right(), scope));
        }
        return expr instanceof Expr.Unary unary && needsType(unary.operand(), scope);
    }

    /** A declared name that is also a point of some group may mean the point. */
    private static boolean isPoint(Scope scope, String name) {
        return scope.bound(name).isEmpty() && scope.points().anyMatch(points -> points.indexOf(name) >= 0);
    }
}
