package org.orbitcheck.relation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.Engine;
import org.orbitcheck.engine.PairOracle;
import org.orbitcheck.term.Term;

/**
 * Decides one order property from its pairs. What is known of some pairs can refute it (a cycle, a triangle); to prove
 * it all pairs must be known.
 */
final class OrderDecision {
    private final Term.OrderProperty property;
    private final PairOracle oracle;
    private final Engine engine;
    private final Budget budget;
    private final int size;
    private final BitSet[] yes;
    private final BitSet[] no;
    private Optional<String> obstacle = Optional.empty();

    OrderDecision(Term.OrderProperty property, PairOracle oracle, Engine engine, Budget budget) {
        this.property = property;
        this.oracle = oracle;
        this.engine = engine;
        this.budget = budget;
        this.size = property.names().size();
        this.yes = rows();
        this.no = rows();
    }

    private BitSet[] rows() {
        BitSet[] rows = new BitSet[size];
        for (int i = 0; i < size; i++) {
            rows[i] = new BitSet();
        }
        return rows;
    }

    Attempt decide() {
        boolean diagonalOnly = property.property() == Term.Property.REFLEXIVE;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (i == j || !diagonalOnly) {
                    ask(i, j);
                }
            }
        }
        Optional<Attempt> refutation = refutation();
        if (refutation.isPresent()) {
            return refutation.get();
        }
        return obstacle.isPresent() ? new Attempt.Unknown(obstacle.get()) : proof(diagonalOnly);
    }

    private void ask(int i, int j) {
        budget.check();
        Optional<Boolean> holds = oracle.holds(i + 1, j + 1);
        if (holds.isPresent()) {
            (holds.get() ? yes : no)[i].set(j);
        } else if (obstacle.isEmpty()) {
            String reason = oracle.attempt(i + 1, j + 1) instanceof Attempt.Unknown unknown ? unknown.reason() : "";
            obstacle = Optional.of(property.names().get(i) + " against " + property.names().get(j) + ": " + reason);
        }
    }

    private Optional<Attempt> refutation() {
        switch (property.property()) {
            case ACYCLIC:
                return cycle();
            case TRANSITIVE:
                return triangle();
            case REFLEXIVE:
                return irreflexive();
            case PREORDER:
                Optional<Attempt> irreflexive = irreflexive();
                return irreflexive.isPresent() ? irreflexive : triangle();
            case TOTAL:
                return incomparable();
            default:
                return alike();
        }
    }

    private Optional<Attempt> refuted(List<Integer> cycle, int... pairs) {
        List<Evidence.Pair> evidence = new ArrayList<>();
        for (int p = 0; p < pairs.length; p += 2) {
            Optional<Evidence.Pair> pair = pair(pairs[p], pairs[p + 1]);
            if (pair.isEmpty()) {
                return Optional.empty();
            }
            evidence.add(pair.get());
        }
        return Optional.of(new Attempt.Refuted(new Evidence.Pairs(evidence, cycle)));
    }

    /** The pair (i, j), counted from 0, with its evidence; empty when the evidence is not found after all. */
    private Optional<Evidence.Pair> pair(int i, int j) {
        Attempt attempt = oracle.attempt(i + 1, j + 1);
        if (attempt instanceof Attempt.Proved proved) {
            return Optional.of(new Evidence.Pair(i + 1, j + 1, true, proved.evidence()));
        }
        if (attempt instanceof Attempt.Refuted refuted) {
            return Optional.of(new Evidence.Pair(i + 1, j + 1, false, refuted.evidence()));
        }
        return Optional.empty();
    }

    /** A shortest cycle of what is known to be strict: of each step both directions. */
    private Optional<Attempt> cycle() {
        List<BitSet> strict = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            BitSet row = new BitSet();
            for (int j = yes[i].nextSetBit(0); j >= 0; j = yes[i].nextSetBit(j + 1)) {
                row.set(j, no[j].get(i));
            }
            strict.add(row);
        }
        Optional<List<Integer>> cycle = PreferenceGraph.of(property.names(), strict).shortestCycle();
        if (cycle.isEmpty()) {
            return Optional.empty();
        }
        int length = cycle.get().size();
        int[] pairs = new int[4 * length];
        for (int step = 0; step < length; step++) {
            int from = cycle.get().get(step);
            int to = cycle.get().get((step + 1) % length);
            pairs[4 * step] = from;
            pairs[4 * step + 1] = to;
            pairs[4 * step + 2] = to;
            pairs[4 * step + 3] = from;
        }
        return refuted(cycle.get().stream().map(v -> v + 1).toList(), pairs);
    }

    /** i, j, k with the relation from i to j and from j to k, and known not to hold from i to k. */
    private Optional<Attempt> triangle() {
        for (int i = 0; i < size; i++) {
            for (int j = yes[i].nextSetBit(0); j >= 0; j = yes[i].nextSetBit(j + 1)) {
                BitSet missing = (BitSet) yes[j].clone();
                missing.and(no[i]);
                if (!missing.isEmpty()) {
                    int k = missing.nextSetBit(0);
                    return refuted(List.of(), i, j, j, k, i, k);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Attempt> irreflexive() {
        for (int i = 0; i < size; i++) {
            if (no[i].get(i)) {
                return refuted(List.of(), i, i);
            }
        }
        return Optional.empty();
    }

    private Optional<Attempt> incomparable() {
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                if (no[i].get(j) && no[j].get(i)) {
                    return i == j ? refuted(List.of(), i, i) : refuted(List.of(), i, j, j, i);
                }
            }
        }
        return Optional.empty();
    }

    /** Two functions with the relation both ways that are not the same. */
    private Optional<Attempt> alike() {
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                if (yes[i].get(j) && yes[j].get(i)) {
                    Attempt same = engine.attempt(Pairs.at(property, property.same(), i + 1, j + 1), budget);
                    if (same instanceof Attempt.Refuted) {
                        return refuted(List.of(), i, j, j, i);
                    }
                    if (same instanceof Attempt.Unknown unknown && obstacle.isEmpty()) {
                        obstacle = Optional.of(unknown.reason());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the relation was evaluated as it stands; then the property can be, at once for all pairs. */
    private static boolean isFinite(List<Evidence.Pair> evidence) {
        return evidence.stream().anyMatch(pair -> pair.evidence() instanceof Evidence.Evaluation)
                && evidence.stream().allMatch(pair -> isEvaluation(pair.evidence()));
    }

    private static boolean isEvaluation(Evidence evidence) {
        return evidence instanceof Evidence.Evaluation
                || evidence instanceof Evidence.Instance instance && isEvaluation(instance.rest());
    }

    private Attempt proof(boolean diagonalOnly) {
        List<Evidence.Pair> evidence = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (i == j || !diagonalOnly) {
                    budget.check();
                    Optional<Evidence.Pair> pair = pair(i, j);
                    if (pair.isEmpty()) {
                        return new Attempt.Unknown("a pair has no evidence");
                    }
                    evidence.add(pair.get());
                }
            }
        }
        return new Attempt.Proved(isFinite(evidence) ? new Evidence.Evaluation() : new Evidence.Pairs(evidence, List.of()));
    }
}
