package org.orbitcheck.engine.enumeration;

import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;

/** A variable that runs through a set: where its value goes, and where the set comes from. */
final class LoopVariable {
    private final Pool pool;
    private final int slot;
    private final boolean numeric;
    private final Code.Id domain;

    private LoopVariable(Compiler compiler, Term.Variable variable, Code.Id domain) {
        this.pool = compiler.context.pool;
        this.slot = compiler.slot(variable);
        this.numeric = variable.type() instanceof Type.Number;
        this.domain = domain;
    }

    static LoopVariable of(Compiler compiler, Term.Variable variable, Term domain) {
        return new LoopVariable(compiler, variable, compiler.id(domain));
    }

    /**
     * The variable of forall or exists. Where the body is the same for all elements of an orbit, the first element of
     * each orbit will do.
     */
    static LoopVariable of(Compiler compiler, Term.Quantified term) {
        if (Terms.meaning(term.domain()) instanceof Term.Elements elements
                && Inputs.seesOnlyOrbit(term.body(), term.variable(), elements.space())) {
            Spaces spaces = compiler.context.spaces;
            return new LoopVariable(compiler, term.variable(), f -> spaces.representatives(elements.space()));
        }
        return of(compiler, term.variable(), term.domain());
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
