package org.orbitcheck.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.source.Span;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * Expressions to terms. Where a type is expected, it says what bare numbers and names of points mean: in a set of
 * lotteries `ghost` is its basis vector and 0 the zero vector.
 */
final class Expressions {
    private final Elaborator elaborator;

    Expressions(Elaborator elaborator) {
        this.elaborator = elaborator;
    }

    /** A term of any type. */
    Term infer(Expr expr, Scope scope) {
        return asTerm(meaning(expr, scope, Optional.empty()), expr.span());
    }

    /** A term of the expected type. */
    Term check(Expr expr, Scope scope, Type expected) {
        return fit(asTerm(meaning(expr, scope, Optional.of(expected)), expr.span()), expected, expr.span());
    }

    Term truth(Expr expr, Scope scope) {
        return check(expr, scope, Type.TRUTH);
    }

    Term number(Expr expr, Scope scope) {
        return check(expr, scope, Type.NUMBER);
    }

    /** A constant whole number. */
    int wholeNumber(Expr expr, Scope scope, int least, int greatest) {
        Term term = number(expr, scope);
        if (term instanceof Term.Constant constant && constant.value() instanceof Value.Number n && n.value().isRational()) {
            BigFraction q = n.value().rational();
            if (q.getDenominator().equals(java.math.BigInteger.ONE) && q.compareTo(new BigFraction(least)) >= 0
                    && q.compareTo(new BigFraction(greatest)) <= 0) {
                return q.intValue();
            }
            throw Mistake.at(expr.span(), "expected a whole number from " + least + " to " + greatest + ", not " + n.value());
        }
        throw Mistake.at(expr.span(), "expected a number that is known here");
    }

    Term asTerm(Meaning meaning, Span span) {
        if (meaning instanceof Meaning.OfTerm term) {
            return term.term();
        }
        if (meaning instanceof Meaning.Broken) {
            throw Mistake.silent();
        }
        if (meaning instanceof Meaning.OfSpace space) {
            return new Term.Elements(space.space());
        }
        if (meaning instanceof Meaning.OfGroup group) {
            return new Term.GroupElements(group.space(), false);
        }
        throw Mistake.at(span, "expected a value, but this is " + meaning.description());
    }

    Term fit(Term term, Type expected, Span span) {
        if (term.type().equals(expected) || emptySet(term) && expected instanceof Type.SetOf) {
            return term;
        }
        if (expected instanceof Type.Vector vector && term.type() instanceof Type.Point point
                && point.points().equals(vector.points())) {
            return Build.operation(Operator.BASIS, expected, term);
        }
        boolean alike = expected.toString().equals(term.type().toString());
        String other = Names.pointsOf(expected).equals(Names.pointsOf(term.type())) ? "one is of another space" : "one belongs to other points";
        throw Mistake.at(span, "expected " + expected + ", but this " + (alike ? other : "is " + term.type()));
    }

    private static boolean emptySet(Term term) {
        return term instanceof Term.Constant constant && constant.value() instanceof Value.SetOf set && set.elements().isEmpty();
    }

    /** What an expression stands for; the expected type is a wish that {@link #check} enforces. */
    Meaning meaning(Expr expr, Scope scope, Optional<Type> expected) {
        if (expr instanceof Expr.Number number) {
            return new Meaning.OfTerm(literal(number, expected));
        }
        if (expr instanceof Expr.Name name) {
            return name(name, scope, expected);
        }
        if (expr instanceof Expr.Call call) {
            return elaborator.deeper(call.span(), () -> elaborator.calls.call(call, scope, expected));
        }
        if (expr instanceof Expr.Index index) {
            return index(index, scope, expected);
        }
        if (expr instanceof Expr.Tuple tuple) {
            return new Meaning.OfTerm(tuple(tuple, scope, expected));
        }
        if (expr instanceof Expr.SetLiteral set) {
            return new Meaning.OfTerm(set(set, scope, expected));
        }
        if (expr instanceof Expr.Restriction restriction) {
            return elaborator.spaces.restricted(restriction, scope);
        }
        if (expr instanceof Expr.Aggregate aggregate) {
            return new Meaning.OfTerm(new Binders(elaborator).aggregate(aggregate, scope, expected));
        }
        if (expr instanceof Expr.Quantified quantified) {
            return new Meaning.OfTerm(new Binders(elaborator).quantified(quantified, scope));
        }
        if (expr instanceof Expr.Conditional conditional) {
            return new Meaning.OfTerm(conditional(conditional, scope, expected));
        }
        if (expr instanceof Expr.Unary unary) {
            return unary(unary, scope, expected);
        }
        if (expr instanceof Expr.Binary binary) {
            return elaborator.operators.binary(binary, scope, expected);
        }
        if (expr instanceof Expr.Related related) {
            return new Meaning.OfTerm(elaborator.relations.related(related, scope));
        }
        if (expr instanceof Expr.OrderProperty property) {
            return new Meaning.OfTerm(elaborator.relations.orderProperty(property, scope));
        }
        if (expr instanceof Expr.Permutation permutation) {
            return new Meaning.OfTerm(permutation(permutation, scope, expected));
        }
        return elaborator.groups.generated((Expr.GeneratedGroup) expr, scope);
    }

    private Term literal(Expr.Number number, Optional<Type> expected) {
        if (expected.isPresent() && expected.get() instanceof Type.Vector vector) {
            if (number.value().equals(BigFraction.ZERO)) {
                return zero(vector);
            }
            return elaborator.names.point(number.span().text(), vector)
                    .orElseThrow(() -> Mistake.at(number.span(), "expected a vector, but this is a number"));
        }
        if (expected.isPresent() && expected.get() instanceof Type.Point point) {
            int place = Names.place(point.points(), new Expr.Name(number.span(), number.span().text()));
            return Build.constant(new Value.Point(point.points(), place), point);
        }
        return Build.constant(Value.of(number.value()), Type.NUMBER);
    }

    private static Term zero(Type.Vector vector) {
        List<BigFraction> zeros = new ArrayList<>();
        for (int i = 0; i < vector.points().size(); i++) {
            zeros.add(BigFraction.ZERO);
        }
        return Build.constant(new Value.Vector(vector.points(), zeros), vector);
    }

    private Meaning name(Expr.Name name, Scope scope, Optional<Type> expected) {
        Optional<Meaning> bound = scope.bound(name.name());
        if (bound.isPresent()) {
            return bound.get();
        }
        if (expected.isPresent()) {
            Optional<Term> point = elaborator.names.point(name.name(), expected.get());
            if (point.isPresent()) {
                return new Meaning.OfTerm(point.get());
            }
        }
        Meaning found = scope.find(name.name()).orElse(null);
        if (found != null) {
            return found instanceof Meaning.OfDefinitions definitions
                    ? elaborator.definitions.named(definitions, name, List.of(), scope) : found;
        }
        if (name.name().equals("true") || name.name().equals("false")) {
            return new Meaning.OfTerm(name.name().equals("true") ? Terms.TRUE : Terms.FALSE);
        }
        throw elaborator.names.unknown(name, scope, expected);
    }

    private Meaning index(Expr.Index index, Scope scope, Optional<Type> expected) {
        if (index.base() instanceof Expr.Name base && scope.find(base.name()).isEmpty() && base.name().equals("e")) {
            return new Meaning.OfTerm(basis(index, scope, expected));
        }
        if (index.base() instanceof Expr.Name base
                && scope.find(base.name()).orElse(null) instanceof Meaning.OfDefinitions definitions) {
            return elaborator.definitions.named(definitions, base, index.indices(), scope);
        }
        if (index.indices().size() != 1) {
            throw Mistake.at(index.span(), "expected one index");
        }
        Term base = infer(index.base(), scope);
        Expr place = index.indices().get(0);
        if (base.type() instanceof Type.Vector vector) {
            return new Meaning.OfTerm(Build.number(Operator.COORDINATE, base, check(place, scope, new Type.Point(vector.points()))));
        }
        if (base.type() instanceof Type.Mapping mapping) {
            return new Meaning.OfTerm(Build.operation(Operator.COORDINATE, mapping.image(), base,
                    check(place, scope, new Type.Point(mapping.points()))));
        }
        if (base.type() instanceof Type.Family family) {
            Term number = number(place, scope);
            elaborator.familySize(base).filter(size -> number instanceof Term.Constant).ifPresent(size -> wholeNumber(place, scope, 1, size));
            return new Meaning.OfTerm(Build.operation(Operator.MEMBER_OF_FAMILY, family.element(), base, number));
        }
        throw Mistake.at(index.span(), "expected a vector, a map or a family before '[', but this is " + base.type());
    }

    private Term basis(Expr.Index index, Scope scope, Optional<Type> expected) {
        if (index.indices().size() != 1) {
            throw Mistake.at(index.span(), "expected one point in e[…]");
        }
        if (expected.isPresent() && expected.get() instanceof Type.Vector vector) {
            Term point = check(index.indices().get(0), scope, new Type.Point(vector.points()));
            return Build.operation(Operator.BASIS, vector, point);
        }
        Term point = infer(index.indices().get(0), scope);
        if (point.type() instanceof Type.Point type) {
            return Build.operation(Operator.BASIS, new Type.Vector(type.points()), point);
        }
        throw Mistake.at(index.span(), "the dimension of this basis vector is not known here",
                Optional.of("use it where a vector of a group is expected: in an outcome set 'over S', or beside a vector"));
    }

    private Term tuple(Expr.Tuple tuple, Scope scope, Optional<Type> expected) {
        List<Expr> parts = tuple.parts();
        if (expected.isPresent() && expected.get() instanceof Type.Pair pair && parts.size() == 2) {
            return Build.operation(Operator.PAIR, pair, check(parts.get(0), scope, pair.first()), check(parts.get(1), scope, pair.second()));
        }
        if (expected.isPresent() && expected.get() instanceof Type.Vector vector) {
            dimension(tuple, vector.points());
            List<BigFraction> coordinates = new ArrayList<>();
            for (Expr part : parts) {
                coordinates.add(rational(part, scope));
            }
            return Build.constant(new Value.Vector(vector.points(), coordinates), vector);
        }
        if (expected.isPresent() && expected.get() instanceof Type.Mapping mapping) {
            dimension(tuple, mapping.points());
            List<Value> images = new ArrayList<>();
            for (Expr part : parts) {
                images.add(constant(check(part, scope, mapping.image()), part.span()));
            }
            return Build.constant(new Value.Mapping(mapping.points(), images), mapping);
        }
        if (parts.size() == 2 && expected.isPresent()) {
            throw Mistake.at(tuple.span(), "expected " + expected.get() + ", but this is a tuple");
        }
        if (parts.size() == 2) {
            Term first = infer(parts.get(0), scope);
            Term second = infer(parts.get(1), scope);
            return Build.operation(Operator.PAIR, new Type.Pair(first.type(), second.type()), first, second);
        }
        throw Mistake.at(tuple.span(), "the dimension of this vector is not known here");
    }

    private static void dimension(Expr.Tuple tuple, Points points) {
        if (tuple.parts().size() != points.size()) {
            throw Mistake.at(tuple.span(), "expected " + points.size() + " coordinates, one for each point, not " + tuple.parts().size());
        }
    }

    /** A constant rational. */
    BigFraction rational(Expr expr, Scope scope) {
        if (constant(number(expr, scope), expr.span()) instanceof Value.Number n && n.value().isRational()) {
            return n.value().rational();
        }
        throw Mistake.at(expr.span(), "expected a rational number");
    }

    /** The value of a term that must be constant. */
    Value constant(Term term, Span span) {
        Term bare = Terms.meaning(term);
        return bare instanceof Term.Constant constant ? constant.value() : Constants.evaluate(bare, span);
    }

    private Term set(Expr.SetLiteral set, Scope scope, Optional<Type> expected) {
        Optional<Type> element = expected.flatMap(t -> t instanceof Type.SetOf s ? Optional.of(s.element()) : Optional.empty());
        List<Term> terms = new ArrayList<>();
        if (element.isEmpty() && set.elements().isEmpty()) {
            return Build.constant(new Value.SetOf(List.of()), Type.setOf(Type.NUMBER));
        }
        Mistakes mistakes = new Mistakes();
        for (Expr e : set.elements()) {
            Type type = element.orElse(terms.isEmpty() ? null : terms.get(0).type());
            mistakes.in(() -> type == null ? infer(e, scope) : check(e, scope, type)).ifPresent(terms::add);
        }
        mistakes.report();
        Type type = Type.setOf(element.orElseGet(() -> terms.get(0).type()));
        return Build.operation(Operator.SET, type, terms);
    }

    private Term conditional(Expr.Conditional e, Scope scope, Optional<Type> expected) {
        Mistakes mistakes = new Mistakes();
        Optional<Term> condition = mistakes.in(() -> truth(e.condition(), scope));
        Optional<Term> then = mistakes.in(() -> expected.map(t -> check(e.then(), scope, t)).orElseGet(() -> infer(e.then(), scope)));
        Optional<Term> otherwise = mistakes.in(() -> then.map(t -> check(e.otherwise(), scope, t.type())).orElseGet(() -> infer(e.otherwise(), scope)));
        mistakes.report();
        if (then.orElseThrow().type().equals(Type.TRUTH)) {
            Term not = Build.truth(Operator.NOT, condition.orElseThrow());
            return Build.truth(Operator.AND, Build.truth(Operator.IMPLIES, condition.get(), then.get()),
                    Build.truth(Operator.IMPLIES, not, otherwise.orElseThrow()));
        }
        return new Term.Conditional(condition.orElseThrow(), then.get(), otherwise.orElseThrow());
    }

    private Meaning unary(Expr.Unary e, Scope scope, Optional<Type> expected) {
        if (e.operator().equals("not")) {
            return new Meaning.OfTerm(Build.truth(Operator.NOT, truth(e.operand(), scope)));
        }
        Meaning operand = meaning(e.operand(), scope, expected);
        if (operand instanceof Meaning.OfFunction f) {
            return new Meaning.OfFunction("-" + f.text(), f.space(), t -> Build.number(Operator.NEGATE, f.at().apply(t)));
        }
        Term term = asTerm(operand, e.operand().span());
        if (!(term.type() instanceof Type.Number || term.type() instanceof Type.Vector)) {
            throw Mistake.at(e.operand().span(), "expected a number or a vector after '-', but this is " + term.type());
        }
        return new Meaning.OfTerm(Build.operation(Operator.NEGATE, term.type(), term));
    }

    private Term permutation(Expr.Permutation e, Scope scope, Optional<Type> expected) {
        Points points = expected.flatMap(Names::pointsOf).or(() -> pointsInScope(e, scope)).orElseThrow(() ->
                Mistake.at(e.span(), "the group of this permutation is not known here"));
        Permutation permutation = Groups.permutation(points, e.cycles(), e.span());
        return Build.constant(new Value.Permutation(points, permutation), new Type.Permutation(points));
    }

    /** The points of G, or of the only declared group that has all the names. */
    private static Optional<Points> pointsInScope(Expr.Permutation e, Scope scope) {
        if (scope.bound("G").orElse(null) instanceof Meaning.OfGroup group) {
            return Optional.of(group.group().points());
        }
        List<Points> fitting = scope.points()
                .filter(p -> e.cycles().stream().flatMap(List::stream).allMatch(n -> p.indexOf(n.name()) >= 0)).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** The parameter space that an expression's value is an element of. */
    Optional<ParameterSpace> spaceOf(Expr expr, Scope scope) {
        if (expr instanceof Expr.Name name && scope.find(name.name()).orElse(null) instanceof Meaning.Broken) {
            throw Mistake.silent();
        }
        if (expr instanceof Expr.Name name && scope.find(name.name()).orElse(null) instanceof Meaning.OfTerm term
                && term.space().isPresent()) {
            return term.space();
        }
        if (expr instanceof Expr.Binary binary && (binary.operator().equals("*") || binary.operator().equals("·"))) {
            return spaceOf(binary.right(), scope);
        }
        return scope.bound("Theta").flatMap(m -> m instanceof Meaning.OfSpace s ? Optional.of(s.space()) : Optional.empty());
    }
}
