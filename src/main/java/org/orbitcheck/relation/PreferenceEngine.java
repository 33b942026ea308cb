package org.orbitcheck.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.Engine;
import org.orbitcheck.engine.PairOracle;
import org.orbitcheck.engine.PairwiseEngine;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;

/**
 * Decides order properties of relations (transitive, acyclic, ...), also inside connectives, by deciding the relation
 * pair by pair with another engine. Formulas without them go to that engine as they are.
 */
public final class PreferenceEngine implements Engine {
    private final Engine delegate;
    private final boolean ordersOnly;

    /** The engine decides the pairs; a {@link PairwiseEngine} prepares the relation once for all of them. */
    public PreferenceEngine(Engine delegate) {
        this(delegate, false);
    }

    private PreferenceEngine(Engine delegate, boolean ordersOnly) {
        this.delegate = delegate;
        this.ordersOnly = ordersOnly;
    }

    /** For order properties alone, where the engine has been tried on the formula itself; silent about other formulas. */
    public static PreferenceEngine ordersOnly(Engine delegate) {
        return new PreferenceEngine(delegate, true);
    }

    @Override
    public String name() {
        return delegate.name();
    }

    @Override
    public Attempt attempt(Term formula, Budget budget) {
        if (!mentionsOrder(formula)) {
            return ordersOnly ? new Attempt.Unknown("") : delegate.attempt(formula, budget);
        }
        Term bare = Terms.meaning(formula);
        if (bare instanceof Term.OrderProperty property) {
            return order(property, budget);
        }
        if (bare instanceof Term.Operation operation) {
            switch (operation.operator()) {
                case NOT:
                    return opposite(attempt(operation.argument(0), budget));
                case AND:
                    return junction(later(operation.arguments(), budget), false);
                case OR:
                    return junction(later(operation.arguments(), budget), true);
                case IMPLIES:
                    return junction(List.of(() -> opposite(attempt(operation.argument(0), budget)),
                            () -> attempt(operation.argument(1), budget)), true);
                default:
                    return delegate.attempt(formula, budget);
            }
        }
        return delegate.attempt(formula, budget);
    }

    private Attempt order(Term.OrderProperty property, Budget budget) {
        PairOracle oracle = delegate instanceof PairwiseEngine pairwise ? pairwise.oracle(property, budget)
                : new Pairs(property, delegate, budget);
        return new OrderDecision(property, oracle, delegate, budget).decide();
    }

    private List<Supplier<Attempt>> later(List<Term> parts, Budget budget) {
        List<Supplier<Attempt>> attempts = new ArrayList<>();
        parts.forEach(part -> attempts.add(() -> attempt(part, budget)));
        return attempts;
    }

    private static Attempt opposite(Attempt attempt) {
        if (attempt instanceof Attempt.Proved proved) {
            return new Attempt.Refuted(new Evidence.Opposite(proved.evidence()));
        }
        if (attempt instanceof Attempt.Refuted refuted) {
            return new Attempt.Proved(new Evidence.Opposite(refuted.evidence()));
        }
        return attempt;
    }

    /** OR (one part that holds decides it) or AND (one part that fails does). */
    private static Attempt junction(List<Supplier<Attempt>> parts, boolean or) {
        List<Evidence> evidence = new ArrayList<>();
        Optional<Attempt> unknown = Optional.empty();
        for (int i = 0; i < parts.size(); i++) {
            Attempt attempt = parts.get(i).get();
            if (attempt instanceof Attempt.Proved proved) {
                if (or) {
                    return new Attempt.Proved(new Evidence.Part(i, proved.evidence()));
                }
                evidence.add(proved.evidence());
            } else if (attempt instanceof Attempt.Refuted refuted) {
                if (!or) {
                    return new Attempt.Refuted(new Evidence.Part(i, refuted.evidence()));
                }
                evidence.add(refuted.evidence());
            } else {
                unknown = Optional.of(unknown.orElse(attempt));
            }
        }
        Evidence all = new Evidence.Parts(evidence);
        return unknown.orElseGet(() -> or ? new Attempt.Refuted(all) : new Attempt.Proved(all));
    }

    private static boolean mentionsOrder(Term formula) {
        boolean[] found = {false};
        new Rewriter() {
            @Override
            public Term orderProperty(Term.OrderProperty term) {
                found[0] = true;
                return term;
            }
        }.apply(formula);
        return found[0];
    }
}
