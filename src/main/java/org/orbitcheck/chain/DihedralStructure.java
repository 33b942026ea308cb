package org.orbitcheck.chain;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.Structure;

/**
 * The symmetries of a polygon of three or more points, which one cycle goes round: its powers, and the reflections that
 * take the place i to s - i. What is not a point of the polygon is fixed.
 */
final class DihedralStructure extends Chained {
    private final Cycles polygon;
    private final List<Permutation> generators;
    private final int first;
    /** The least point that is moved by the reflection that fixes the first. */
    private final int second;

    private DihedralStructure(Cycles polygon, List<Permutation> generators) {
        this.polygon = polygon;
        this.generators = generators;
        this.first = polygon.point(0, 0);
        this.second = reflection(0).firstMoved();
    }

    /** The group, where one of the permutations is a cycle, all are symmetries of its polygon, and one is no rotation of it. */
    static Optional<Structure> generatedBy(List<Permutation> generators) {
        return generators.stream().filter(p -> p.cycles().size() == 1 && p.cycles().get(0).length > 2).findFirst()
                .map(turn -> new DihedralStructure(new Cycles(turn), generators))
                .filter(group -> generators.stream().allMatch(group::contains) && !generators.stream().allMatch(group::isRotation))
                .map(Structure.class::cast);
    }

    private int size() {
        return polygon.length(0);
    }

    private boolean isRotation(Permutation p) {
        return polygon.of(p.apply(first)) == 0 && polygon.power(BigInteger.valueOf(polygon.place(p.apply(first)))).equals(p);
    }

    private boolean isReflection(Permutation p) {
        return polygon.of(p.apply(first)) == 0 && reflection(polygon.place(p.apply(first))).equals(p);
    }

    private Permutation reflection(int sum) {
        int[] images = Permutation.identity(degree()).images();
        for (int place = 0; place < size(); place++) {
            images[polygon.point(0, place)] = polygon.point(0, Math.floorMod(sum - place, size()));
        }
        return Permutation.trusted(images);
    }

    @Override
    public int degree() {
        return polygon.permutation().degree();
    }

    @Override
    public BigInteger order() {
        return BigInteger.valueOf(2L * size());
    }

    @Override
    public List<Permutation> generators() {
        return generators;
    }

    @Override
    public boolean contains(Permutation p) {
        return isRotation(p) || isReflection(p);
    }

    @Override
    public int[] basicOrbit(int level) {
        if (level == first) {
            return IntStream.range(0, size()).map(place -> polygon.point(0, place)).sorted().toArray();
        }
        return level == second ? new int[] {level, reflection(0).apply(level)} : new int[] {level};
    }

    @Override
    public Permutation representative(int level, int point) {
        if (level == point) {
            return Permutation.identity(degree());
        }
        return level == first ? polygon.power(BigInteger.valueOf(polygon.place(point))) : reflection(0);
    }

    @Override
    public Structure pointStabilizer(int point) {
        return polygon.of(point) < 0 ? this : CyclicStructure.generatedBy(reflection(Math.floorMod(2 * polygon.place(point), size())));
    }

    @Override
    public Structure setStabilizer(BitSet set) {
        return Stabilizers.ofSet(this, set);
    }
}
