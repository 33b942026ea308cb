package org.orbitcheck.engine.enumeration;

import java.util.function.Supplier;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.PairOracle;
import org.orbitcheck.engine.PairwiseEngine;
import org.orbitcheck.group.TooLarge;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.term.Term;

/**
 * Decides closed formulas whose quantifiers range over finite sets, by exact evaluation. The first counterexample in the
 * order of the domains is the one that is shown. What is infinite or too large to list is unknown.
 */
public final class EnumerationEngine implements PairwiseEngine {
    private static final int LISTED = 20_000;
    private final LargeSets large;

    public EnumerationEngine() {
        this(LISTED);
    }

    /** Sets of more elements than so many are gone through in classes and portions, and not listed. */
    public EnumerationEngine(int listed) {
        this.large = new LargeSets(listed);
    }

    @Override
    public String name() {
        return "enumerate";
    }

    @Override
    public Attempt attempt(Term formula, Budget budget) {
        return guarded(() -> new Prover(new Compiler(new Context(budget, large))).decide(formula));
    }

    @Override
    public PairOracle oracle(Term.OrderProperty property, Budget budget) {
        return new FramedOracle(property, new Compiler(new Context(budget, large)));
    }

    static Attempt guarded(Supplier<Outcome> decision) {
        try {
            Outcome outcome = decision.get();
            return outcome.holds() ? new Attempt.Proved(outcome.evidence()) : new Attempt.Refuted(outcome.evidence());
        } catch (OutOfReach | TooLarge unknown) {
            return new Attempt.Unknown(unknown.getMessage());
        } catch (Undefined undefined) {
            return new Attempt.Unknown("the formula has no value: " + undefined.getMessage());
        }
    }
}
