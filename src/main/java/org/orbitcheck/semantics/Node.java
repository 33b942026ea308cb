package org.orbitcheck.semantics;

import org.orbitcheck.number.ExactReal;
import org.orbitcheck.term.Value;

/** A compiled term. The environment holds the values of the bound variables, by their slots. */
public interface Node {
    Value value(Value[] environment);

    default boolean holds(Value[] environment) {
        return ((Value.Truth) value(environment)).holds();
    }

    default ExactReal number(Value[] environment) {
        return ((Value.Number) value(environment)).value();
    }

    /** The set, without listing it where that is not needed. */
    default Domain set(Value[] environment) {
        return new Domain.Sorted((Value.SetOf) value(environment));
    }

    /** A compiled term of type truth. */
    interface Truth extends Node {
        @Override
        boolean holds(Value[] environment);

        @Override
        default Value value(Value[] environment) {
            return Value.of(holds(environment));
        }
    }

    /** A compiled term of type number. */
    interface Number extends Node {
        @Override
        ExactReal number(Value[] environment);

        @Override
        default Value value(Value[] environment) {
            return new Value.Number(number(environment));
        }
    }

    /** A compiled term whose value is a set. */
    interface OfSet extends Node {
        @Override
        Domain set(Value[] environment);

        @Override
        default Value value(Value[] environment) {
            return Value.SetOf.of(set(environment));
        }
    }
}
