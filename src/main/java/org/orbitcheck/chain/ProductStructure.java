package org.orbitcheck.chain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.Structure;
import org.orbitcheck.group.YoungStructure;

/** The direct product of two groups on the disjoint union of their points, those of the left factor first. */
final class ProductStructure extends Chained {
    private final Structure left;
    private final Structure right;

    private ProductStructure(Structure left, Structure right) {
        this.left = left;
        this.right = right;
    }

    /** The product, as a Young group where both factors are. */
    static Structure of(Structure left, Structure right) {
        if (left instanceof YoungStructure a && right instanceof YoungStructure b) {
            int[] labels = new int[a.degree() + b.degree()];
            for (int point = 0; point < labels.length; point++) {
                labels[point] = point < a.degree() ? a.blockOf(point)
                        : a.blocks().size() + b.blockOf(point - a.degree());
            }
            return YoungStructure.ofLabels(labels);
        }
        return new ProductStructure(left, right);
    }

    @Override
    public int degree() {
        return left.degree() + right.degree();
    }

    @Override
    public int[] basicOrbit(int level) {
        int shift = left.degree();
        return level < shift ? left.basicOrbit(level)
                : Arrays.stream(right.basicOrbit(level - shift)).map(x -> x + shift).toArray();
    }

    @Override
    public Permutation representative(int level, int point) {
        int shift = left.degree();
        return level < shift ? onLeft(left.representative(level, point))
                : onRight(right.representative(level - shift, point - shift));
    }

    private Permutation onLeft(Permutation p) {
        int[] images = Permutation.identity(degree()).images();
        System.arraycopy(p.images(), 0, images, 0, p.degree());
        return Permutation.trusted(images);
    }

    private Permutation onRight(Permutation p) {
        int[] images = Permutation.identity(degree()).images();
        for (int i = 0; i < p.degree(); i++) {
            images[left.degree() + i] = left.degree() + p.apply(i);
        }
        return Permutation.trusted(images);
    }

    @Override
    public BigInteger order() {
        return left.order().multiply(right.order());
    }

    @Override
    public List<Permutation> generators() {
        List<Permutation> generators = new ArrayList<>();
        left.generators().forEach(p -> generators.add(onLeft(p)));
        right.generators().forEach(p -> generators.add(onRight(p)));
        return generators;
    }

    @Override
    public Structure pointStabilizer(int point) {
        return point < left.degree() ? of(left.pointStabilizer(point), right)
                : of(left, right.pointStabilizer(point - left.degree()));
    }

    @Override
    public Structure setStabilizer(BitSet set) {
        BitSet onLeft = set.get(0, left.degree());
        BitSet onRight = set.get(left.degree(), Math.max(left.degree(), set.length()));
        return of(left.setStabilizer(onLeft), right.setStabilizer(onRight));
    }
}
