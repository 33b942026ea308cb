package org.orbitcheck.engine.structural;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.semantics.NotFinite;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.shortcut.QuickEvaluator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;
import org.orbitcheck.term.ValueOrder;

/**
 * Looks for a counterexample among the distributions on one or two vectors with few distinct values, by evaluation over
 * their orbits.
 */
final class FewDistributions {
    private static final int MOST_POINTS = 6;
    private static final int MOST_CERTAIN = 40;
    private static final int MOST_MIXED = 12;
    private static final long MOST_MILLIS = 10_000;
    private static final BigFraction HALF = new BigFraction(1, 2);

    private final Term.Quantified formula;
    private final ParameterSpace.Distributions space;
    private final Evaluator evaluator = new QuickEvaluator();
    private final Budget budget;

    private FewDistributions(Term.Quantified formula, ParameterSpace.Distributions space, Budget budget) {
        this.formula = formula;
        this.space = space;
        this.budget = Budget.ofMillis(Math.min(MOST_MILLIS, budget.millisLeft() / 2));
    }

    /** Evidence that a formula about all parameters of a space fails, where these are distributions. */
    static Optional<Evidence> refute(Term formula, Budget budget) {
        return Terms.meaning(formula) instanceof Term.Quantified all && all.quantifier() == Term.Quantifier.FORALL
                && Terms.meaning(all.domain()) instanceof Term.Elements elements
                && elements.space() instanceof ParameterSpace.Distributions space && space.group().degree() <= MOST_POINTS
                ? new FewDistributions(all, space, budget).refute() : Optional.empty();
    }

    private Optional<Evidence> refute() {
        for (Value.Distribution candidate : candidates()) {
            if (budget.millisLeft() == 0) {
                return Optional.empty();
            }
            if (failsAt(candidate)) {
                return Optional.of(new Evidence.Instance(candidate, new Evidence.Evaluation()));
            }
        }
        return Optional.empty();
    }

    private boolean failsAt(Value.Distribution candidate) {
        Term at = new Term.Constant(candidate, formula.variable().type());
        try {
            return evaluator.spaces().contains(space, candidate) && !evaluator.holds(Substitution.of(formula.body(), formula.variable(), at));
        } catch (Undefined | NotFinite e) {
            return false;
        }
    }

    /** The certain ones first. */
    private List<Value.Distribution> candidates() {
        Points points = space.group().points();
        List<int[]> blocks = space.group().group().blocksIfYoung()
                .orElseGet(() -> List.of(IntStream.range(0, points.size()).toArray()));
        List<Value.Vector> vectors = Candidates.of(List.of(formula.body()), new Type.Vector(points), blocks);
        List<Value.Distribution> candidates = new ArrayList<>();
        vectors.stream().limit(MOST_CERTAIN).forEach(v -> candidates.add(distribution(points, List.of(v))));
        List<Value.Vector> few = vectors.subList(0, Math.min(MOST_MIXED, vectors.size()));
        for (int i = 0; i < few.size() && space.support() > 1; i++) {
            for (int j = 0; j < i; j++) {
                candidates.add(distribution(points, List.of(few.get(j), few.get(i))));
            }
        }
        return candidates;
    }

    private static Value.Distribution distribution(Points points, List<Value.Vector> vectors) {
        BigFraction weight = vectors.size() == 1 ? BigFraction.ONE : HALF;
        return new Value.Distribution(points, vectors.stream().sorted(ValueOrder.INSTANCE).map(v -> new Value.Weighted(v, weight)).toList());
    }
}
