package org.orbitcheck.semantics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/** The operators on sets. */
final class SetOperators {
    private SetOperators() {
    }

    static Node compile(Compiler compiler, Term.Operation term) {
        List<Node> arguments = compiler.compileAll(term.arguments());
        switch (term.operator()) {
            case SET:
                return environment -> Value.SetOf.of(arguments.stream().map(a -> a.value(environment)).toList());
            case SIZE:
                return environment -> Value.of(new BigFraction(arguments.get(0).set(environment).size()));
            case POWERSET:
                return (Node.OfSet) environment -> powerset(arguments.get(0).set(environment));
            case NONDOMINATED:
                return environment -> Nondominated.of((Value.SetOf) arguments.get(0).value(environment));
            default:
                return binary(term, arguments);
        }
    }

    private static Node binary(Term.Operation term, List<Node> arguments) {
        Node a = arguments.get(0);
        Node b = arguments.get(1);
        switch (term.operator()) {
            case RANGE:
                return (Node.OfSet) environment -> new Range(Numbers.whole(a.number(environment), "the bound of a range"),
                        Numbers.whole(b.number(environment), "the bound of a range"));
            case TUPLES:
                return (Node.OfSet) environment -> tuples(a.set(environment),
                        Numbers.wholeInt(b.number(environment), "the length of a tuple"));
            case MEMBER:
                return (Node.Truth) environment -> b.set(environment).contains(a.value(environment));
            case SUBSET:
                return (Node.Truth) environment -> isSubset(a.set(environment), b.set(environment));
            default:
                return combined(term, arguments);
        }
    }

    private static Node combined(Term.Operation term, List<Node> arguments) {
        Node first = arguments.get(0);
        List<Node> rest = arguments.subList(1, arguments.size());
        switch (term.operator()) {
            case UNION:
                return environment -> {
                    List<Value> all = new ArrayList<>();
                    arguments.forEach(a -> a.set(environment).forEach(all::add));
                    return Value.SetOf.of(all);
                };
            case INTERSECTION:
                return environment -> kept(first, rest, true, environment);
            case DIFFERENCE:
                return environment -> kept(first, rest, false, environment);
            default:
                throw new IllegalArgumentException("no set operator: " + term.operator());
        }
    }

    /** The elements of the first set that are in all others, or in none of them. */
    private static Value kept(Node first, List<Node> others, boolean inAll, Value[] environment) {
        List<Domain> sets = others.stream().map(o -> o.set(environment)).toList();
        List<Value> kept = new ArrayList<>();
        for (Value value : first.set(environment)) {
            Interrupted.check();
            if (sets.stream().allMatch(s -> s.contains(value) == inAll)) {
                kept.add(value);
            }
        }
        return Value.SetOf.of(kept);
    }

    private static boolean isSubset(Domain a, Domain b) {
        for (Value value : a) {
            Interrupted.check();
            if (!b.contains(value)) {
                return false;
            }
        }
        return true;
    }

    static List<Value> list(Domain domain) {
        List<Value> all = new ArrayList<>();
        for (Value value : domain) {
            Interrupted.check();
            all.add(value);
        }
        return all;
    }

    private static Domain tuples(Domain base, int length) {
        List<Value> members = list(base);
        return new Domain.Counted(() -> Tuples.ofLength(length, members).stream().<Value>map(Value.Family::new).iterator(),
                v -> v instanceof Value.Family f && f.members().size() == length && f.members().stream().allMatch(base::contains),
                () -> BigInteger.valueOf(members.size()).pow(length));
    }

    private static Domain powerset(Domain base) {
        List<Value> members = Value.SetOf.of(base).elements();
        BigInteger size = BigInteger.ONE.shiftLeft(members.size());
        Domain numbers = new Range(BigInteger.ZERO, size.subtract(BigInteger.ONE));
        return new Domain.Counted(() -> numbers.stream().map(n -> subset(members, (Value.Number) n)).iterator(),
                v -> v instanceof Value.SetOf s && s.elements().stream().allMatch(base::contains), () -> size);
    }

    private static Value subset(List<Value> members, Value.Number number) {
        BigInteger mask = number.value().rational().getNumerator();
        List<Value> chosen = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (mask.testBit(i)) {
                chosen.add(members.get(i));
            }
        }
        return new Value.SetOf(chosen);
    }

    /** The whole numbers from low to high. */
    private record Range(BigInteger low, BigInteger high) implements Domain {
        @Override
        public Iterator<Value> iterator() {
            return new Iterator<>() {
                private BigInteger next = low;

                @Override
                public boolean hasNext() {
                    return next.compareTo(high) <= 0;
                }

                @Override
                public Value next() {
                    Value value = Value.of(new BigFraction(next));
                    next = next.add(BigInteger.ONE);
                    return value;
                }
            };
        }

        @Override
        public boolean contains(Value value) {
            return value instanceof Value.Number n && n.value().isRational()
                    && n.value().rational().getDenominator().equals(BigInteger.ONE)
                    && n.value().rational().getNumerator().compareTo(low) >= 0
                    && n.value().rational().getNumerator().compareTo(high) <= 0;
        }

        @Override
        public BigInteger size() {
            return high.subtract(low).add(BigInteger.ONE).max(BigInteger.ZERO);
        }
    }
}
