package org.orbitcheck.term;

import org.orbitcheck.group.PermutationGroup;

/** The type of a term. Types of things that a group acts on name the points of that group. */
public sealed interface Type {
    Type TRUTH = new Truth();
    Type NUMBER = new Number();
    Type LABEL = new Label();
    /** An element of a parameter space that is left open (`for params Theta`). */
    Type ABSTRACT = new Abstract();

    static Type setOf(Type element) {
        return new SetOf(element);
    }

    record Truth() implements Type {
        @Override
        public String toString() {
            return "a truth value";
        }
    }

    record Number() implements Type {
        @Override
        public String toString() {
            return "a number";
        }
    }

    /** A bare outcome label. */
    record Label() implements Type {
        @Override
        public String toString() {
            return "an outcome label";
        }
    }

    record Abstract() implements Type {
        @Override
        public String toString() {
            return "a parameter";
        }
    }

    record Point(Points points) implements Type {
        @Override
        public String toString() {
            return "a point";
        }
    }

    record Permutation(Points points) implements Type {
        @Override
        public String toString() {
            return "a permutation";
        }
    }

    /** A vector of R^points: a lottery or a utility function. */
    record Vector(Points points) implements Type {
        @Override
        public String toString() {
            return "a vector";
        }
    }

    record SetOf(Type element) implements Type {
        @Override
        public String toString() {
            return "a set (each element " + element + ")";
        }
    }

    /** A function from points to values: an element of maps(G, V). */
    record Mapping(Points points, Type image) implements Type {
        @Override
        public String toString() {
            return "a map of points";
        }
    }

    record Pair(Type first, Type second) implements Type {
        @Override
        public String toString() {
            return "a pair";
        }
    }

    /** A left coset of a subgroup. */
    record Coset(Points points, PermutationGroup subgroup) implements Type {
        @Override
        public String toString() {
            return "a coset";
        }
    }

    /** An element of a parameter space that is given by names and a table of the action. */
    record Named(TabulatedAction action) implements Type {
        @Override
        public String toString() {
            return "a named parameter";
        }
    }

    /** A probability of finite support on vectors. */
    record Distribution(Points points) implements Type {
        @Override
        public String toString() {
            return "a distribution";
        }
    }

    /** A function of an outcome label (where {@code labelled}) and a parameter, to the reals. */
    record Function(boolean labelled, Type parameter) implements Type {
        @Override
        public String toString() {
            return labelled ? "a function of outcomes and parameters" : "a function of parameters";
        }
    }

    /** Several values of one type, chosen together: p[1..n]. */
    record Family(Type element) implements Type {
        @Override
        public String toString() {
            return "a family";
        }
    }
}
