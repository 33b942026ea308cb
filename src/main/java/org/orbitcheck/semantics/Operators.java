package org.orbitcheck.semantics;

import java.math.BigInteger;
import java.util.List;
import java.util.function.BinaryOperator;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** The operators on truth values, numbers, vectors and permutations; {@link SetOperators} has those on sets. */
final class Operators {
    private final Compiler compiler;
    private final Term.Operation term;

    private Operators(Compiler compiler, Term.Operation term) {
        this.compiler = compiler;
        this.term = term;
    }

    static Node compile(Compiler compiler, Term.Operation term) {
        return new Operators(compiler, term).node();
    }

    private Node first() {
        return compiler.compile(term.argument(0));
    }

    private Node second() {
        return compiler.compile(term.argument(1));
    }

    private Node node() {
        switch (term.operator()) {
            case AND:
            case OR:
            case NOT:
            case IMPLIES:
            case IFF:
                return truth();
            case EQUAL:
                return equal(first(), second());
            case LESS:
                return compares(first(), second(), 0);
            case AT_MOST:
                return compares(first(), second(), 1);
            case ADD:
            case SUBTRACT:
            case NEGATE:
                return term.type() instanceof Type.Vector ? vectors() : arithmetic();
            case MULTIPLY:
            case DIVIDE:
            case ABS:
            case FLOOR:
            case EXP:
            case MINIMUM:
            case MAXIMUM:
                return arithmetic();
            case SCALE:
            case DOT:
            case BASIS:
            case COORDINATE:
            case SUPPORT:
            case WEIGHT:
                return vectors();
            case ACT:
            case COMPOSE:
            case INVERSE:
                return permutations();
            case PAIR:
                return pair(first(), second());
            case MEMBER_OF_FAMILY:
                return member(first(), second());
            default:
                return SetOperators.compile(compiler, term);
        }
    }

    private Node.Truth truth() {
        List<Node> parts = compiler.compileAll(term.arguments());
        switch (term.operator()) {
            case AND:
                return environment -> all(parts, environment, true);
            case OR:
                return environment -> !all(parts, environment, false);
            case NOT:
                return environment -> !parts.get(0).holds(environment);
            case IMPLIES:
                return environment -> !parts.get(0).holds(environment) || parts.get(1).holds(environment);
            default:
                return environment -> parts.get(0).holds(environment) == parts.get(1).holds(environment);
        }
    }

    /** Whether all parts have one truth value; stops at the first that has not. */
    private static boolean all(List<Node> parts, Value[] environment, boolean expected) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).holds(environment) != expected) {
                return false;
            }
        }
        return true;
    }

    private Node.Truth equal(Node a, Node b) {
        if (term.argument(0).type() instanceof Type.Number) {
            return environment -> a.number(environment).equals(b.number(environment));
        }
        return environment -> a.value(environment).equals(b.value(environment));
    }

    /** Whether a compares to b with a result below the bound: 0 for less, 1 for at most. */
    private Node.Truth compares(Node a, Node b, int bound) {
        if (term.argument(0).type() instanceof Type.Point) {
            return environment -> Integer.compare(((Value.Point) a.value(environment)).index(),
                    ((Value.Point) b.value(environment)).index()) < bound;
        }
        return environment -> a.number(environment).compareTo(b.number(environment)) < bound;
    }

    private Node.Number arithmetic() {
        switch (term.operator()) {
            case ADD:
                return folded(ExactReal::add);
            case SUBTRACT:
                return folded(ExactReal::subtract);
            case MULTIPLY:
                return folded(Numbers::multiply);
            case DIVIDE:
                return folded(Numbers::divide);
            case MINIMUM:
                return folded(ExactReal::min);
            case MAXIMUM:
                return folded(ExactReal::max);
            default:
                return unary(first());
        }
    }

    private Node.Number unary(Node argument) {
        switch (term.operator()) {
            case NEGATE:
                return environment -> argument.number(environment).negate();
            case ABS:
                return environment -> argument.number(environment).abs();
            case FLOOR:
                return environment -> argument.number(environment).floor();
            default:
                return environment -> Numbers.exp(argument.number(environment));
        }
    }

    private Node.Number folded(BinaryOperator<ExactReal> operator) {
        List<Node> parts = compiler.compileAll(term.arguments());
        Node first = parts.get(0);
        if (parts.size() == 2) {
            Node second = parts.get(1);
            return environment -> operator.apply(first.number(environment), second.number(environment));
        }
        return environment -> {
            ExactReal result = first.number(environment);
            for (int i = 1; i < parts.size(); i++) {
                result = operator.apply(result, parts.get(i).number(environment));
            }
            return result;
        };
    }

    private Node vectors() {
        Node a = first();
        switch (term.operator()) {
            case NEGATE:
                return environment -> Vectors.negate(vector(a, environment));
            case BASIS:
                Points points = ((Type.Vector) term.type()).points();
                return environment -> Vectors.basis(points, place(a, environment, points.size()));
            case SUPPORT:
                return environment -> Value.SetOf.of(
                        ((Value.Distribution) a.value(environment)).atoms().stream().map(Value.Weighted::vector).toList());
            default:
                return vectors(a, second());
        }
    }

    private Node vectors(Node a, Node b) {
        switch (term.operator()) {
            case ADD:
                return environment -> Vectors.add(vector(a, environment), vector(b, environment));
            case SUBTRACT:
                return environment -> Vectors.add(vector(a, environment), Vectors.negate(vector(b, environment)));
            case SCALE:
                return environment -> Vectors.scale(a.number(environment), vector(b, environment));
            case DOT:
                return (Node.Number) environment -> vector(a, environment).dot(vector(b, environment));
            case WEIGHT:
                return (Node.Number) environment -> weight((Value.Distribution) a.value(environment), b.value(environment));
            default:
                return coordinate(a, b);
        }
    }

    private static Node coordinate(Node a, Node place) {
        return environment -> {
            Value base = a.value(environment);
            if (base instanceof Value.Mapping mapping) {
                return mapping.images().get(place(place, environment, mapping.images().size()));
            }
            List<BigFraction> coordinates = ((Value.Vector) base).coordinates();
            return Value.of(coordinates.get(place(place, environment, coordinates.size())));
        };
    }

    /** A place from 0, given by a point or by a number from 1. */
    private static int place(Node node, Value[] environment, int size) {
        Value value = node.value(environment);
        int place = value instanceof Value.Point point ? point.index()
                : Numbers.wholeInt(((Value.Number) value).value(), "the place") - 1;
        if (place < 0 || place >= size) {
            throw new Undefined("there is no place " + (place + 1) + " among " + size);
        }
        return place;
    }

    private static ExactReal weight(Value.Distribution distribution, Value vector) {
        return distribution.atoms().stream().filter(a -> a.vector().equals(vector)).findFirst()
                .map(a -> ExactReal.of(a.weight())).orElse(ExactReal.ZERO);
    }

    private static Value.Vector vector(Node node, Value[] environment) {
        return (Value.Vector) node.value(environment);
    }

    private static Value.Permutation permutation(Node node, Value[] environment) {
        return (Value.Permutation) node.value(environment);
    }

    private Node permutations() {
        Node a = first();
        if (term.operator() == Operator.INVERSE) {
            return environment -> {
                Value.Permutation p = permutation(a, environment);
                return new Value.Permutation(p.points(), p.permutation().inverse());
            };
        }
        Node b = second();
        if (term.operator() == Operator.ACT) {
            return environment -> Actions.act(permutation(a, environment).permutation(), b.value(environment));
        }
        return environment -> {
            Value.Permutation p = permutation(a, environment);
            return new Value.Permutation(p.points(), p.permutation().times(permutation(b, environment).permutation()));
        };
    }

    private static Node pair(Node a, Node b) {
        return environment -> new Value.Pair(a.value(environment), b.value(environment));
    }

    private static Node member(Node family, Node place) {
        return environment -> {
            List<Value> members = ((Value.Family) family.value(environment)).members();
            BigInteger index = Numbers.whole(place.number(environment), "the place in a family");
            if (index.signum() <= 0 || index.compareTo(BigInteger.valueOf(members.size())) > 0) {
                throw new Undefined("a family of " + members.size() + " members has no member " + index);
            }
            return members.get(index.intValue() - 1);
        };
    }
}
