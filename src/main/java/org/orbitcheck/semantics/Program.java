package org.orbitcheck.semantics;

import org.orbitcheck.number.ExactReal;
import org.orbitcheck.term.Value;

/** A term made ready for being evaluated many times, as a function of the values of its free variables. One thread. */
public final class Program {
    private final Node node;
    private final int slots;

    Program(Node node, int slots) {
        this.node = node;
        this.slots = slots;
    }

    private Value[] environment(Value... arguments) {
        Value[] environment = new Value[slots];
        System.arraycopy(arguments, 0, environment, 0, arguments.length);
        return environment;
    }

    /** The value; throws {@link Undefined}, {@link NotFinite} and {@link Interrupted}. */
    public Value value(Value... arguments) {
        return node.value(environment(arguments));
    }

    /** The value of a term of type truth; throws as {@link #value}. */
    public boolean holds(Value... arguments) {
        return node.holds(environment(arguments));
    }

    /** The value of a term of type number; throws as {@link #value}. */
    public ExactReal number(Value... arguments) {
        return node.number(environment(arguments));
    }

    /** The value of a set, without listing it; throws as {@link #value}, and so do the set's methods. */
    public Domain set(Value... arguments) {
        return node.set(environment(arguments));
    }
}
