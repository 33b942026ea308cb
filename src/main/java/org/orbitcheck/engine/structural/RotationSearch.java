package org.orbitcheck.engine.structural;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Value;
import org.orbitcheck.theorem.MonotoneRule;
import org.orbitcheck.theorem.Rotation;

/** Looks for a {@link Rotation} that gives a wanted factor. */
final class RotationSearch {
    private static final int MOST_ELEMENTS = 50_000;
    /** Rotations of points are built; to go through more elements for what was not built does not pay. */
    private static final int FEW_ELEMENTS = 6_000;
    private static final int MOST_PARTS = 2_000_000;

    private final MonotoneRule rule;
    private final ParameterSpace space;
    private final Budget budget;

    RotationSearch(MonotoneRule rule, ParameterSpace space, Budget budget) {
        this.rule = rule;
        this.space = space;
        this.budget = budget;
    }

    /** A rotation of n outside parts and m inside ones with n/m at least the factor; with {@code whole}, m = 1. */
    Optional<Rotation> find(BigFraction factor, boolean whole) {
        PermutationGroup group = space.group().group();
        Optional<Rotation> inside = smallerInLarger(factor);
        if (inside.isPresent()) {
            return inside;
        }
        if (group.blocksIfYoung().isPresent()) {
            Optional<Rotation> built = new PointRotations(rule, group, whole).build(factor).filter(this::isSound);
            if (built.isPresent() || group.order().compareTo(BigInteger.valueOf(FEW_ELEMENTS)) > 0 && arePoints(rule.smaller()) && arePoints(rule.larger())) {
                return built;
            }
        }
        return group.order().compareTo(BigInteger.valueOf(MOST_ELEMENTS)) <= 0 ? among(group, factor, whole) : Optional.empty();
    }

    private static boolean arePoints(Value.SetOf lotteries) {
        return lotteries.elements().stream().allMatch(x -> x instanceof Value.Vector v
                && v.coordinates().stream().filter(c -> !c.isZero()).count() == 1
                && v.coordinates().stream().anyMatch(BigFraction.ONE::equals));
    }

    private boolean isSound(Rotation rotation) {
        return rotation.fault(rule, space).isEmpty();
    }

    /** Where A lies in B, the identity does. */
    private Optional<Rotation> smallerInLarger(BigFraction factor) {
        Set<Value> larger = new HashSet<>(rule.larger().elements());
        BigInteger parts = factor.getNumerator().add(factor.getDenominator()).divide(factor.getDenominator());
        if (!larger.containsAll(rule.smaller().elements()) || parts.compareTo(BigInteger.valueOf(MOST_PARTS)) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Rotation(Permutation.identity(space.group().degree()), rule.smaller(), 1, parts.intValueExact()))
                .filter(this::isSound);
    }

    private Optional<Rotation> among(PermutationGroup group, BigFraction factor, boolean whole) {
        LotteryCycles cycles = new LotteryCycles(rule);
        for (Iterator<Permutation> elements = group.elements().iterator(); elements.hasNext();) {
            budget.check();
            Permutation c = elements.next();
            if (rule.fixed().isFixedBy(c)) {
                List<Rotation> found = new ArrayList<>(cycles.rotations(c));
                found.removeIf(r -> whole && r.inside() != 1 || r.factor().compareTo(factor) < 0 || !isSound(r));
                if (!found.isEmpty()) {
                    return Optional.of(found.get(0));
                }
            }
        }
        return Optional.empty();
    }
}
