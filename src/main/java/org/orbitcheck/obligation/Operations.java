package org.orbitcheck.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** The operators of the core under unknowns, but for the connectives. */
final class Operations {
    private final Session session;
    private final Formulas formulas;
    private final Numbers numbers;
    private final Choosing choosing;
    private final Equality equality;
    private final FiniteSets sets;
    private final Spaces spaces;
    private final Translator translator;

    Operations(Session session, Numbers numbers, Choosing choosing, Equality equality, FiniteSets sets,
            Spaces spaces, Translator translator) {
        this.session = session;
        this.formulas = session.formulas;
        this.numbers = numbers;
        this.choosing = choosing;
        this.equality = equality;
        this.sets = sets;
        this.spaces = spaces;
        this.translator = translator;
    }

    Symbolic apply(Term.Operation term) {
        switch (term.operator()) {
            case EQUAL, LESS, AT_MOST:
                return new Symbolic.Truth(compare(term));
            case ADD, SUBTRACT, NEGATE:
                return Translator.isNumber(term.type()) ? new Symbolic.Number(arithmetic(term)) : linear(term);
            case MULTIPLY, DIVIDE, ABS, FLOOR, EXP, MINIMUM, MAXIMUM:
                return new Symbolic.Number(arithmetic(term));
            case SCALE, DOT, BASIS, COORDINATE, MEMBER_OF_FAMILY, PAIR, WEIGHT, ACT, COMPOSE, INVERSE:
                return structural(term);
            default:
                return ofSets(term);
        }
    }

    private Formula compare(Term.Operation term) {
        Term a = term.argument(0);
        Term b = term.argument(1);
        if (!Translator.isNumber(a.type()) || !Translator.isNumber(b.type())) {
            Symbolic x = translator.value(a);
            Symbolic y = translator.value(b);
            if (term.operator() == Operator.EQUAL) {
                return equality.equal(x, y);
            }
            boolean strict = term.operator() == Operator.LESS;
            return ((Symbolic.Truth) choosing.map(x, y, (p, q) -> new Symbolic.Truth(
                    formulas.of(place(p) < place(q) || !strict && place(p) == place(q))))).formula();
        }
        List<Fraction> sides = translator.sides(a, b);
        switch (term.operator()) {
            case EQUAL:
                return numbers.equal(sides.get(0), sides.get(1));
            case LESS:
                return numbers.less(sides.get(0), sides.get(1));
            default:
                return numbers.atMost(sides.get(0), sides.get(1));
        }
    }

    private static int place(Atom atom) {
        return ((Value.Point) value(atom)).index();
    }

    private static Value value(Atom atom) {
        if (atom instanceof Atom.Concrete c) {
            return c.value();
        }
        throw new Unsupported("an operation on a value with unknowns");
    }

    private Fraction arithmetic(Term.Operation term) {
        boolean pass = OrbitDegree.passesOn(term.operator());
        List<Fraction> x = term.arguments().stream()
                .map(a -> pass ? translator.number(a) : ((Symbolic.Number) translator.value(a)).fraction()).toList();
        switch (term.operator()) {
            case ADD:
                return numbers.add(x.get(0), x.get(1));
            case SUBTRACT:
                return numbers.subtract(x.get(0), x.get(1));
            case NEGATE:
                return numbers.negate(x.get(0));
            case MULTIPLY:
                return numbers.multiply(x.get(0), x.get(1));
            case DIVIDE:
                return numbers.divide(x.get(0), x.get(1));
            case ABS:
                return numbers.choice(numbers.atMost(Fraction.ZERO, x.get(0)), x.get(0), numbers.negate(x.get(0)));
            case MINIMUM:
                return numbers.choice(numbers.atMost(x.get(0), x.get(1)), x.get(0), x.get(1));
            case MAXIMUM:
                return numbers.choice(numbers.atMost(x.get(1), x.get(0)), x.get(0), x.get(1));
            case FLOOR:
                return numbers.floor(x.get(0));
            default:
                return numbers.exp(x.get(0));
        }
    }

    /** Sums, differences and negatives of vectors. */
    private Symbolic linear(Term.Operation term) {
        Points points = ((Type.Vector) term.type()).points();
        Symbolic a = translator.value(term.argument(0));
        if (term.operator() == Operator.NEGATE) {
            return choosing.map(a, x -> vector(points, Equality.coordinatesOf(x).stream().map(Polynomial::negate).toList()));
        }
        BiFunction<Polynomial, Polynomial, Polynomial> operation = term.operator() == Operator.ADD ? Polynomial::plus
                : Polynomial::minus;
        return choosing.map(a, translator.value(term.argument(1)), (x, y) -> {
            List<Polynomial> left = Equality.coordinatesOf(x);
            List<Polynomial> right = Equality.coordinatesOf(y);
            List<Polynomial> result = new ArrayList<>();
            for (int i = 0; i < left.size(); i++) {
                result.add(operation.apply(left.get(i), right.get(i)));
            }
            return vector(points, result);
        });
    }

    private Symbolic vector(Points points, List<Polynomial> coordinates) {
        return choosing.single(Actions.vector(points, coordinates));
    }

    private Symbolic structural(Term.Operation term) {
        List<Symbolic> x = term.arguments().stream().map(translator::value).toList();
        switch (term.operator()) {
            case SCALE:
                return scale(((Symbolic.Number) x.get(0)).fraction(), x.get(1), ((Type.Vector) term.type()).points());
            case DOT:
                return choosing.map(x.get(0), x.get(1), (a, b) -> new Symbolic.Number(session.plain(
                        dot(Equality.coordinatesOf(a), Equality.coordinatesOf(b)))));
            case BASIS:
                return choosing.map(asPoint(x.get(0), ((Type.Vector) term.type()).points()),
                        i -> basis(((Type.Vector) term.type()).points(), place(i)));
            case COORDINATE:
                return choosing.map(x.get(0), asPoint(x.get(1), pointsOf(term.argument(0).type())), this::coordinate);
            case MEMBER_OF_FAMILY:
                return choosing.map(x.get(0), f -> member(equality.familyOf(f), whole(x.get(1))));
            case PAIR:
                return pair(x.get(0), x.get(1));
            case WEIGHT:
                return choosing.map(x.get(0), d -> new Symbolic.Number(equality.weight(equality.distributionOf(d), x.get(1))));
            case ACT:
                return choosing.map(x.get(0), x.get(1), (p, t) -> choosing.single(
                        Actions.act(permutation(p), t)));
            case COMPOSE:
                return choosing.map(x.get(0), x.get(1), (p, q) -> permutation(p, permutation(p).times(permutation(q))));
            default:
                return choosing.map(x.get(0), p -> permutation(p, permutation(p).inverse()));
        }
    }

    private static Symbolic member(List<Symbolic> family, int place) {
        if (place < 1 || place > family.size()) {
            throw new Unsupported("a family of " + family.size() + " has no member " + place);
        }
        return family.get(place - 1);
    }

    private static Points pointsOf(Type type) {
        return type instanceof Type.Vector v ? v.points() : ((Type.Mapping) type).points();
    }

    /** A point, also where it is given by its number. */
    private Symbolic asPoint(Symbolic point, Points points) {
        return point instanceof Symbolic.Number ? choosing.constant(new Value.Point(points, whole(point) - 1)) : point;
    }

    private static int whole(Symbolic number) {
        Fraction fraction = ((Symbolic.Number) number).fraction();
        if (!fraction.isConstant()) {
            throw new Unsupported("a place that depends on unknowns");
        }
        return fraction.constant().getNumeratorAsInt();
    }

    private static Permutation permutation(Atom atom) {
        return ((Value.Permutation) value(atom)).permutation();
    }

    private Symbolic permutation(Atom like, Permutation p) {
        return choosing.constant(new Value.Permutation(((Value.Permutation) value(like)).points(), p));
    }

    private Symbolic scale(Fraction factor, Symbolic vector, Points points) {
        if (!factor.isWhole() || !factor.numerator().isPlain()) {
            throw new Unsupported("a vector times a number that is given by cases");
        }
        Polynomial c = factor.numerator().plainPart();
        return choosing.map(vector, v -> vector(points, Equality.coordinatesOf(v).stream().map(c::times).toList()));
    }

    private static Polynomial dot(List<Polynomial> a, List<Polynomial> b) {
        Polynomial sum = Polynomial.ZERO;
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).isZero() && !b.get(i).isZero()) {
                sum = sum.plus(a.get(i).times(b.get(i)));
            }
        }
        return sum;
    }

    private Symbolic basis(Points points, int place) {
        List<BigFraction> coordinates = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            coordinates.add(i == place ? BigFraction.ONE : BigFraction.ZERO);
        }
        return choosing.constant(new Value.Vector(points, coordinates));
    }

    private Symbolic coordinate(Atom of, Atom point) {
        if (of instanceof Atom.Concrete c && c.value() instanceof Value.Mapping mapping) {
            return choosing.constant(mapping.images().get(place(point)));
        }
        return new Symbolic.Number(session.plain(Equality.coordinatesOf(of).get(place(point))));
    }

    private Symbolic pair(Symbolic a, Symbolic b) {
        Optional<Value> x = Choosing.concrete(a);
        Optional<Value> y = Choosing.concrete(b);
        if (x.isPresent() && y.isPresent()) {
            return choosing.constant(new Value.Pair(x.get(), y.get()));
        }
        if (a instanceof Symbolic.Cases && b instanceof Symbolic.Cases) {
            return choosing.map(a, b, (p, q) -> p instanceof Atom.Concrete c && q instanceof Atom.Concrete d
                    ? choosing.constant(new Value.Pair(c.value(), d.value()))
                    : choosing.single(new Atom.Pair(choosing.single(p), choosing.single(q))));
        }
        return choosing.single(new Atom.Pair(a, b));
    }

    private Symbolic support(Atom distribution) {
        return sets.of(equality.distributionOf(distribution).parts().stream()
                .map(w -> new FiniteSet.Element(formulas.not(formulas.isZero(w.weight())), w.vector())).toList());
    }

    private Symbolic ofSets(Term.Operation term) {
        switch (term.operator()) {
            case MEMBER:
                return new Symbolic.Truth(member(term.argument(0), term.argument(1)));
            case SUBSET:
                return new Symbolic.Truth(equality.subset(translator.set(term.argument(0)),
                        translator.set(term.argument(1))));
            case SIZE:
                return new Symbolic.Number(size(term.argument(0)));
            case SET:
                return sets.of(term.arguments().stream().map(translator::value)
                        .map(v -> new FiniteSet.Element(formulas.top, v)).toList());
            case RANGE:
                return sets.range(whole(translator.value(term.argument(0))), whole(translator.value(term.argument(1))));
            case UNION, INTERSECTION, DIFFERENCE:
                return sets.combine(term.operator(), translator.set(term.argument(0)), translator.set(term.argument(1)));
            case TUPLES:
                return sets.tuples(translator.set(term.argument(0)), whole(translator.value(term.argument(1))));
            case POWERSET:
                return sets.powerset(translator.set(term.argument(0)));
            case SUPPORT:
                return choosing.map(translator.value(term.argument(0)), this::support);
            default:
                throw new Unsupported("the operator " + term.operator() + " on a value with unknowns");
        }
    }

    private Formula member(Term element, Term set) {
        Term domain = Terms.meaning(set);
        Symbolic value = translator.value(element);
        if (domain instanceof Term.Elements elements) {
            return spaces.member(elements.space(), value);
        }
        if (domain instanceof Term.Functions) {
            throw new Unsupported("membership in a set of functions");
        }
        return equality.member(value, translator.set(set));
    }

    private Fraction size(Term set) {
        FiniteSet elements = translator.set(set);
        List<Formula> counted = translator.isGrouped(set)
                ? elements.elements().stream().map(FiniteSet.Element::guard).toList() : spaces.counted(elements);
        return numbers.sum(counted, counted.stream().map(c -> session.constant(1)).toList());
    }
}
