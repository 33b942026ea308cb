package org.orbitcheck.relation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.Engine;
import org.orbitcheck.engine.PairOracle;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;

/** A relation decided pair by pair: the formula of each pair is a closed formula for some engine. */
final class Pairs implements PairOracle {
    private final Term.OrderProperty property;
    private final Engine engine;
    private final Budget budget;
    private final Map<List<Integer>, Attempt> known = new HashMap<>();

    Pairs(Term.OrderProperty property, Engine engine, Budget budget) {
        this.property = property;
        this.engine = engine;
        this.budget = budget;
    }

    /** The formula with the two functions put in. */
    static Term at(Term.OrderProperty property, Term formula, int left, int right) {
        return new Substitution(Map.of(property.left().id(), Terms.number(left), property.right().id(),
                Terms.number(right))).apply(formula);
    }

    @Override
    public Attempt attempt(int left, int right) {
        List<Integer> pair = List.of(left, right);
        Attempt attempt = known.get(pair);
        if (attempt == null) {
            attempt = engine.attempt(at(property, property.holds(), left, right), budget);
            known.put(pair, attempt);
        }
        return attempt;
    }

    @Override
    public Optional<Boolean> holds(int left, int right) {
        Attempt attempt = attempt(left, right);
        return attempt instanceof Attempt.Unknown ? Optional.empty() : Optional.of(attempt instanceof Attempt.Proved);
    }
}
