package org.orbitcheck.engine.smt;

import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.Engine;
import org.orbitcheck.obligation.Unsupported;
import org.orbitcheck.term.Term;

/**
 * Decides claims about every vector or every function with Z3. A verdict that the solver gives by finding no model
 * carries the obligation, so that others can refute it again; one that it gives by a model carries the model's exact
 * values, so that others can evaluate the formula there. An unknown of the solver stays one.
 */
public final class SmtEngine implements Engine {
    @Override
    public String name() {
        return "smt";
    }

    @Override
    public Attempt attempt(Term formula, Budget budget) {
        try (Decision decision = new Decision(budget)) {
            return decision.decide(formula);
        } catch (Unsupported unsupported) {
            return new Attempt.Unknown(unsupported.getMessage());
        }
    }
}
