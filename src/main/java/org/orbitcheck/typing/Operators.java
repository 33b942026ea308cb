package org.orbitcheck.typing;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Binary operators, by the types of their operands. */
final class Operators {
    private static final int LARGEST_POWER = 1000;
    private final Elaborator elaborator;
    private final BothSides both;
    private final FunctionArithmetic functions;
    private final Permuting permuting;

    Operators(Elaborator elaborator) {
        this.elaborator = elaborator;
        both = new BothSides(elaborator);
        functions = new FunctionArithmetic(elaborator);
        permuting = new Permuting(elaborator, both);
    }

    Meaning binary(Expr.Binary e, Scope scope, Optional<Type> expected) {
        switch (e.operator()) {
            case "and":
                return logic(e, Operator.AND, scope);
            case "or":
                return logic(e, Operator.OR, scope);
            case "implies":
                return logic(e, Operator.IMPLIES, scope);
            case "iff":
                return logic(e, Operator.IFF, scope);
            case "=", "!=":
                return equality(e, scope);
            case "<", "<=", ">", ">=":
                return comparison(e, scope);
            case "in":
                return membership(e, scope);
            case "subset":
                return term(sets(e, Operator.SUBSET, scope, Optional.empty()));
            case "|":
                return union(e, scope, expected);
            case "&":
                return union(e, scope, expected);
            case "\\":
                return union(e, scope, expected);
            case "..":
                return range(e, scope);
            case "+", "-":
                return sum(e, scope, expected);
            case "*", "·":
                return product(e, scope, expected);
            case "/":
                return quotient(e, scope, expected);
            case ".":
                return term(dot(e, scope));
            default:
                return power(e, scope, expected);
        }
    }

    private static Meaning term(Term term) {
        return new Meaning.OfTerm(term);
    }

    private Meaning logic(Expr.Binary e, Operator operator, Scope scope) {
        List<Term> both = Mistakes.each(List.of(e.left(), e.right()), part -> elaborator.expressions.truth(part, scope));
        return term(Build.truth(operator, both.get(0), both.get(1)));
    }

    private Meaning equality(Expr.Binary e, Scope scope) {
        BothSides.Sides sides = both.of(e.left(), e.right(), scope);
        Term equal = Build.truth(Operator.EQUAL, sides.left(), sides.right());
        return term(e.operator().equals("=") ? equal : Build.truth(Operator.NOT, equal));
    }

    private Meaning comparison(Expr.Binary e, Scope scope) {
        Meaning left = numeric(e.left()) ? null : elaborator.expressions.meaning(e.left(), scope, Optional.empty());
        if (left instanceof Meaning.OfFunction) {
            throw Mistake.at(e.span(), "functions are compared by a relation",
                    Optional.of("write for example: " + e.left().span().text() + " " + e.operator() + " " + e.right().span().text() + " by most"));
        }
        BothSides.Sides sides = both.of(e.left(), e.right(), scope);
        Type type = sides.left().type();
        if (!(type instanceof Type.Number || type instanceof Type.Point)) {
            throw Mistake.at(e.span(), "numbers and points can be compared with " + e.operator() + ", but this is " + type);
        }
        boolean exchanged = e.operator().startsWith(">");
        Operator operator = e.operator().length() == 1 ? Operator.LESS : Operator.AT_MOST;
        return term(exchanged ? Build.truth(operator, sides.right(), sides.left()) : Build.truth(operator, sides.left(), sides.right()));
    }

    private static boolean numeric(Expr expr) {
        return !(expr instanceof Expr.Call call && call.given().isEmpty()) && !(expr instanceof Expr.Name);
    }

    private Meaning membership(Expr.Binary e, Scope scope) {
        Optional<Type> wish = both.needsType(e.right(), scope) && !both.needsType(e.left(), scope)
                ? Optional.of(Type.setOf(elaborator.expressions.infer(e.left(), scope).type())) : Optional.empty();
        Meaning set = elaborator.expressions.meaning(e.right(), scope, wish);
        Term domain = elaborator.expressions.asTerm(set, e.right().span());
        if (!(domain.type() instanceof Type.SetOf type)) {
            throw Mistake.at(e.right().span(), "expected a set after 'in', but this is " + domain.type());
        }
        Term element = elaborator.expressions.check(e.left(), scope, type.element());
        if (set instanceof Meaning.OfSpace space && space.space().isClosedByForm() && elaborator.elements.isIn(space.space(), element)) {
            return term(Terms.TRUE);
        }
        return term(Build.truth(Operator.MEMBER, element, domain));
    }

    private Term sets(Expr.Binary e, Operator operator, Scope scope, Optional<Type> expected) {
        BothSides.Sides sides = expected.filter(t -> t instanceof Type.SetOf)
                .map(t -> new BothSides.Sides(elaborator.expressions.check(e.left(), scope, t), elaborator.expressions.check(e.right(), scope, t)))
                .orElseGet(() -> both.of(e.left(), e.right(), scope));
        if (!(sides.left().type() instanceof Type.SetOf)) {
            throw Mistake.at(e.left().span(), "expected a set, but this is " + sides.left().type());
        }
        Type type = operator == Operator.SUBSET ? Type.TRUTH : sides.left().type();
        return Build.operation(operator, type, sides.left(), sides.right());
    }

    private Meaning union(Expr.Binary e, Scope scope, Optional<Type> expected) {
        Operator operator = e.operator().equals("|") ? Operator.UNION
                : e.operator().equals("&") ? Operator.INTERSECTION : Operator.DIFFERENCE;
        return term(sets(e, operator, scope, expected));
    }

    private Meaning range(Expr.Binary e, Scope scope) {
        Term from = elaborator.expressions.number(e.left(), scope);
        Term to = elaborator.expressions.number(e.right(), scope);
        return term(Build.operation(Operator.RANGE, Type.setOf(Type.NUMBER), from, to));
    }

    private Meaning sum(Expr.Binary e, Scope scope, Optional<Type> expected) {
        Operator operator = e.operator().equals("+") ? Operator.ADD : Operator.SUBTRACT;
        if (expected.isPresent() && (expected.get() instanceof Type.Vector || expected.get() instanceof Type.Number)
                && !functions.areMeant(e, scope)) {
            Type type = expected.get();
            return term(Build.operation(operator, type, elaborator.expressions.check(e.left(), scope, type),
                    elaborator.expressions.check(e.right(), scope, type)));
        }
        if (functions.areMeant(e, scope)) {
            return functions.pointwise(e, operator, scope);
        }
        BothSides.Sides sides = both.of(e.left(), e.right(), scope);
        Type type = sides.left().type();
        if (!(type instanceof Type.Number || type instanceof Type.Vector)) {
            throw Mistake.at(e.left().span(), "expected a number or a vector, but this is " + type);
        }
        return term(Build.operation(operator, type, sides.left(), sides.right()));
    }

    private Meaning product(Expr.Binary e, Scope scope, Optional<Type> expected) {
        if (functions.areMeant(e, scope)) {
            return functions.pointwise(e, Operator.MULTIPLY, scope);
        }
        Expressions expressions = elaborator.expressions;
        Optional<Type> leftExpected = Permuting.isPermutation(e.left())
                ? permuting.typeFor(e.right(), scope, expected) : Optional.empty();
        if (expected.isPresent() && expected.get() instanceof Type.Vector vector && both.needsType(e.left(), scope)
                && !(e.left() instanceof Expr.Number) && !constantNumber(e.left())) {
            return term(Build.operation(Operator.SCALE, vector, expressions.number(e.right(), scope),
                    expressions.check(e.left(), scope, vector)));
        }
        Meaning left = expressions.meaning(e.left(), scope, leftExpected);
        if (left instanceof Meaning.OfGroup group) {
            return directProduct(group, e, scope);
        }
        if (left instanceof Meaning.OfSpace first) {
            return productSpace(first, e, scope);
        }
        Term l = expressions.asTerm(left, e.left().span());
        if (l.type() instanceof Type.Permutation permutation) {
            return permuting.action(l, permutation, e, scope, expected);
        }
        if (l.type() instanceof Type.Number) {
            Term r = expected.filter(t -> t instanceof Type.Vector || t instanceof Type.Number)
                    .map(t -> expressions.asTerm(expressions.meaning(e.right(), scope, Optional.of(t)), e.right().span()))
                    .orElseGet(() -> expressions.infer(e.right(), scope));
            if (r.type() instanceof Type.Point point) {
                r = expressions.fit(r, new Type.Vector(point.points()), e.right().span());
            }
            return term(r.type() instanceof Type.Vector ? Build.operation(Operator.SCALE, r.type(), l, r)
                    : Build.number(Operator.MULTIPLY, l, expressions.fit(r, Type.NUMBER, e.right().span())));
        }
        if (l.type() instanceof Type.Vector vector) {
            Term r = expressions.infer(e.right(), scope);
            if (e.operator().equals("·") && r.type() instanceof Type.Vector) {
                return term(Build.number(Operator.DOT, l, expressions.fit(r, vector, e.right().span())));
            }
            if (r.type() instanceof Type.Vector) {
                throw Mistake.at(e.span(), "the product of two vectors is written with a dot: x.u");
            }
            return term(Build.operation(Operator.SCALE, vector, expressions.fit(r, Type.NUMBER, e.right().span()), l));
        }
        throw Mistake.at(e.left().span(), "this cannot be multiplied: it is " + l.type());
    }

    private static boolean constantNumber(Expr e) {
        return e instanceof Expr.Number || e instanceof Expr.Binary b && constantNumber(b.left()) && constantNumber(b.right())
                || e instanceof Expr.Unary u && constantNumber(u.operand());
    }

    private Meaning directProduct(Meaning.OfGroup left, Expr.Binary e, Scope scope) {
        NamedGroup right = elaborator.groups.group(e.right(), scope);
        return elaborator.groups.product(left.group(), right, e.span());
    }

    private Meaning productSpace(Meaning.OfSpace first, Expr.Binary e, Scope scope) {
        return new Meaning.OfSpace(elaborator.spaces.product(first.space(), elaborator.spaces.space(e.right(), scope), e));
    }

    private Meaning quotient(Expr.Binary e, Scope scope, Optional<Type> expected) {
        if (functions.areMeant(e, scope)) {
            return functions.pointwise(e, Operator.DIVIDE, scope);
        }
        Term divisor = elaborator.expressions.number(e.right(), scope);
        if (divisor instanceof Term.Constant c && c.value().equals(Value.of(0))) {
            throw Mistake.at(e.right().span(), "division by zero");
        }
        Optional<Type> wish = expected.filter(t -> t instanceof Type.Vector);
        Term dividend = elaborator.expressions.asTerm(elaborator.expressions.meaning(e.left(), scope, wish), e.left().span());
        if (dividend.type() instanceof Type.Vector) {
            return term(Build.operation(Operator.SCALE, dividend.type(), Build.number(Operator.DIVIDE, Terms.ONE, divisor), dividend));
        }
        return term(Build.number(Operator.DIVIDE, elaborator.expressions.fit(dividend, Type.NUMBER, e.left().span()), divisor));
    }

    private Term dot(Expr.Binary e, Scope scope) {
        BothSides.Sides sides = both.of(e.left(), e.right(), scope);
        BothSides.Sides vectors = sides.left().type() instanceof Type.Point p
                ? new BothSides.Sides(elaborator.expressions.fit(sides.left(), new Type.Vector(p.points()), e.left().span()),
                        elaborator.expressions.fit(sides.right(), new Type.Vector(p.points()), e.right().span())) : sides;
        if (!(vectors.left().type() instanceof Type.Vector)) {
            throw Mistake.at(e.left().span(), "a dot product is one of two vectors, but this is " + vectors.left().type());
        }
        return Build.number(Operator.DOT, vectors.left(), vectors.right());
    }

    private Meaning power(Expr.Binary e, Scope scope, Optional<Type> expected) {
        Term base = elaborator.expressions.asTerm(elaborator.expressions.meaning(e.left(), scope,
                Permuting.isPermutation(e.left()) ? expected : Optional.empty()), e.left().span());
        BigFraction exponent = ((Expr.Number) e.right()).value();
        boolean permutation = base.type() instanceof Type.Permutation;
        if (!exponent.getDenominator().equals(BigInteger.ONE) || !permutation && exponent.signum() < 0
                || exponent.getNumerator().bitLength() > 31 || Math.abs(exponent.intValue()) > LARGEST_POWER) {
            throw Mistake.at(e.right().span(), "expected a whole exponent "
                    + (permutation ? "of at most " : "from 0 to ") + LARGEST_POWER);
        }
        if (base.type() instanceof Type.Permutation type) {
            return term(Permuting.power(base, type, exponent.intValue()));
        }
        elaborator.expressions.fit(base, Type.NUMBER, e.left().span());
        Term power = Terms.ONE;
        for (int i = 0; i < exponent.intValue(); i++) {
            power = Build.number(Operator.MULTIPLY, power, base);
        }
        return term(power);
    }
}
