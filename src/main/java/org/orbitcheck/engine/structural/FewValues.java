package org.orbitcheck.engine.structural;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.semantics.NotFinite;
import org.orbitcheck.semantics.Program;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.shortcut.QuickEvaluator;
import org.orbitcheck.term.Value;
import org.orbitcheck.theorem.Closure;
import org.orbitcheck.theorem.Comparison;
import org.orbitcheck.theorem.Invariance;
import org.orbitcheck.theorem.NotShown;
import org.orbitcheck.theorem.OnePermutation;
import org.orbitcheck.theorem.OrbitClasses;

/**
 * Looks for a counterexample among vectors with few distinct values, under products of symmetric groups: their orbits fall
 * into few classes under the permutations that fix what the functions name, and are counted by one element of each.
 */
final class FewValues {
    private static final int MOST_CLASSES = 2_000;
    private static final long MOST_VALUES = 20_000;

    private final Comparison comparison;
    private final boolean aboutFamilies;
    private final Optional<OnePermutation> one;
    private final Budget budget;
    private final Evaluator evaluator = new QuickEvaluator();

    /** @param aboutFamilies whether the comparison stands for the retargetability that it follows from */
    FewValues(Comparison comparison, boolean aboutFamilies, Budget budget) {
        this(comparison, aboutFamilies, Optional.empty(), budget);
    }

    /** About the existence of one permutation, by what would follow. */
    FewValues(OnePermutation one, Budget budget) {
        this(one.consequence(), false, Optional.of(one), budget);
    }

    private FewValues(Comparison comparison, boolean aboutFamilies, Optional<OnePermutation> one, Budget budget) {
        this.comparison = comparison;
        this.aboutFamilies = aboutFamilies;
        this.one = one;
        this.budget = budget;
    }

    /** Evidence that the comparison fails. */
    Optional<Evidence> refute() {
        if (!Candidates.isOfVectors(comparison.space())) {
            return Optional.empty();
        }
        PermutationGroup group = comparison.space().group().group();
        Optional<List<int[]>> blocks = group.blocksIfYoung();
        boolean whole = comparison.kind() == Comparison.Kind.POINTWISE
                || group.generators().stream().allMatch(p -> Closure.isClosed(comparison.space(), p));
        if (blocks.isEmpty() || !whole) {
            return Optional.empty();
        }
        Invariance.Fixed fixed;
        try {
            fixed = Invariance.of(comparison.greater(), comparison.lesser());
        } catch (NotShown notShown) {
            return Optional.empty();
        }
        int[] kinds = PointKinds.of(group, blocks.get(), fixed);
        try {
            return search(blocks.get(), kinds);
        } catch (Undefined | NotFinite e) {
            return Optional.empty();
        }
    }

    private Optional<Evidence> search(List<int[]> blocks, int[] kinds) {
        Program greater = evaluator.program(List.of(comparison.parameter()), comparison.greater());
        Program lesser = evaluator.program(List.of(comparison.parameter()), comparison.lesser());
        List<Integer> kindList = Arrays.stream(kinds).boxed().toList();
        long values = 0;
        for (Value.Vector candidate : Candidates.of(comparison, blocks)) {
            budget.check();
            if (!evaluator.spaces().contains(comparison.space(), candidate)) {
                continue;
            }
            List<Value.Vector> representatives = new ClassRepresentatives(candidate, blocks, kinds).list(MOST_CLASSES);
            values += representatives.size();
            if (values > MOST_VALUES) {
                return Optional.empty();
            }
            OrbitClasses classes = new OrbitClasses(kindList, representatives);
            Tally tally = new Tally();
            for (Value.Vector representative : representatives) {
                budget.check();
                tally.add(greater.number(representative), lesser.number(representative), classes.size(representative), representative);
            }
            Optional<Evidence> evidence = tally.evidence(candidate, classes).or(() -> one.flatMap(o -> noImage(o, classes)));
            if (evidence.isPresent()) {
                return evidence;
            }
        }
        return Optional.empty();
    }

    /** A parameter that has no image in its orbit that would do; it comes first. */
    private Optional<Evidence> noImage(OnePermutation form, OrbitClasses classes) {
        Program greater = evaluator.program(List.of(form.parameter()), form.greater());
        Program lesser = evaluator.program(List.of(form.parameter()), form.lesser());
        Program demand = evaluator.program(List.of(form.parameter()), form.demand());
        Program supply = evaluator.program(List.of(form.parameter()), form.supply());
        ExactReal most = classes.representatives().stream().map(supply::number).max(Comparator.naturalOrder()).orElseThrow();
        return classes.representatives().stream()
                .filter(t -> greater.number(t).compareTo(lesser.number(t)) < 0 && demand.number(t).compareTo(most) > 0).findFirst()
                .map(t -> new Evidence.Classes(classes.kinds(), Stream.concat(Stream.of(t),
                        classes.representatives().stream().filter(r -> !r.equals(t))).map(r -> (Value) r).toList()));
    }

    /** What the sums over one orbit come to. */
    private final class Tally {
        private ExactReal more = ExactReal.ZERO;
        private ExactReal less = ExactReal.ZERO;
        private Optional<Value.Vector> below = Optional.empty();

        void add(ExactReal f, ExactReal g, BigInteger size, Value.Vector at) {
            ExactReal weight = ExactReal.of(new BigFraction(size));
            int sign = f.compareTo(g);
            switch (comparison.kind()) {
                case MOST:
                    more = sign > 0 ? more.add(weight) : more;
                    less = sign < 0 ? less.add(weight) : less;
                    break;
                case GAP:
                    more = sign > 0 ? more.add(weight.multiply(f.subtract(g))) : more;
                    less = sign < 0 ? less.add(weight.multiply(g.subtract(f))) : less;
                    break;
                case MEAN, MEAN_WITH_TIES:
                    boolean counts = sign != 0 || comparison.kind() == Comparison.Kind.MEAN_WITH_TIES;
                    more = counts ? more.add(weight.multiply(f)) : more;
                    less = counts ? less.add(weight.multiply(g)) : less;
                    break;
                default:
                    break;
            }
            below = sign < 0 && below.isEmpty() ? Optional.of(at) : below;
        }

        Optional<Evidence> evidence(Value.Vector candidate, OrbitClasses classes) {
            if (comparison.kind() == Comparison.Kind.POINTWISE) {
                return below.filter(b -> evaluator.spaces().contains(comparison.space(), b))
                        .map(b -> new Evidence.Instance(b, new Evidence.Evaluation()));
            }
            if (comparison.kind() == Comparison.Kind.AGGREGATE || less.multiply(ExactReal.of(comparison.factor())).compareTo(more) <= 0) {
                return Optional.empty();
            }
            List<Value> representatives = List.copyOf(classes.representatives());
            if (one.isPresent()) {
                return Optional.of(new Evidence.Classes(classes.kinds(), representatives));
            }
            boolean listed = classes.representatives().stream().allMatch(r -> classes.size(r).equals(BigInteger.ONE));
            if (listed && !aboutFamilies) {
                return Optional.of(new Evidence.Instance(candidate, new Evidence.Evaluation()));
            }
            return Optional.of(new Evidence.Instance(candidate, new Evidence.Classes(classes.kinds(), representatives)));
        }
    }
}
