package org.orbitcheck.engine.structural;

import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;
import org.orbitcheck.theorem.Comparison;
import org.orbitcheck.theorem.Domination;
import org.orbitcheck.theorem.MonotoneRule;
import org.orbitcheck.theorem.NotShown;
import org.orbitcheck.theorem.OnePermutation;
import org.orbitcheck.theorem.Retargetability;
import org.orbitcheck.theorem.Rotation;

/** Decides one comparison of two functions, or one retargetability claim. */
final class Comparing {
    private final Budget budget;

    Comparing(Budget budget) {
        this.budget = budget;
    }

    Attempt decide(Term formula) {
        Attempt attempt = byTheorem(formula);
        return attempt instanceof Attempt.Unknown
                ? FewDistributions.refute(formula, budget).<Attempt>map(Attempt.Refuted::new).orElse(attempt) : attempt;
    }

    private Attempt byTheorem(Term formula) {
        Optional<Comparison> comparison = Comparison.of(formula);
        if (comparison.isPresent()) {
            return decide(comparison.get(), comparison.get().factor(), false);
        }
        Optional<Retargetability> retargetability = Retargetability.of(formula);
        if (retargetability.isPresent()) {
            return decide(retargetability.get().consequence(), new BigFraction(retargetability.get().multiplicity()), true);
        }
        return new Attempt.Unknown("no comparison of two functions over the orbits of a parameter space");
    }

    /** Decides whether one permutation turns all parameters round. */
    Attempt onePermutation(Term formula) {
        Optional<OnePermutation> found = OnePermutation.exists(formula);
        if (found.isEmpty()) {
            return new Attempt.Unknown("no permutation is asked for that turns all parameters round");
        }
        Comparison comparison = found.get().consequence();
        String reason;
        try {
            Optional<Rotation> rotation = new RotationSearch(MonotoneRule.of(comparison), comparison.space(), budget).find(BigFraction.ONE, true)
                    .filter(found.get()::followsFrom);
            if (rotation.isPresent()) {
                Value p = new Value.Permutation(comparison.space().group().points(), rotation.get().permutation());
                return new Attempt.Proved(new Evidence.Instance(p, theorem(comparison, rotation.get())));
            }
            reason = "no copy was found";
        } catch (NotShown notShown) {
            reason = notShown.getMessage();
        }
        String notProved = reason;
        return new FewValues(found.get(), budget).refute().<Attempt>map(Attempt.Refuted::new)
                .orElseGet(() -> new Attempt.Unknown(notProved + ", and no vector of few values is a counterexample"));
    }

    private Attempt decide(Comparison comparison, BigFraction factor, boolean wholeCopies) {
        String reason;
        try {
            MonotoneRule rule = MonotoneRule.of(comparison);
            Optional<Rotation> rotation = new RotationSearch(rule, comparison.space(), budget).find(factor, wholeCopies)
                    .filter(r -> r.gives(comparison, rule));
            if (rotation.isPresent()) {
                return new Attempt.Proved(theorem(comparison, rotation.get()));
            }
            reason = "not enough copies were found";
        } catch (NotShown notShown) {
            reason = notShown.getMessage();
        }
        if (!wholeCopies && dominates(comparison)) {
            return new Attempt.Proved(new Evidence.Theorem("domination", List.of()));
        }
        String notProved = reason;
        return new FewValues(comparison, wholeCopies, budget).refute().<Attempt>map(Attempt.Refuted::new)
                .orElseGet(() -> new Attempt.Unknown(notProved + ", and no vector of few values is a counterexample"));
    }

    private static boolean dominates(Comparison comparison) {
        try {
            Domination.require(comparison);
            return true;
        } catch (NotShown notShown) {
            return false;
        }
    }

    private static Evidence theorem(Comparison comparison, Rotation rotation) {
        return new Evidence.Theorem("rotation", List.of(new Value.Permutation(comparison.space().group().points(), rotation.permutation()),
                rotation.first(), Value.of(rotation.inside()), Value.of(rotation.outside())));
    }
}
