package org.orbitcheck.engine;

import java.util.ArrayList;
import java.util.List;
import org.orbitcheck.term.Term;

/** Several engines, tried in order until one decides. */
public final class Portfolio implements Engine {
    private final List<Engine> engines;

    public Portfolio(List<Engine> engines) {
        this.engines = List.copyOf(engines);
    }

    @Override
    public String name() {
        return "auto";
    }

    @Override
    public Attempt attempt(Term formula, Budget budget) {
        return attempt(formula, budget, new ArrayList<>()).attempt();
    }

    /** An attempt, and the engine that made it. */
    public record Named(Attempt attempt, String engine) {
    }

    /** Tries the engines; what each of them could not do is the reason of an unknown. */
    public Named attemptNamed(Term formula, Budget budget) {
        return attempt(formula, budget, new ArrayList<>());
    }

    private Named attempt(Term formula, Budget budget, List<String> reasons) {
        for (Engine engine : engines) {
            budget.check();
            Attempt attempt = engine.attempt(formula, budget);
            if (!(attempt instanceof Attempt.Unknown unknown)) {
                return new Named(attempt, engine.name());
            }
            if (!unknown.reason().isEmpty()) {
                reasons.add(engine.name() + ": " + unknown.reason());
            }
        }
        return new Named(new Attempt.Unknown(String.join("; ", reasons)), name());
    }
}
