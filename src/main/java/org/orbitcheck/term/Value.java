package org.orbitcheck.term;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.number.Coordinates;
import org.orbitcheck.number.ExactReal;

/**
 * An exact value. Values of one type have a total order ({@link ValueOrder}); sets are kept without duplicates in that
 * order, so that equal sets are equal records.
 */
public sealed interface Value {
    Value TRUE = new Truth(true);
    Value FALSE = new Truth(false);

    static Value of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    static Value of(long number) {
        return new Number(ExactReal.of(number));
    }

    static Value of(BigFraction number) {
        return new Number(ExactReal.of(number));
    }

    /** The text of the value in the language, as a spec would write it. */
    default String text() {
        return ValueText.of(this);
    }

    record Truth(boolean holds) implements Value {
    }

    record Number(ExactReal value) implements Value {
    }

    record Label(String name) implements Value {
    }

    /** A point, by its place in the points of its group. */
    record Point(Points points, int index) implements Value {
    }

    record Permutation(Points points, org.orbitcheck.group.Permutation permutation) implements Value {
    }

    record Vector(Points points, List<BigFraction> coordinates) implements Value {
        public Vector {
            coordinates = Coordinates.of(coordinates);
        }

        /** The sum of the products of the coordinates; takes time for the coordinates of this vector that are not zero. */
        public ExactReal dot(Vector other) {
            return ((Coordinates) coordinates).dot((Coordinates) other.coordinates);
        }

        /** The vector v with v[p(i)] the coordinate at i of this one. */
        public Vector moved(org.orbitcheck.group.Permutation p) {
            return new Vector(points, ((Coordinates) coordinates).moved(p::apply));
        }

        /** The places of the coordinates that are not zero, ascending. */
        public int[] support() {
            return ((Coordinates) coordinates).support().clone();
        }

        @Override
        public int hashCode() {
            return ((Coordinates) coordinates).sparseHash();
        }
    }

    /** A finite set: build it with {@link #of}. */
    record SetOf(List<Value> elements) implements Value {
        public SetOf {
            elements = List.copyOf(elements);
        }

        public static SetOf of(Iterable<? extends Value> elements) {
            List<Value> all = new ArrayList<>();
            elements.forEach(all::add);
            all.sort(ValueOrder.INSTANCE);
            List<Value> distinct = new ArrayList<>(all.size());
            for (Value value : all) {
                if (distinct.isEmpty() || !distinct.get(distinct.size() - 1).equals(value)) {
                    distinct.add(value);
                }
            }
            return new SetOf(distinct);
        }

        public boolean contains(Value value) {
            return Collections.binarySearch(elements, value, ValueOrder.INSTANCE) >= 0;
        }
    }

    /** A function from points to values, by place. */
    record Mapping(Points points, List<Value> images) implements Value {
        public Mapping {
            images = List.copyOf(images);
        }
    }

    record Pair(Value first, Value second) implements Value {
    }

    /** The left coset gH, g being its least element in the order of permutations. */
    record Coset(Points points, PermutationGroup subgroup, org.orbitcheck.group.Permutation least) implements Value {
    }

    /** An element of a parameter space with a tabulated action, by its place among the names. */
    record Named(TabulatedAction action, int index) implements Value {
    }

    /** A probability of finite support on vectors: positive weights with sum 1, by the order of the vectors. */
    record Distribution(Points points, List<Weighted> atoms) implements Value {
        public Distribution {
            atoms = List.copyOf(atoms);
        }
    }

    /** One vector of the support of a distribution. */
    record Weighted(Vector vector, BigFraction weight) {
    }

    /** A function given by its values: key is [label, parameter] or [parameter]. */
    record Table(Map<Key, ExactReal> values) implements Value {
        public Table {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    /** The place of one value in a table. */
    record Key(Optional<String> label, Value parameter) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byLabel = label.orElse("").compareTo(other.label.orElse(""));
            return byLabel != 0 ? byLabel : ValueOrder.INSTANCE.compare(parameter, other.parameter);
        }
    }

    /** Several values chosen together, for p[1..n]. */
    record Family(List<Value> members) implements Value {
        public Family {
            members = List.copyOf(members);
        }
    }
}
