package org.orbitcheck.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/**
 * The translation where nothing is unknown: it tells the truth of formulas without quantifiers over infinitely many
 * values. Engines use it to guide a search; what they find is checked by the reference evaluator. Keeps orbits between
 * calls. Not for use by several threads.
 */
public final class GroundEvaluation {
    private static final long MOST_FORMULAS = 1_000_000;

    private final Session session;
    private final Translator translator;

    /** The checkpoint is called from time to time and may throw. */
    public GroundEvaluation(Runnable checkpoint) {
        session = new Session(MOST_FORMULAS, checkpoint);
        translator = new Translator(session, List.of());
    }

    /**
     * The truth of a formula at values of its free variables; empty where some value is undefined or unknown.
     *
     * @throws Unsupported when the formula quantifies over infinitely many values, or is too large
     */
    public Optional<Boolean> holds(Term formula, Map<Term.Variable, Value> at) {
        session.forgetUndefined();
        Formula holds = translator.bound(at, () -> translator.truth(formula, Polarity.BOTH));
        boolean known = (holds.isTrue() || holds.isFalse()) && session.whereUndefined().isFalse();
        return known ? Optional.of(holds.isTrue()) : Optional.empty();
    }

    /**
     * The elements of a finite domain, in the order of values.
     *
     * @throws Unsupported when the domain is not finite, or is too large
     */
    public List<Value> elements(Term domain, Map<Term.Variable, Value> at) {
        FiniteSet set = translator.bound(at, () -> translator.set(domain));
        List<Value> values = new ArrayList<>();
        for (FiniteSet.Element element : set.elements()) {
            Optional<Value> value = Choosing.concrete(element.value());
            if (!element.guard().isTrue() || value.isEmpty()) {
                throw new Unsupported("a finite set that depends on unknowns");
            }
            values.add(value.get());
        }
        return Value.SetOf.of(values).elements();
    }
}
