package org.orbitcheck.engine.enumeration;

import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;

/** A variable that runs through a set: where its value goes, and where the set comes from. */
final class LoopVariable {
    private final Pool pool;
    private final int slot;
    private final boolean numeric;
    private final Code.Id domain;

    LoopVariable(Compiler compiler, Term.Variable variable, Term domain) {
        this.pool = compiler.context.pool;
        this.slot = compiler.slot(variable);
        this.numeric = variable.type() instanceof Type.Number;
        this.domain = compiler.id(domain);
    }

    /** The elements that it runs through, in the order of values. */
    int[] elements(Frame frame) {
        return pool.parts(domain.at(frame));
    }

    void set(Frame frame, int element) {
        if (numeric) {
            frame.numbers[slot] = pool.number(element);
        } else {
            frame.ids[slot] = element;
        }
    }
}
