package org.orbitcheck.typing;

import java.util.Optional;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Products of permutations with each other and with what they move. */
final class Permuting {
    private final Elaborator elaborator;
    private final BothSides both;

    Permuting(Elaborator elaborator, BothSides both) {
        this.elaborator = elaborator;
        this.both = both;
    }

    /** What a permutation is that stands before this, where its points can be told. */
    Optional<Type> typeFor(Expr right, Scope scope, Optional<Type> expected) {
        Optional<Points> points = expected.flatMap(Names::pointsOf);
        if (points.isEmpty() && !both.needsType(right, scope) && !isPermutation(right)) {
            points = Names.pointsOf(elaborator.expressions.infer(right, scope).type())
                    .or(() -> elaborator.expressions.spaceOf(right, scope).map(s -> s.group().points()));
        }
        return points.map(Type.Permutation::new);
    }

    /** What a literal is that a permutation of these points moves: a vector, a set of lotteries, or a point. */
    private static Type moved(Expr literal, Points points) {
        return literal instanceof Expr.Tuple || literal instanceof Expr.Index ? new Type.Vector(points)
                : literal instanceof Expr.SetLiteral ? Type.setOf(new Type.Vector(points)) : new Type.Point(points);
    }

    static boolean isPermutation(Expr e) {
        return e instanceof Expr.Permutation || e instanceof Expr.Binary b && (b.operator().equals("^") && isPermutation(b.left())
                || b.operator().equals("*") && isPermutation(b.right()) && isPermutation(b.left()));
    }

    /** A permutation times another, or moving what stands behind it. */
    Meaning action(Term permutation, Type.Permutation type, Expr.Binary e, Scope scope, Optional<Type> expected) {
        Expressions expressions = elaborator.expressions;
        Term operand = both.needsType(e.right(), scope)
                ? expressions.check(e.right(), scope, expected.orElseGet(() -> moved(e.right(), type.points())))
                : expressions.asTerm(expressions.meaning(e.right(), scope, isPermutation(e.right()) ? Optional.of(type)
                        : Optional.empty()), e.right().span());
        if (operand.type() instanceof Type.Permutation) {
            return new Meaning.OfTerm(Build.operation(Operator.COMPOSE, type, permutation, expressions.fit(operand, type, e.right().span())));
        }
        if (operand.type() instanceof Type.Number || operand.type() instanceof Type.Truth || operand.type() instanceof Type.Label) {
            throw Mistake.at(e.right().span(), "a permutation does not act on " + operand.type());
        }
        Optional<Points> points = Names.pointsOf(operand.type()).or(() ->
                expressions.spaceOf(e.right(), scope).map(s -> s.group().points()));
        if (points.isPresent() && !points.get().equals(type.points())) {
            throw Mistake.at(e.right().span(), "this permutation is one of other points");
        }
        return new Meaning.OfTerm(Build.operation(Operator.ACT, operand.type(), permutation, operand),
                expressions.spaceOf(e.right(), scope), Elaborator.none());
    }

    /** A power of a permutation; that with exponent 0 is the identity. */
    static Term power(Term base, Type.Permutation type, int exponent) {
        Term factor = exponent < 0 ? Build.operation(Operator.INVERSE, type, base) : base;
        Term power = exponent == 0 ? Build.constant(new Value.Permutation(type.points(), Permutation.identity(type.points().size())), type)
                : factor;
        for (int i = 1; i < Math.abs(exponent); i++) {
            power = Build.operation(Operator.COMPOSE, type, power, factor);
        }
        return power;
    }
}
