package org.orbitcheck.term;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.number.ExactReal;

/**
 * A term of the core: typed, resolved, first order, and closed but for its bound variables. Every definition is
 * unfolded. A claim is a term of type {@link Type#TRUTH}.
 *
 * <p>A term may be undefined (division by zero, the maximum of an empty set); AND, OR, IMPLIES, Conditional and the
 * condition of an aggregate guard what comes after them.
 */
public sealed interface Term {
    Type type();

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of term: an exhaustive case distinction. */
    interface Visitor<R> {
        R constant(Constant term);

        R variable(Variable term);

        R operation(Operation term);

        R conditional(Conditional term);

        R let(Let term);

        R quantified(Quantified term);

        R family(FamilyQuantified term);

        R aggregate(Aggregate term);

        R application(Application term);

        R elements(Elements term);

        R orbit(Orbit term);

        R groupElements(GroupElements term);

        R functions(Functions term);

        R choice(Choice term);

        R orderProperty(OrderProperty term);

        R unfolded(Unfolded term);
    }

    record Constant(Value value, Type type) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /** A bound variable; {@code id} is unique within a claim, {@code name} is what the spec calls it. */
    record Variable(String name, int id, Type type) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.variable(this);
        }
    }

    record Operation(Operator operator, List<Term> arguments, Type type) implements Term {
        public Operation {
            arguments = List.copyOf(arguments);
        }

        public Term argument(int i) {
            return arguments.get(i);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.operation(this);
        }
    }

    record Conditional(Term condition, Term then, Term otherwise) implements Term {
        @Override
        public Type type() {
            return then.type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.conditional(this);
        }
    }

    record Let(Variable variable, Term value, Term body) implements Term {
        @Override
        public Type type() {
            return body.type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.let(this);
        }
    }

    enum Quantifier {
        FORALL, EXISTS
    }

    /** forall or exists variable in domain: body. The domain is a term of set type, finite or not. */
    record Quantified(Quantifier quantifier, Variable variable, Term domain, Term body) implements Term {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quantified(this);
        }
    }

    /** forall or exists variable[1..size] in domain: body. The size is a constant whole number >= 0. */
    record FamilyQuantified(Quantifier quantifier, Variable variable, int size, Term domain, Term body) implements Term {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.family(this);
        }
    }

    /** What an aggregate makes of its values. SET is a comprehension; COUNT ignores its body. */
    enum Aggregator {
        SUM, COUNT, MINIMUM, MAXIMUM, MEDIAN, SET
    }

    /** One variable of an aggregate; later domains may mention earlier variables. */
    record Binding(Variable variable, Term domain) {
    }

    /**
     * sum (count, min, max, median, set) of body over all values of the bindings for which the condition holds. The
     * median of an even number of values is the mean of the two in the middle.
     */
    record Aggregate(Aggregator aggregator, List<Binding> bindings, Term condition, Term body, Type type) implements Term {
        public Aggregate {
            bindings = List.copyOf(bindings);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.aggregate(this);
        }
    }

    /**
     * The value of a function at an outcome label (if it is labelled) and a parameter. The function is a variable that
     * ranges over {@link Functions}, or a constant {@link Value.Table}.
     */
    record Application(Term function, Optional<Term> label, Term parameter) implements Term {
        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.application(this);
        }
    }

    /** The set of all elements of a parameter space. */
    record Elements(ParameterSpace space) implements Term {
        @Override
        public Type type() {
            return Type.setOf(space.elementType());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.elements(this);
        }
    }

    /** The orbit of a parameter inside its space [Definition 3.1]: a set, each element once. */
    record Orbit(ParameterSpace space, Term parameter) implements Term {
        @Override
        public Type type() {
            return Type.setOf(space.elementType());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.orbit(this);
        }
    }

    /**
     * The set of the elements of the group that acts on a space (where only the group is meant, its space of points);
     * with {@code involutions}, only those with p*p = identity, the identity among them.
     */
    record GroupElements(ParameterSpace space, boolean involutions) implements Term {
        @Override
        public Type type() {
            return Type.setOf(new Type.Permutation(space.group().points()));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.groupElements(this);
        }
    }

    /** What the values of a quantified function may be. */
    sealed interface Codomain {
        record Reals() implements Codomain {
        }

        record NonNegative() implements Codomain {
        }

        record Finite(List<ExactReal> values) implements Codomain {
            public Finite {
                values = List.copyOf(values);
            }
        }
    }

    /** The set of all functions labels * space -> codomain; without labels, space -> codomain. */
    record Functions(Optional<List<String>> labels, ParameterSpace space, Codomain codomain) implements Term {
        @Override
        public Type type() {
            return Type.setOf(new Type.Function(labels.isPresent(), space.elementType()));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.functions(this);
        }
    }

    /** The branch whose place (from 1) is the value of the index. */
    record Choice(Term index, List<Term> branches) implements Term {
        public Choice {
            branches = List.copyOf(branches);
        }

        @Override
        public Type type() {
            return branches.get(0).type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /** A property of a relation on finitely many functions. ACYCLIC: its strict relation has no directed cycle. */
    enum Property {
        TRANSITIVE, ACYCLIC, TOTAL, REFLEXIVE, ANTISYMMETRIC, PREORDER
    }

    /**
     * The relation {(i, j) | holds} on the named functions (numbered from 1) has the property. For ANTISYMMETRIC two
     * functions with both directions must be equal as functions, which {@code same} says.
     */
    record OrderProperty(Property property, List<String> names, Variable left, Variable right, Term holds, Term same)
            implements Term {
        public OrderProperty {
            names = List.copyOf(names);
        }

        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.orderProperty(this);
        }
    }

    /**
     * A term with the name of the definition that it comes from, for recognition and for the reader: its meaning is
     * {@code meaning}, nothing else. {@code standard}: defined in the standard library.
     */
    record Unfolded(String definition, boolean standard, List<Argument> arguments, Term meaning) implements Term {
        public Unfolded {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Type type() {
            return meaning.type();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unfolded(this);
        }
    }
}
