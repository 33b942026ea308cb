package org.orbitcheck.term;

import java.util.List;
import org.orbitcheck.group.PermutationGroup;

/**
 * A parameter space Theta (theory, section 1): a subset, not necessarily closed, of a set on which the group acts.
 * Only a description: elements, membership and orbits are computed by an evaluator.
 */
public sealed interface ParameterSpace {
    /** The group that acts. */
    NamedGroup group();

    /** The type of the parameters. */
    Type elementType();

    /** Whether the space has finitely many elements by its form. */
    default boolean isFinite() {
        return true;
    }

    /** Whether the space is closed under the group by its form alone; where false, it may still be closed. */
    default boolean isClosedByForm() {
        return true;
    }

    /** A space that consists of elements of another one. */
    sealed interface Part extends ParameterSpace {
        /** The other one. */
        ParameterSpace base();

        @Override
        default NamedGroup group() {
            return base().group();
        }

        @Override
        default Type elementType() {
            return base().elementType();
        }
    }

    /** The points themselves. */
    record PointSpace(NamedGroup group) implements ParameterSpace {
        @Override
        public Type elementType() {
            return new Type.Point(group.points());
        }
    }

    /** R^points. */
    record Vectors(NamedGroup group) implements ParameterSpace {
        @Override
        public Type elementType() {
            return new Type.Vector(group.points());
        }

        @Override
        public boolean isFinite() {
            return false;
        }
    }

    /** {v in base | predicate}. */
    record Restricted(ParameterSpace base, Term.Variable variable, Term predicate) implements Part {
        @Override
        public boolean isFinite() {
            return base.isFinite();
        }

        @Override
        public boolean isClosedByForm() {
            return false;
        }
    }

    /** The orbit of one element of the base under the group, inside the base. */
    record OrbitOf(Value seed, ParameterSpace base) implements Part {
        @Override
        public boolean isClosedByForm() {
            return base.isClosedByForm();
        }
    }

    /** Finitely many elements of the base, listed. */
    record Explicit(List<Value> elements, ParameterSpace base) implements Part {
        public Explicit {
            elements = List.copyOf(elements);
        }

        @Override
        public boolean isClosedByForm() {
            return false;
        }
    }

    /** All functions from the points to finitely many values: (p*m)(p(i)) = m(i). */
    record Maps(NamedGroup group, List<Value> values, Type valueType) implements ParameterSpace {
        public Maps {
            values = List.copyOf(values);
        }

        @Override
        public Type elementType() {
            return new Type.Mapping(group.points(), valueType);
        }
    }

    /** The k-element subsets of the points. */
    record Subsets(NamedGroup group, int size) implements ParameterSpace {
        @Override
        public Type elementType() {
            return Type.setOf(new Type.Point(group.points()));
        }
    }

    /** Pairs, with the diagonal action; both factors have the same group. */
    record Product(ParameterSpace first, ParameterSpace second) implements ParameterSpace {
        @Override
        public NamedGroup group() {
            return first.group();
        }

        @Override
        public Type elementType() {
            return new Type.Pair(first.elementType(), second.elementType());
        }

        @Override
        public boolean isFinite() {
            return first.isFinite() && second.isFinite();
        }

        @Override
        public boolean isClosedByForm() {
            return first.isClosedByForm() && second.isClosedByForm();
        }
    }

    /** The left cosets gH, with p*(gH) = (pg)H. */
    record Cosets(NamedGroup group, NamedGroup subgroup) implements ParameterSpace {
        @Override
        public Type elementType() {
            return new Type.Coset(group.points(), subgroup.group());
        }
    }

    /** The probabilities on at most {@code support} elements of a space of vectors; p*D is the push-forward. */
    record Distributions(ParameterSpace base, int support) implements ParameterSpace {
        @Override
        public NamedGroup group() {
            return base.group();
        }

        @Override
        public Type elementType() {
            return new Type.Distribution(base.group().points());
        }

        @Override
        public boolean isFinite() {
            return false;
        }

        @Override
        public boolean isClosedByForm() {
            return base.isClosedByForm();
        }
    }

    /** Named elements with an action that was verified to be one. */
    record Tabulated(NamedGroup group, TabulatedAction action) implements ParameterSpace {
        @Override
        public Type elementType() {
            return new Type.Named(action);
        }
    }

    /** Any finite parameter space under any finite group: `for params Theta` in a lemma. Its group is not known. */
    record Open(String name) implements ParameterSpace {
        @Override
        public NamedGroup group() {
            return new NamedGroup("G", new Points(List.of()), PermutationGroup.trivial(0));
        }

        @Override
        public Type elementType() {
            return Type.ABSTRACT;
        }

        @Override
        public boolean isClosedByForm() {
            return false;
        }
    }
}
