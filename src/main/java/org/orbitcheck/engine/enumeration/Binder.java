package org.orbitcheck.engine.enumeration;

import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;

/** Gives the variable of a `let` its value. */
interface Binder {
    void bind(Frame frame);

    static Binder of(Compiler compiler, Term.Let let) {
        int slot = compiler.slot(let.variable());
        if (let.variable().type() instanceof Type.Number) {
            Code.Number value = compiler.number(let.value());
            return f -> f.numbers[slot] = value.at(f);
        }
        Code.Id value = compiler.id(let.value());
        return f -> f.ids[slot] = value.at(f);
    }
}
