package org.orbitcheck.certificate;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;
import org.orbitcheck.theorem.Comparison;
import org.orbitcheck.theorem.Domination;
import org.orbitcheck.theorem.MonotoneRule;
import org.orbitcheck.theorem.NotShown;
import org.orbitcheck.theorem.OnePermutation;
import org.orbitcheck.theorem.Retargetability;
import org.orbitcheck.theorem.Rotation;

/**
 * <pre>
 * f is defined everywhere, increasing in its outcome set and jointly invariant | c takes n + m parts round,
 * A in the first m, the others in B | Theta is closed under c
 * ----------------------------------------------------------------------------- {@link Rotation}
 * f(B) >= f(A) by most[n/m], gap[n/m], mean; with m = 1 f is retargetable[n] from A to B, and c is the one permutation
 * </pre>
 * Everything about f is read off the formula; the evidence has c, the first part, m and n.
 * <pre>
 * f(B) - f(A) is a sum over outcomes or tuples of them, not negative in any weak order
 * ----------------------------------------------------------------------------- {@link Domination}
 * f(B) >= f(A) by every relation of theory.md, section 2 (mean[n]: with n at most 1)
 * </pre>
 */
final class TheoremCheck {
    private static final String ROTATION = "rotation";
    private static final String DOMINATION = "domination";

    private TheoremCheck() {
    }

    /** What is wrong with the evidence; empty where it stands for the verdict. */
    static Optional<String> fault(Term formula, boolean proved, Evidence.Theorem evidence) {
        if (!proved) {
            return Optional.of("the theorem proves, it does not refute");
        }
        try {
            switch (evidence.name()) {
                case ROTATION:
                    return rotation(evidence.witnesses()).map(r -> fault(formula, r)).orElse(Optional.of("the witnesses are not those of the theorem"));
                case DOMINATION:
                    Domination.require(Comparison.of(formula).orElseThrow(() -> new NotShown("the formula compares no functions")));
                    return evidence.witnesses().isEmpty() ? Optional.empty() : Optional.of("there is nothing to witness");
                default:
                    return Optional.of("there is no such theorem");
            }
        } catch (NotShown notShown) {
            return Optional.of(notShown.getMessage());
        }
    }

    private static Optional<Rotation> rotation(List<Value> witnesses) {
        if (witnesses.size() == 4 && witnesses.get(0) instanceof Value.Permutation c && witnesses.get(1) instanceof Value.SetOf first
                && witnesses.get(2) instanceof Value.Number m && witnesses.get(3) instanceof Value.Number n
                && isCount(m.value()) && isCount(n.value())) {
            return Optional.of(new Rotation(c.permutation(), first, count(m), count(n)));
        }
        return Optional.empty();
    }

    private static boolean isCount(ExactReal number) {
        return number.isRational() && number.floor().equals(number) && number.signum() > 0
                && number.compareTo(ExactReal.of(Integer.MAX_VALUE / 2)) < 0;
    }

    private static int count(Value.Number number) {
        return number.value().rational().getNumerator().intValueExact();
    }

    private static Optional<String> fault(Term formula, Rotation rotation) {
        Optional<Comparison> comparison = Comparison.of(formula);
        if (comparison.isPresent()) {
            MonotoneRule rule = MonotoneRule.of(comparison.get());
            return rotation.gives(comparison.get(), rule) ? rotation.fault(rule, comparison.get().space())
                    : Optional.of("the relation does not follow from so many copies");
        }
        Optional<Retargetability> retargetability = Retargetability.of(formula);
        if (retargetability.isEmpty()) {
            return OnePermutation.fault(formula, rotation);
        }
        if (rotation.inside() != 1 || rotation.outside() < retargetability.get().multiplicity()) {
            return Optional.of("there are not so many copies");
        }
        return rotation.fault(MonotoneRule.of(retargetability.get().consequence()), retargetability.get().space());
    }
}
