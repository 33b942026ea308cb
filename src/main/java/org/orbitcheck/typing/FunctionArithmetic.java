package org.orbitcheck.typing;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.orbitcheck.syntax.Declaration;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;

/** Arithmetic on functions of a parameter. */
final class FunctionArithmetic {
    private final Elaborator elaborator;
    private final Map<Expr, Seen> known = new IdentityHashMap<>();

    FunctionArithmetic(Elaborator elaborator) {
        this.elaborator = elaborator;
    }

    /** Whether arithmetic is about functions. */
    boolean areMeant(Expr e, Scope scope) {
        if (e instanceof Expr.Binary b && List.of("+", "-", "*", "·", "/").contains(b.operator())) {
            return Seen.in(known, e, scope, () -> areMeant(b.left(), scope) || areMeant(b.right(), scope));
        }
        if (e instanceof Expr.Unary u) {
            return areMeant(u.operand(), scope);
        }
        if (e instanceof Expr.Name n) {
            return scope.find(n.name()).orElse(null) instanceof Meaning.OfFunction;
        }
        return e instanceof Expr.Call c && c.given().isEmpty() && c.arguments().size() == 1
                && scope.find(c.function().name()).map(m -> m instanceof Meaning.OfRule || m instanceof Meaning.OfDefinitions d
                        && d.all().get(0).declaration() instanceof Declaration.Rule).orElse(false);
    }

    /** Arithmetic on functions Theta -> Real is pointwise; a number is a constant function. */
    Meaning pointwise(Expr.Binary e, Operator operator, Scope scope) {
        Meaning left = elaborator.expressions.meaning(e.left(), scope, Optional.empty());
        Meaning right = elaborator.expressions.meaning(e.right(), scope, Optional.empty());
        Optional<ParameterSpace> space = spaceOf(left).or(() -> spaceOf(right));
        String text = e.span().text();
        UnaryOperator<Term> l = function(left, e.left(), space.orElseThrow(Mistake::silent));
        UnaryOperator<Term> r = function(right, e.right(), space.get());
        return new Meaning.OfFunction(text, space.get(), t -> Build.number(operator, l.apply(t), r.apply(t)));
    }

    private static Optional<ParameterSpace> spaceOf(Meaning meaning) {
        return meaning instanceof Meaning.OfFunction f ? Optional.of(f.space()) : Optional.empty();
    }

    private UnaryOperator<Term> function(Meaning meaning, Expr expr, ParameterSpace space) {
        if (meaning instanceof Meaning.OfFunction f) {
            if (!f.space().equals(space)) {
                throw Mistake.at(expr.span(), "this function has another parameter space");
            }
            return f.at();
        }
        Term constant = elaborator.expressions.fit(elaborator.expressions.asTerm(meaning, expr.span()), Type.NUMBER, expr.span());
        return t -> constant;
    }
}
