package org.orbitcheck.shortcut;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.semantics.Actions;
import org.orbitcheck.semantics.Interrupted;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Value;

/**
 * A set of values that is invariant under a Young subgroup, as the orbits of that subgroup: one value of each, with how
 * many there are in its orbit. A statement that the subgroup leaves alone need be evaluated only once for each.
 */
final class Symmetry {
    private final Points points;
    private final List<int[]> coarse;
    private final List<int[]> fine;

    private Symmetry(Points points, List<int[]> coarse, List<int[]> fine) {
        this.points = points;
        this.coarse = coarse;
        this.fine = fine;
    }

    /** Takes one value of an orbit, and the size of the orbit. */
    interface Visitor {
        /** Whether to stop. */
        boolean visit(Value value, BigInteger size);
    }

    /** A set in orbits. */
    interface Classes {
        /** Shows them until the visitor stops; whether it did. */
        boolean visit(Visitor visitor);
    }

    /**
     * The permutations within the orbits of the group that fix each of some values, where the group is a product of
     * symmetric groups; empty where it is not, or where no such permutation but the identity is found.
     */
    static Optional<Symmetry> fixing(ParameterSpace space, List<Value> values) {
        Optional<List<int[]>> young = space.group().group().blocksIfYoung();
        Points points = space.group().points();
        if (young.isEmpty() || !values.stream().allMatch(v -> Equivariance.isOver(points, v))) {
            return Optional.empty();
        }
        List<int[]> fine = young.get();
        for (Value value : values) {
            fine = refined(points.size(), fine, value);
        }
        return fine.size() == points.size() ? Optional.empty() : Optional.of(new Symmetry(points, young.get(), fine));
    }

    /** Two points stay together when their transposition fixes the value; that is an equivalence. */
    private static List<int[]> refined(int degree, List<int[]> blocks, Value value) {
        if (Equivariance.isRigid(value)) {
            return blocks;
        }
        List<int[]> parts = new ArrayList<>();
        for (int[] block : blocks) {
            List<List<Integer>> groups = new ArrayList<>();
            for (int point : block) {
                groups.stream().filter(g -> fixes(degree, g.get(0), point, value)).findFirst().orElseGet(() -> {
                    List<Integer> group = new ArrayList<>();
                    groups.add(group);
                    return group;
                }).add(point);
            }
            groups.forEach(g -> parts.add(g.stream().mapToInt(Integer::intValue).toArray()));
        }
        return parts;
    }

    private static boolean fixes(int degree, int i, int j, Value value) {
        int[] images = new int[degree];
        Arrays.setAll(images, k -> k == i ? j : k == j ? i : k);
        return Actions.act(Permutation.of(images), value).equals(value);
    }

    /** The orbits that make up the orbit of a value under the whole group. */
    Optional<Classes> ofOrbit(Value seed) {
        return Arrangeable.of(seed).map(a -> arrangements(coarse, a));
    }

    private Classes arrangements(List<int[]> within, Arrangeable seed) {
        ArrangementClasses classes = new ArrangementClasses(within, fine, seed.codes());
        return visitor -> classes.visit((codes, size) -> {
            Interrupted.check();
            return visitor.visit(seed.decode().apply(codes.clone()), size);
        });
    }

    /** The orbits that make up a parameter space, where its form gives them. */
    Optional<Classes> of(ParameterSpace space) {
        if (space instanceof ParameterSpace.PointSpace) {
            return Optional.of(this::points);
        }
        if (space instanceof ParameterSpace.OrbitOf orbit && orbit.base().isClosedByForm()) {
            return ofOrbit(orbit.seed());
        }
        if (space instanceof ParameterSpace.Subsets subsets && subsets.size() > 0) {
            List<Value> first = new ArrayList<>();
            for (int i = 0; i < subsets.size(); i++) {
                first.add(new Value.Point(points, i));
            }
            return Arrangeable.of(new Value.SetOf(first)).map(a -> arrangements(List.of(all()), a));
        }
        if (space instanceof ParameterSpace.Product product) {
            Optional<Classes> first = of(product.first());
            return first.isPresent() && of(product.second()).isPresent()
                    ? Optional.of(visitor -> pairs(first.get(), product.second(), visitor)) : Optional.empty();
        }
        return Optional.empty();
    }

    private int[] all() {
        int[] all = new int[points.size()];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private boolean points(Visitor visitor) {
        return fine.stream().anyMatch(b -> visitor.visit(new Value.Point(points, b[0]), BigInteger.valueOf(b.length)));
    }

    /** Of each first member, the orbits of the second ones under what fixes it too. */
    private boolean pairs(Classes first, ParameterSpace second, Visitor visitor) {
        return first.visit((x, m) -> {
            Symmetry rest = new Symmetry(points, coarse, refined(points.size(), fine, x));
            return rest.of(second).orElseThrow().visit((y, n) -> visitor.visit(new Value.Pair(x, y), m.multiply(n)));
        });
    }
}
