package org.orbitcheck.typing;

import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Binary operators, by the types of their operands. */
final class Operators {
    private static final int LARGEST_POWER = 1000;
    private final Elaborator elaborator;
    /** Whether arithmetic is about functions: long sums are looked through once. */
    private final Map<Expr, Seen> functions = new IdentityHashMap<>();
    /** The same for whether its type is told by its other side. */
    private final Map<Expr, Seen> typeless = new IdentityHashMap<>();

    Operators(Elaborator elaborator) {
        this.elaborator = elaborator;
    }

    /** What was seen in a scope. */
    private record Seen(Scope scope, boolean yes) {
        static boolean in(Map<Expr, Seen> known, Expr expr, Scope scope, BooleanSupplier look) {
            Seen before = known.get(expr);
            if (before == null || before.scope != scope) {
                before = new Seen(scope, look.getAsBoolean());
                known.put(expr, before);
            }
            return before.yes;
        }
    }

    private record Sides(Term left, Term right) {
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

    /** Both sides with one type; a side that needs to know its type (a name of a point, 0, e[i]) learns it from the other. */
    private Sides sides(Expr left, Expr right, Scope scope) {
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

    private boolean needsType(Expr expr, Scope scope) {
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

    private Meaning equality(Expr.Binary e, Scope scope) {
        Sides sides = sides(e.left(), e.right(), scope);
        Term equal = Build.truth(Operator.EQUAL, sides.left, sides.right);
        return term(e.operator().equals("=") ? equal : Build.truth(Operator.NOT, equal));
    }

    private Meaning comparison(Expr.Binary e, Scope scope) {
        Meaning left = numeric(e.left()) ? null : elaborator.expressions.meaning(e.left(), scope, Optional.empty());
        if (left instanceof Meaning.OfFunction) {
            throw Mistake.at(e.span(), "functions are compared by a relation",
                    Optional.of("write for example: " + e.left().span().text() + " " + e.operator() + " " + e.right().span().text() + " by most"));
        }
        Sides sides = sides(e.left(), e.right(), scope);
        Type type = sides.left.type();
        if (!(type instanceof Type.Number || type instanceof Type.Point)) {
            throw Mistake.at(e.span(), "numbers and points can be compared with " + e.operator() + ", but this is " + type);
        }
        boolean exchanged = e.operator().startsWith(">");
        Operator operator = e.operator().length() == 1 ? Operator.LESS : Operator.AT_MOST;
        return term(exchanged ? Build.truth(operator, sides.right, sides.left) : Build.truth(operator, sides.left, sides.right));
    }

    private static boolean numeric(Expr expr) {
        return !(expr instanceof Expr.Call call && call.given().isEmpty()) && !(expr instanceof Expr.Name);
    }

    private Meaning membership(Expr.Binary e, Scope scope) {
        Optional<Type> wish = needsType(e.right(), scope) && !needsType(e.left(), scope)
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
        Sides sides = expected.filter(t -> t instanceof Type.SetOf)
                .map(t -> new Sides(elaborator.expressions.check(e.left(), scope, t), elaborator.expressions.check(e.right(), scope, t)))
                .orElseGet(() -> sides(e.left(), e.right(), scope));
        if (!(sides.left.type() instanceof Type.SetOf)) {
            throw Mistake.at(e.left().span(), "expected a set, but this is " + sides.left.type());
        }
        Type type = operator == Operator.SUBSET ? Type.TRUTH : sides.left.type();
        return Build.operation(operator, type, sides.left, sides.right);
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
                && !mayBeFunction(e, scope)) {
            Type type = expected.get();
            return term(Build.operation(operator, type, elaborator.expressions.check(e.left(), scope, type),
                    elaborator.expressions.check(e.right(), scope, type)));
        }
        if (mayBeFunction(e, scope)) {
            return functions(e, operator, scope);
        }
        Sides sides = sides(e.left(), e.right(), scope);
        Type type = sides.left.type();
        if (!(type instanceof Type.Number || type instanceof Type.Vector)) {
            throw Mistake.at(e.left().span(), "expected a number or a vector, but this is " + type);
        }
        return term(Build.operation(operator, type, sides.left, sides.right));
    }

    private boolean mayBeFunction(Expr e, Scope scope) {
        if (e instanceof Expr.Binary b && List.of("+", "-", "*", "·", "/").contains(b.operator())) {
            return Seen.in(functions, e, scope, () -> mayBeFunction(b.left(), scope) || mayBeFunction(b.right(), scope));
        }
        if (e instanceof Expr.Unary u) {
            return mayBeFunction(u.operand(), scope);
        }
        if (e instanceof Expr.Name n) {
            return scope.find(n.name()).orElse(null) instanceof Meaning.OfFunction;
        }
        return e instanceof Expr.Call c && c.given().isEmpty() && c.arguments().size() == 1
                && scope.find(c.function().name()).map(m -> m instanceof Meaning.OfRule || m instanceof Meaning.OfDefinitions d
                        && d.all().get(0).declaration() instanceof org.orbitcheck.syntax.Declaration.Rule).orElse(false);
    }

    /** Arithmetic on functions Theta -> Real is pointwise; a number is a constant function. */
    private Meaning functions(Expr.Binary e, Operator operator, Scope scope) {
        Meaning left = elaborator.expressions.meaning(e.left(), scope, Optional.empty());
        Meaning right = elaborator.expressions.meaning(e.right(), scope, Optional.empty());
        Optional<ParameterSpace> space = spaceOf(left).or(() -> spaceOf(right));
        String text = e.span().text();
        java.util.function.UnaryOperator<Term> l = function(left, e.left(), space.orElseThrow(Mistake::silent));
        java.util.function.UnaryOperator<Term> r = function(right, e.right(), space.get());
        return new Meaning.OfFunction(text, space.get(), t -> Build.number(operator, l.apply(t), r.apply(t)));
    }

    private static Optional<ParameterSpace> spaceOf(Meaning meaning) {
        return meaning instanceof Meaning.OfFunction f ? Optional.of(f.space()) : Optional.empty();
    }

    private java.util.function.UnaryOperator<Term> function(Meaning meaning, Expr expr, ParameterSpace space) {
        if (meaning instanceof Meaning.OfFunction f) {
            if (!f.space().equals(space)) {
                throw Mistake.at(expr.span(), "this function has another parameter space");
            }
            return f.at();
        }
        Term constant = elaborator.expressions.fit(elaborator.expressions.asTerm(meaning, expr.span()), Type.NUMBER, expr.span());
        return t -> constant;
    }

    private Meaning product(Expr.Binary e, Scope scope, Optional<Type> expected) {
        if (mayBeFunction(e, scope)) {
            return functions(e, Operator.MULTIPLY, scope);
        }
        Expressions expressions = elaborator.expressions;
        Optional<Type> leftExpected = isPermutation(e.left())
                ? permutationType(e.right(), scope, expected) : Optional.empty();
        if (expected.isPresent() && expected.get() instanceof Type.Vector vector && needsType(e.left(), scope)
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
            return action(l, permutation, e, scope, expected);
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

    private Optional<Type> permutationType(Expr right, Scope scope, Optional<Type> expected) {
        Optional<Points> points = expected.flatMap(Names::pointsOf);
        if (points.isEmpty() && !needsType(right, scope) && !isPermutation(right)) {
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

    private static boolean isPermutation(Expr e) {
        return e instanceof Expr.Permutation || e instanceof Expr.Binary b && (b.operator().equals("^") && isPermutation(b.left())
                || b.operator().equals("*") && isPermutation(b.right()) && isPermutation(b.left()));
    }

    private Meaning action(Term permutation, Type.Permutation type, Expr.Binary e, Scope scope, Optional<Type> expected) {
        Expressions expressions = elaborator.expressions;
        Term operand = needsType(e.right(), scope)
                ? expressions.check(e.right(), scope, expected.orElseGet(() -> moved(e.right(), type.points())))
                : expressions.asTerm(expressions.meaning(e.right(), scope, isPermutation(e.right()) ? Optional.of(type)
                        : Optional.empty()), e.right().span());
        if (operand.type() instanceof Type.Permutation) {
            return term(Build.operation(Operator.COMPOSE, type, permutation, expressions.fit(operand, type, e.right().span())));
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

    private Meaning directProduct(Meaning.OfGroup left, Expr.Binary e, Scope scope) {
        NamedGroup right = elaborator.groups.group(e.right(), scope);
        return elaborator.groups.product(left.group(), right, e.span());
    }

    private Meaning productSpace(Meaning.OfSpace first, Expr.Binary e, Scope scope) {
        return new Meaning.OfSpace(elaborator.spaces.product(first.space(), elaborator.spaces.space(e.right(), scope), e));
    }

    private Meaning quotient(Expr.Binary e, Scope scope, Optional<Type> expected) {
        if (mayBeFunction(e, scope)) {
            return functions(e, Operator.DIVIDE, scope);
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
        Sides sides = sides(e.left(), e.right(), scope);
        Sides vectors = sides.left.type() instanceof Type.Point p
                ? new Sides(elaborator.expressions.fit(sides.left, new Type.Vector(p.points()), e.left().span()),
                        elaborator.expressions.fit(sides.right, new Type.Vector(p.points()), e.right().span())) : sides;
        if (!(vectors.left.type() instanceof Type.Vector)) {
            throw Mistake.at(e.left().span(), "a dot product is one of two vectors, but this is " + vectors.left.type());
        }
        return Build.number(Operator.DOT, vectors.left, vectors.right);
    }

    private Meaning power(Expr.Binary e, Scope scope, Optional<Type> expected) {
        Term base = elaborator.expressions.asTerm(elaborator.expressions.meaning(e.left(), scope,
                isPermutation(e.left()) ? expected : Optional.empty()), e.left().span());
        BigFraction exponent = ((Expr.Number) e.right()).value();
        boolean permutation = base.type() instanceof Type.Permutation;
        if (!exponent.getDenominator().equals(BigInteger.ONE) || !permutation && exponent.signum() < 0
                || exponent.getNumerator().bitLength() > 31 || Math.abs(exponent.intValue()) > LARGEST_POWER) {
            throw Mistake.at(e.right().span(), "expected a whole exponent "
                    + (permutation ? "of at most " : "from 0 to ") + LARGEST_POWER);
        }
        if (base.type() instanceof Type.Permutation type) {
            return term(power(base, type, exponent.intValue()));
        }
        elaborator.expressions.fit(base, Type.NUMBER, e.left().span());
        Term power = Terms.ONE;
        for (int i = 0; i < exponent.intValue(); i++) {
            power = Build.number(Operator.MULTIPLY, power, base);
        }
        return term(power);
    }

    private static Term power(Term base, Type.Permutation type, int exponent) {
        Term factor = exponent < 0 ? Build.operation(Operator.INVERSE, type, base) : base;
        Term power = exponent == 0 ? Build.constant(new Value.Permutation(type.points(), Permutation.identity(type.points().size())), type)
                : factor;
        for (int i = 1; i < Math.abs(exponent); i++) {
            power = Build.operation(Operator.COMPOSE, type, power, factor);
        }
        return power;
    }
}
