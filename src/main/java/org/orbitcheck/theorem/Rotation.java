package org.orbitcheck.theorem;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Value;

/**
 * A permutation c that takes sets X(1), ..., X(m + n) round, c*X(k) = X(k + 1) and c*X(m + n) = X(1), where n >= m, A lies
 * in the union of the first m of them and the others lie in B.
 *
 * <p>For a rule that is increasing in its outcome set and invariant under c this gives f(B) >= f(A) by most[n/m], gap[n/m]
 * and mean[1] on every parameter space that is closed under c. Proof: let v(P) be f of the union of the X(k), k in P, at
 * one parameter t. Along t, c*t, c*c*t, ... the sets A and B see the windows of m places in the circle of m + n, and
 * their complements. If v(P) > v(not P) and the window R is disjoint from P, then v(R) <= v(not P) < v(P) <= v(not R). So
 * windows at which A wins meet each other; there are at most m of them (Katona), say k, and the windows disjoint from
 * one of them, at which B wins by at least as much, are at least n - m + k, which is at least k * n/m because k <= m.
 * With m = 1 these are n copies of A in B: p(i) = c^i makes f retargetable[n] [Proposition A.11, Theorem A.13], and n
 * involutions as in Definition A.7 give c as their product.
 *
 * @param permutation c
 * @param first X(1)
 * @param inside m
 * @param outside n
 */
public record Rotation(Permutation permutation, Value.SetOf first, int inside, int outside) {
    /** The n/m that follows. */
    public BigFraction factor() {
        return new BigFraction(outside, inside);
    }

    /** What is wrong with it for a rule on a parameter space; empty when all hypotheses hold. */
    public Optional<String> fault(MonotoneRule rule, ParameterSpace space) {
        if (inside < 1 || outside < inside) {
            return Optional.of("the copies are fewer than the parts");
        }
        if (!space.group().group().contains(permutation)) {
            return Optional.of("the permutation is not in the group");
        }
        if (!Closure.isClosed(space, permutation)) {
            return Optional.of("the parameter space is not closed under the permutation");
        }
        if (!rule.fixed().isFixedBy(permutation)) {
            return Optional.of("the permutation moves what the rule names");
        }
        return places(rule);
    }

    private Optional<String> places(MonotoneRule rule) {
        Set<Value> larger = new HashSet<>(rule.larger().elements());
        Set<Value> covered = new HashSet<>();
        List<Value> part = first.elements();
        for (int k = 1; k <= inside + outside; k++) {
            if (k <= inside) {
                covered.addAll(part);
            } else if (!larger.containsAll(part)) {
                return Optional.of("part " + k + " does not lie in the larger outcome set");
            }
            part = part.stream().map(x -> Invariance.moved(permutation, x)).toList();
        }
        if (!covered.containsAll(rule.smaller().elements())) {
            return Optional.of("the first parts do not cover the smaller outcome set");
        }
        return new HashSet<>(part).equals(new HashSet<>(first.elements())) ? Optional.empty()
                : Optional.of("the permutation does not take the parts round");
    }

    /** Whether a relation follows from it for a rule that meets the hypotheses. */
    public boolean gives(Comparison comparison, MonotoneRule rule) {
        switch (comparison.kind()) {
            case MOST, GAP:
                return comparison.factor().compareTo(factor()) <= 0;
            case MEAN, MEAN_WITH_TIES:
                return comparison.factor().equals(BigFraction.ONE)
                        || comparison.factor().compareTo(BigFraction.ONE) < 0 && rule.notNegative();
            case AGGREGATE:
                return true;
            default:
                return false;
        }
    }
}
