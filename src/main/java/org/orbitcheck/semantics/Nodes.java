package org.orbitcheck.semantics;

import java.util.List;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.term.Value;

/** Kinds of nodes that hand on whatever another node says. */
public final class Nodes {
    private Nodes() {
    }

    /** Hands on the answers of the node that is chosen. */
    interface Choosing extends Node {
        Node choose(Value[] environment);

        @Override
        default Value value(Value[] environment) {
            return choose(environment).value(environment);
        }

        @Override
        default boolean holds(Value[] environment) {
            return choose(environment).holds(environment);
        }

        @Override
        default ExactReal number(Value[] environment) {
            return choose(environment).number(environment);
        }

        @Override
        default Domain set(Value[] environment) {
            return choose(environment).set(environment);
        }
    }

    static Choosing conditional(Node condition, Node then, Node otherwise) {
        return environment -> condition.holds(environment) ? then : otherwise;
    }

    static Choosing choice(Node index, List<Node> branches) {
        return environment -> {
            int place = Numbers.wholeInt(index.number(environment), "the place in a choice");
            if (place < 1 || place > branches.size()) {
                throw new Undefined("a choice among " + branches.size() + " has no place " + place);
            }
            return branches.get(place - 1);
        };
    }

    /** Forgets the value of a variable, so that it is found anew when the body first asks for it. */
    static Choosing let(int slot, Node body) {
        return environment -> {
            environment[slot] = null;
            return body;
        };
    }

    static Node constant(Value value) {
        return environment -> value;
    }

    static Node variable(int slot) {
        return environment -> environment[slot];
    }

    /** A variable whose value is found when it is first asked for. */
    static Node lazyVariable(int slot, Node definition) {
        return environment -> {
            Value known = environment[slot];
            if (known == null) {
                known = definition.value(environment);
                environment[slot] = known;
            }
            return known;
        };
    }

    /** A term without free variables: found once. */
    public static Node once(Node node) {
        return new Node() {
            private Value known;
            private Domain knownSet;

            @Override
            public Value value(Value[] environment) {
                if (known == null) {
                    known = node.value(environment);
                }
                return known;
            }

            @Override
            public Domain set(Value[] environment) {
                if (knownSet == null) {
                    knownSet = node.set(environment);
                }
                return knownSet;
            }
        };
    }
}
