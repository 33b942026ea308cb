package org.orbitcheck.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbitcheck.chain.Examples.group;
import static org.orbitcheck.chain.Examples.perm;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.group.Structure;
import org.orbitcheck.group.TooLarge;

/** Groups of one generator, and of a polygon, which need no stabilizer chain, against groups closed by brute force. */
class CyclicAndDihedralTest {
    private static final int LARGE = 30_000;

    @Provide
    Arbitrary<Permutation> permutations() {
        return Arbitraries.integers().between(1, 11).flatMap(degree -> Arbitraries
                .shuffle(IntStream.range(0, degree).boxed().toList()).map(images -> Permutation.of(images.stream().mapToInt(i -> i).toArray())));
    }

    @Property(tries = 300)
    void thePowersOfAPermutation(@ForAll("permutations") Permutation generator, @ForAll @IntRange(max = 2047) int mask) {
        agrees(CyclicStructure.generatedBy(generator), BruteForce.closure(generator.degree(), List.of(generator)), mask);
    }

    @Property(tries = 200)
    void theSymmetriesOfAPolygon(@ForAll @IntRange(min = 3, max = 9) int size, @ForAll @IntRange(max = 8) int sum,
            @ForAll("permutations") Permutation names, @ForAll @IntRange(max = 2047) int mask) {
        int degree = Math.max(size, names.degree());
        int[] turn = Permutation.identity(degree).images();
        int[] flip = Permutation.identity(degree).images();
        for (int i = 0; i < size; i++) {
            turn[i] = (i + 1) % size;
            flip[i] = Math.floorMod(sum - i, size);
        }
        int[] renamed = Permutation.identity(degree).images();
        System.arraycopy(names.images(), 0, renamed, 0, names.degree());
        Permutation rename = Permutation.of(renamed);
        List<Permutation> generators = List.of(conjugate(rename, flip), conjugate(rename, turn));
        agrees(DihedralStructure.generatedBy(generators).orElseThrow(), BruteForce.closure(degree, generators), mask);
    }

    private static Permutation conjugate(Permutation rename, int[] images) {
        return rename.times(Permutation.of(images)).times(rename.inverse());
    }

    private static void agrees(Structure structure, TreeSet<Permutation> elements, int mask) {
        int degree = structure.degree();
        PermutationGroup group = PermutationGroup.of(structure);
        assertEquals(BigInteger.valueOf(elements.size()), group.order());
        assertEquals(new ArrayList<>(elements), group.elements().toList());
        assertEquals(elements.stream().filter(Permutation::isInvolution).toList(), group.involutions().toList());
        assertEquals(elements, BruteForce.closure(degree, group.generators()));
        for (Permutation p : PermutationGroup.symmetric(Math.min(degree, 5)).elements().toList()) {
            int[] images = Permutation.identity(degree).images();
            System.arraycopy(p.images(), 0, images, 0, p.degree());
            assertEquals(elements.contains(Permutation.of(images)), group.contains(Permutation.of(images)));
            assertEquals(elements.stream().map(Permutation.of(images)::times).min(Permutation::compareTo).orElseThrow(),
                    group.leastOfLeftCoset(Permutation.of(images)));
        }
        for (int point = 0; point < degree; point++) {
            int fixed = point;
            assertEquals(elements.stream().filter(p -> p.apply(fixed) == fixed).toList(), group.stabilizer(point).elements().toList());
        }
        BitSet set = BitSet.valueOf(new long[] {mask & (1L << degree) - 1});
        assertEquals(elements.stream().filter(p -> set.stream().allMatch(i -> set.get(p.apply(i)))).toList(),
                PermutationGroup.of(structure.setStabilizer(set)).elements().toList());
    }

    @Test
    void otherGroupsAreNotTakenForDihedral() {
        assertTrue(DihedralStructure.generatedBy(List.of(perm(5, "(1 2 3 4 5)"), perm(5, "(1 2 3)"))).isEmpty());
        assertTrue(DihedralStructure.generatedBy(List.of(perm(5, "(1 2 3 4)"), perm(5, "(1 3)(2 5)"))).isEmpty());
        assertTrue(DihedralStructure.generatedBy(List.of(perm(6, "(1 2 3 4)"), perm(6, "(5 6)"))).isEmpty());
        assertTrue(DihedralStructure.generatedBy(List.of(perm(4, "(1 2 3 4)"), perm(4, "(1 3)(2 4)"))).isEmpty());
    }

    @Test
    void largeOnesAreKnownAtOnce() {
        PermutationGroup cyclic = PermutationGroups.cyclic(LARGE);
        PermutationGroup dihedral = PermutationGroups.dihedral(LARGE);
        assertEquals(BigInteger.valueOf(LARGE), cyclic.order());
        assertEquals(BigInteger.valueOf(2 * LARGE), dihedral.order());
        assertTrue(cyclic.isSubgroupOf(dihedral));
        assertFalse(dihedral.isSubgroupOf(cyclic));
        assertEquals(BigInteger.TWO, dihedral.stabilizer(7).order());
        assertEquals(BigInteger.valueOf(LARGE), PermutationGroup.symmetric(LARGE).order().divide(PermutationGroup.symmetric(LARGE - 1).order()));
    }

    @Test
    void aLargeGroupOutOfReachIsStillOneWithGeneratorsAndOrbits() {
        int[] evens = Permutation.identity(LARGE).images();
        int[] odds = Permutation.identity(LARGE).images();
        Arrays.setAll(evens, i -> i % 2 == 0 ? (i + 2) % LARGE : i);
        Arrays.setAll(odds, i -> i % 2 == 1 ? (i + 2) % LARGE : i);
        List<Permutation> generators = List.of(Permutation.of(evens), Permutation.of(odds));
        PermutationGroup group = PermutationGroups.generatedBy(LARGE, generators);
        assertEquals(2, group.orbits().size());
        assertEquals(group, PermutationGroups.generatedBy(LARGE, generators));
        assertThrows(TooLarge.class, group::order);
        assertTrue(group.blocksIfYoung().isEmpty());
    }

    @Test
    void equalGroupsHaveTheSameHashHoweverTheyWereGiven() {
        assertEquals(PermutationGroup.symmetric(4).hashCode(), group(4, "(1 2)", "(1 2 3 4)").hashCode());
        assertEquals(PermutationGroup.young(new int[] {1, 0, 1, 0}), group(4, "(1 3)", "(2 4)"));
        assertEquals(PermutationGroup.young(new int[] {1, 0, 1, 0}).hashCode(), group(4, "(1 3)", "(2 4)").hashCode());
    }
}
