package org.orbitcheck.engine.structural;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;
import org.orbitcheck.theorem.Invariance;

/**
 * Builds involutions as Definition A.7 asks for, p*A = B(i), under products of symmetric groups and for basis vectors:
 * each exchanges the elements of A outside of B with as many others of B, of the same kinds. Only a candidate for
 * "exists p[1..n] in involutions(G)", which is then evaluated.
 */
final class Copies extends Rewriter {
    private final Term.FamilyQuantified formula;
    private Optional<Value.SetOf> smaller = Optional.empty();
    private Optional<Value.SetOf> larger = Optional.empty();
    private final List<Value> fixed = new ArrayList<>();

    private Copies(Term.FamilyQuantified formula) {
        this.formula = formula;
    }

    /** A family that may make the body hold. */
    static Optional<Value> candidate(Term.FamilyQuantified formula) {
        if (!(Terms.meaning(formula.domain()) instanceof Term.GroupElements elements) || !elements.involutions()) {
            return Optional.empty();
        }
        Copies copies = new Copies(formula);
        copies.apply(formula.body());
        return copies.smaller.isEmpty() || copies.larger.isEmpty() ? Optional.empty()
                : copies.build(elements.space().group());
    }

    /** Notes A and B where p*A subset B stands, and C where p*C = C does. */
    @Override
    public Term operation(Term.Operation term) {
        if (term.operator() == Operator.SUBSET && image(term.argument(0)).isPresent() && constant(term.argument(1)).isPresent()) {
            smaller = image(term.argument(0));
            larger = constant(term.argument(1));
        } else if (term.operator() == Operator.EQUAL && image(term.argument(0)).isPresent()) {
            constant(term.argument(1)).filter(c -> c.equals(image(term.argument(0)).orElseThrow())).ifPresent(fixed::add);
        }
        return super.operation(term);
    }

    private static Optional<Value.SetOf> constant(Term term) {
        return term instanceof Term.Constant c && c.value() instanceof Value.SetOf set
                && set.elements().stream().allMatch(e -> e instanceof Value.Vector) ? Optional.of(set) : Optional.empty();
    }

    /** The set that a member of the family is applied to. */
    private Optional<Value.SetOf> image(Term term) {
        return term instanceof Term.Operation act && act.operator() == Operator.ACT && act.type() instanceof Type.SetOf
                ? constant(act.argument(1)) : Optional.empty();
    }

    private Optional<Value> build(NamedGroup named) {
        PermutationGroup group = named.group();
        Optional<List<int[]>> blocks = group.blocksIfYoung();
        Set<Value> inB = new HashSet<>(larger.orElseThrow().elements());
        List<Value> shared = smaller.orElseThrow().elements().stream().filter(inB::contains).toList();
        List<Integer> inner = PointRotations.places(smaller.get(), shared);
        List<Integer> outer = new ArrayList<>(PointRotations.places(larger.get(), shared));
        if (blocks.isEmpty() || inner.contains(-1)) {
            return Optional.empty();
        }
        List<Value> constants = new ArrayList<>(fixed);
        constants.addAll(shared);
        int[] kinds = PointKinds.of(group, blocks.get(), new Invariance.Fixed(constants, List.of()));
        List<Value> members = new ArrayList<>();
        for (int i = 0; i < formula.size(); i++) {
            int[] images = IntStream.range(0, group.degree()).toArray();
            for (int point : inner) {
                Optional<Integer> partner = outer.stream().filter(o -> o >= 0 && kinds[o] == kinds[point]).findFirst();
                if (partner.isEmpty()) {
                    return Optional.empty();
                }
                outer.remove(partner.get());
                images[point] = partner.get();
                images[partner.get()] = point;
            }
            members.add(new Value.Permutation(named.points(), Permutation.of(images)));
        }
        return Optional.of(new Value.Family(members));
    }
}
