package org.orbitcheck.relation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbitcheck.certificate.Check;
import org.orbitcheck.certificate.Checker;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.Engine;
import org.orbitcheck.engine.PairOracle;
import org.orbitcheck.engine.PairwiseEngine;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.shortcut.QuickEvaluator;
import org.orbitcheck.term.Term;

/**
 * A relation on named functions, decided for every pair of different functions, each pair by evidence that was checked.
 *
 * @param graph the preference graph
 * @param margins for each pair (i, j), counted from 0, with the relation from i to j: how clearly, where that is known
 * @param holes how many pairs rest on a solver's word
 */
public record PreferenceSurvey(PreferenceGraph graph, Map<Pair, Margin> margins, int holes) {
    private static final int MOST_MARGINS = 64;

    public PreferenceSurvey {
        margins = Map.copyOf(margins);
    }

    /** Two functions by their places, from 0. */
    public record Pair(int left, int right) {
    }

    /** A pair was not decided; the message says which and why. */
    public static final class Undecided extends RuntimeException {
        Undecided(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Decides all pairs of the property's functions.
     *
     * @param fast asked first; it prepares the relation once for all pairs
     * @param general asked for the pairs that the first leaves open
     * @throws Undecided when the engine leaves a pair open, or its evidence does not check
     * @throws Budget.Exhausted when the budget is used up
     */
    public static PreferenceSurvey of(Term.OrderProperty property, PairwiseEngine fast, Engine general, Budget budget) {
        int size = property.names().size();
        List<BitSet> rows = new ArrayList<>();
        Map<Pair, Margin> margins = new LinkedHashMap<>();
        int holes = 0;
        PairOracle oracle = fast.oracle(property, budget);
        Pairs pairs = new Pairs(property, general, budget);
        Evaluator evaluator = new QuickEvaluator();
        for (int i = 0; i < size; i++) {
            BitSet row = new BitSet();
            for (int j = 0; j < size; j++) {
                if (i != j) {
                    Term formula = Pairs.at(property, property.holds(), i + 1, j + 1);
                    budget.check();
                    Attempt first = oracle.attempt(i + 1, j + 1);
                    Attempt attempt = first instanceof Attempt.Unknown ? pairs.attempt(i + 1, j + 1) : first;
                    Decided decided = decide(formula, attempt, property.names().get(i) + " against " + property.names().get(j));
                    row.set(j, decided.holds);
                    holes += decided.holes > 0 ? 1 : 0;
                    if (decided.holds && size <= MOST_MARGINS) {
                        Pair pair = new Pair(i, j);
                        Margin.of(formula, evaluator).ifPresent(m -> margins.put(pair, m));
                    }
                }
            }
            rows.add(row);
        }
        return new PreferenceSurvey(PreferenceGraph.of(property.names(), rows), margins, holes);
    }

    /** What the evidence for an order property says of its pairs; other pairs count as not related. */
    public static PreferenceSurvey of(Term.OrderProperty property, Evidence.Pairs evidence) {
        List<BitSet> rows = property.names().stream().map(n -> new BitSet()).toList();
        Map<Pair, Margin> margins = new LinkedHashMap<>();
        Evaluator evaluator = new QuickEvaluator();
        for (Evidence.Pair pair : evidence.pairs()) {
            if (pair.holds() && pair.left() != pair.right()) {
                rows.get(pair.left() - 1).set(pair.right() - 1);
                Margin.of(Pairs.at(property, property.holds(), pair.left(), pair.right()), evaluator)
                        .ifPresent(m -> margins.put(new Pair(pair.left() - 1, pair.right() - 1), m));
            }
        }
        return new PreferenceSurvey(PreferenceGraph.of(property.names(), rows), margins, 0);
    }

    /** All pairs of a finite property of not too many functions, by evaluation; empty where there are more. */
    public static Optional<PreferenceSurvey> evaluated(Term.OrderProperty property) {
        int size = property.names().size();
        if (size > MOST_MARGINS) {
            return Optional.empty();
        }
        Evaluator evaluator = new QuickEvaluator();
        List<Evidence.Pair> pairs = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            for (int j = 1; j <= size; j++) {
                if (i != j) {
                    pairs.add(new Evidence.Pair(i, j, evaluator.holds(Pairs.at(property, property.holds(), i, j)), new Evidence.Evaluation()));
                }
            }
        }
        return Optional.of(of(property, new Evidence.Pairs(pairs, List.of())));
    }

    private record Decided(boolean holds, int holes) {
    }

    private static Decided decide(Term formula, Attempt attempt, String pair) {
        Optional<Evidence> evidence = attempt instanceof Attempt.Proved p ? Optional.of(p.evidence())
                : attempt instanceof Attempt.Refuted r ? Optional.of(r.evidence()) : Optional.empty();
        if (evidence.isEmpty()) {
            throw new Undecided(pair + ": " + ((Attempt.Unknown) attempt).reason());
        }
        boolean holds = attempt instanceof Attempt.Proved;
        Check check = Checker.check(QuickEvaluator.EVALUATION, formula, holds, evidence.get());
        if (!(check instanceof Check.Valid valid)) {
            throw new Undecided(pair + ": the evidence does not check: " + check);
        }
        return new Decided(holds, valid.holes().size());
    }
}
