package org.orbitcheck.engine.enumeration;

import java.util.function.IntPredicate;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.term.ParameterSpace;

/** What the compiled code of one formula shares: the values, the actions, the spaces and the limits. */
final class Context {
    final Pool pool = new Pool();
    final Actions actions = new Actions(pool);
    final VariableSource fresh = new VariableSource();
    final Shape.Keys keys = new Shape.Keys();
    final Budget budget;
    final Ticker ticker;
    final Spaces spaces;

    final LargeSets large;

    Context(Budget budget, LargeSets large) {
        this.large = large;
        this.budget = budget;
        this.ticker = new Ticker(budget);
        this.spaces = new Spaces(pool, actions, this::predicate, large, budget);
    }

    private IntPredicate predicate(ParameterSpace.Restricted space) {
        Compiler compiler = new Compiler(this);
        Code.Truth truth = compiler.truth(space.predicate());
        int slot = compiler.slot(space.variable());
        Frame frame = compiler.frame();
        return x -> {
            frame.ids[slot] = x;
            return truth.at(frame);
        };
    }
}
