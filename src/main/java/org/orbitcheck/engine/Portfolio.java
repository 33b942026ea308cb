package org.orbitcheck.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.orbitcheck.group.TooLarge;
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
        return attempt(formula, budget, (engine, attempt) -> "");
    }

    /**
     * Tries the engines; what each of them could not do is the reason of an unknown.
     *
     * @param objection what is wrong with what an engine decided, empty where nothing is: else the next engine is tried
     */
    public Attempt attempt(Term formula, Budget budget, BiFunction<String, Attempt, String> objection) {
        List<String> reasons = new ArrayList<>();
        for (Engine engine : engines) {
            budget.check();
            Attempt attempt = contained(engine, formula, budget);
            String reason = attempt instanceof Attempt.Unknown unknown ? unknown.reason() : objection.apply(engine.name(), attempt);
            if (!(attempt instanceof Attempt.Unknown) && reason.isEmpty()) {
                return attempt;
            }
            if (!reason.isEmpty()) {
                reasons.add(engine.name() + ": " + reason);
            }
        }
        return new Attempt.Unknown(String.join("; ", reasons));
    }

    /** What is too much for one engine may not be for the next. */
    private static Attempt contained(Engine engine, Term formula, Budget budget) {
        try {
            return engine.attempt(formula, budget);
        } catch (TooLarge e) {
            return new Attempt.Unknown(e.getMessage());
        } catch (OutOfMemoryError e) {
            return new Attempt.Unknown(TimeLimit.MEMORY);
        } catch (StackOverflowError e) {
            return new Attempt.Unknown(TimeLimit.DEPTH);
        }
    }
}
