package org.orbitcheck.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbitcheck.chain.Examples.group;
import static org.orbitcheck.chain.Examples.perm;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.group.TooLarge;

class PermutationGroupTest {
    private static long order(PermutationGroup group) {
        return group.order().longValueExact();
    }

    private static List<List<Integer>> lists(List<int[]> blocks) {
        return blocks.stream().map(b -> Arrays.stream(b).boxed().toList()).toList();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 1", "1, 1, 1, 1", "2, 2, 1, 2", "3, 6, 3, 3", "4, 24, 12, 4", "5, 120, 60, 5",
        "10, 3628800, 1814400, 10"})
    void ordersOfTheFamilies(int n, long symmetric, long alternating, long cyclic) {
        assertEquals(symmetric, order(PermutationGroup.symmetric(n)));
        assertEquals(alternating, order(PermutationGroups.alternating(n)));
        assertEquals(cyclic, order(PermutationGroups.cyclic(n)));
        assertEquals(1, order(PermutationGroup.trivial(n)));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 12})
    void theDihedralGroupHasOrder2nAndKeepsNeighbours(int n) {
        PermutationGroup dihedral = PermutationGroups.dihedral(n);
        assertEquals(2L * n, order(dihedral));
        assertEquals(2L * n, dihedral.elements().distinct().count());
        assertTrue(dihedral.elements().allMatch(p -> {
            int distance = Math.floorMod(p.apply(1) - p.apply(0), n);
            return distance == 1 || distance == n - 1;
        }));
    }

    @Test
    void noGroupOnOneOrTwoPointsHasOrder2n() {
        assertThrows(IllegalArgumentException.class, () -> PermutationGroups.dihedral(1));
        assertThrows(IllegalArgumentException.class, () -> PermutationGroups.dihedral(2));
    }

    @Test
    void knownOrders() {
        assertEquals(7920, order(Examples.mathieu11()));
        assertEquals(244823040, order(Examples.mathieu24()));
        assertEquals(384, order(Examples.hyperoctahedral4()));
        assertEquals(4, order(Examples.klein()));
        assertEquals(168, order(group(7, "(1 2 3 4 5 6 7)", "(2 3)(4 7)")));
    }

    @Test
    void mathieu11IsSharplyFourTransitive() {
        PermutationGroup group = Examples.mathieu11();
        for (int point = 0; point < 4; point++) {
            assertEquals(11 - point, group.orbitOf(point).length);
            group = group.stabilizer(point);
        }
        assertTrue(group.isTrivial());
    }

    @Test
    void mathieu24StabilizesASteinerSystem() {
        PermutationGroup group = Examples.mathieu24();
        assertEquals(10200960, order(group.stabilizer(23)));
        assertEquals(244823040 / 10626, order(group.setwiseStabilizer(Set.of(0, 5, 7, 11))));
    }

    @Test
    void aSymmetricGroupIsRecognisedByItsOrder() {
        assertTrue(group(5, "(1 2)", "(1 2 3 4 5)").isFullSymmetric());
        assertTrue(group(5, "(1 2 3)(4 5)", "(1 5)(2 3)").isFullSymmetric());
        assertFalse(PermutationGroups.alternating(5).isFullSymmetric());
        assertFalse(group(5, "(1 2)", "(3 4 5)").isFullSymmetric());
        assertTrue(PermutationGroups.alternating(2).isTrivial());
        assertTrue(PermutationGroups.cyclic(2).isFullSymmetric());
    }

    @Test
    void youngGroupsAreRecognised() {
        PermutationGroup young = group(6, "(1 3)", "(3 5)", "(2 4)");
        assertEquals(List.of(List.of(0, 2, 4), List.of(1, 3), List.of(5)), lists(young.blocksIfYoung().orElseThrow()));
        assertTrue(group(4, "(1 2)(3 4)").blocksIfYoung().isEmpty());
        assertTrue(group(4, "(1 2)(3 4)", "(3 4)").blocksIfYoung().isPresent());
        assertTrue(group(6, "(1 2 3)(4 5)", "(1 2)", "(5 6)").blocksIfYoung().isPresent());
        assertTrue(Examples.klein().blocksIfYoung().isEmpty());
    }

    @Test
    void aSubdirectProductIsNoYoungGroup() {
        PermutationGroup diagonal = group(6, "(1 2)(4 5)", "(1 2 3)(4 5 6)");
        assertEquals(6, order(diagonal));
        assertTrue(diagonal.blocksIfYoung().isEmpty());
        assertEquals(List.of(List.of(0, 1, 2), List.of(3, 4, 5)), lists(diagonal.orbits()));
    }

    @Test
    void largeSymmetricGroupsAreKnownWithoutComputing() {
        PermutationGroup group = PermutationGroup.symmetric(1000);
        PermutationGroup fixed = group.stabilizer(7).setwiseStabilizer(Set.of(1, 2, 3));
        assertEquals(PermutationGroup.symmetric(3).order().multiply(PermutationGroup.symmetric(996).order()),
                fixed.order());
        assertTrue(fixed.isSubgroupOf(group));
        assertFalse(group.isSubgroupOf(fixed));
        assertTrue(fixed.contains(perm(1000, "(2 4)(900 901)")));
        assertFalse(fixed.contains(perm(1000, "(4 5)")));
    }

    @Test
    void randomGeneratorsOfLargeSymmetricGroupsAreRecognised() {
        Random random = new Random(3);
        PermutationGroup all = PermutationGroup.symmetric(200);
        Permutation odd = Stabilizers.random(all.structure(), random);
        while (odd.sign() == 1) {
            odd = Stabilizers.random(all.structure(), random);
        }
        assertEquals(all, PermutationGroups.generatedBy(200, List.of(odd, Stabilizers.random(all.structure(), random))));
        PermutationGroup even = PermutationGroups.alternating(50);
        assertEquals(even, PermutationGroups.generatedBy(50, List.of(Stabilizers.random(even.structure(), random), Stabilizers.random(even.structure(), random))));
    }

    @Test
    void imprimitiveGroupsAreNotTakenForSymmetricOnes() {
        PermutationGroup wreath = group(12, "(1 2 3 4 5 6)", "(1 2)", "(1 7)(2 8)(3 9)(4 10)(5 11)(6 12)");
        assertEquals(2L * 720 * 720, order(wreath));
        assertTrue(wreath.isTransitive());
    }

    @Test
    void hugeDegreesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PermutationGroup.symmetric(1_000_000));
        assertThrows(IllegalArgumentException.class, () -> PermutationGroups.cyclic(1_000_000));
        assertThrows(IllegalArgumentException.class, () -> PermutationGroup.trivial(-1));
        PermutationGroup large = PermutationGroup.trivial(PermutationGroup.MAX_DEGREE);
        assertThrows(IllegalArgumentException.class, () -> PermutationGroups.directProduct(large, large));
    }

    @Test
    void generatorsMustFit() {
        assertThrows(IllegalArgumentException.class,
                () -> PermutationGroups.generatedBy(4, List.of(perm(3, "(1 2)"))));
        assertFalse(PermutationGroup.symmetric(4).contains(perm(3, "(1 2)")));
        assertThrows(IllegalArgumentException.class, () -> PermutationGroup.symmetric(4).stabilizer(4));
        assertThrows(IllegalArgumentException.class, () -> PermutationGroup.symmetric(4).setwiseStabilizer(Set.of(-1)));
    }

    @Test
    void aDirectProductActsOnTheDisjointUnion() {
        PermutationGroup product = PermutationGroups.directProduct(PermutationGroups.cyclic(3), Examples.klein());
        assertEquals(12, order(product));
        assertTrue(product.contains(perm(7, "(1 2 3)(4 5)(6 7)")));
        assertFalse(product.contains(perm(7, "(1 2)")));
        assertEquals(List.of(List.of(0, 1, 2), List.of(3, 4, 5, 6)), lists(product.orbits()));
        assertEquals(3, order(product.stabilizer(4)));
        assertEquals(2, order(product.setwiseStabilizer(Set.of(0, 3, 4))));
        assertTrue(PermutationGroups.directProduct(PermutationGroup.symmetric(2), PermutationGroup.symmetric(3))
                .blocksIfYoung().isPresent());
    }

    @Test
    void equalityIsThatOfSets() {
        assertEquals(PermutationGroup.symmetric(4), group(4, "(1 2 3 4)", "(1 2)"));
        assertEquals(PermutationGroup.symmetric(4).hashCode(), group(4, "(1 2 3 4)", "(2 3)").hashCode());
        PermutationGroup product = PermutationGroups.directProduct(PermutationGroups.cyclic(3), Examples.klein());
        PermutationGroup generated = group(7, "(1 3 2)", "(4 5)(6 7)", "(4 7)(5 6)");
        assertEquals(product, generated);
        assertEquals(product.hashCode(), generated.hashCode());
        assertEquals(PermutationGroups.alternating(6), group(6, "(1 2 3)", "(2 3 4)", "(3 4 5)", "(4 5 6)"));
        assertNotEquals(PermutationGroups.cyclic(4), Examples.klein());
        assertNotEquals(PermutationGroup.trivial(3), PermutationGroup.trivial(4));
    }

    @Test
    void elementsAreLazyAndBeginWithTheIdentity() {
        assertTrue(PermutationGroup.symmetric(60).elements().findFirst().orElseThrow().isIdentity());
        assertEquals(List.of("()", "(2 3)", "(1 2)", "(1 2 3)", "(1 3 2)", "(1 3)"),
                PermutationGroup.symmetric(3).elements().map(Permutation::toString).toList());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "3, 4", "4, 10", "5, 26", "8, 764", "12, 140152"})
    void involutionsOfTheSymmetricGroup(int n, long count) {
        assertEquals(count, PermutationGroup.symmetric(n).involutions().count());
    }

    @Test
    void involutionsAreMadeDirectlyAndLazily() {
        assertEquals("(59 60)", PermutationGroup.symmetric(60).involutions().skip(1).findFirst().orElseThrow()
                .toString());
        assertEquals(1 + 165, Examples.mathieu11().involutions().count());
        assertEquals(26 * 764, PermutationGroups.directProduct(PermutationGroup.symmetric(5),
                PermutationGroup.symmetric(8)).involutions().count());
    }

    @Test
    void lagrangeAndTheCosets() {
        PermutationGroup group = PermutationGroup.symmetric(5);
        for (PermutationGroup subgroup : PermutationGroups.subgroupClasses(group)) {
            List<Permutation> transversal = group.transversal(subgroup);
            assertTrue(transversal.get(0).isIdentity());
            assertEquals(group.order(), subgroup.order().multiply(BigInteger.valueOf(transversal.size())));
            Set<Permutation> covered = new HashSet<>();
            transversal.forEach(g -> subgroup.elements().forEach(h -> assertTrue(covered.add(g.times(h)))));
            assertEquals(120, covered.size());
        }
    }

    @Test
    void aTransversalNeedsASubgroup() {
        assertThrows(IllegalArgumentException.class,
                () -> PermutationGroups.alternating(4).transversal(PermutationGroup.symmetric(4)));
        assertThrows(TooLarge.class,
                () -> PermutationGroup.symmetric(20).transversal(PermutationGroup.trivial(20)));
    }

    @Test
    void theNormalizerCountsTheConjugates() {
        PermutationGroup all = PermutationGroup.symmetric(5);
        assertEquals(6, Examples.conjugates(all, PermutationGroups.cyclic(5)).size());
        assertEquals(10, Examples.conjugates(all, group(5, "(1 2)")).size());
        assertEquals(1, Examples.conjugates(all, PermutationGroups.alternating(5)).size());
        assertEquals(15, Examples.conjugates(all, group(5, "(1 2)(3 4)")).size());
    }

    @Test
    void stabilizersOfAnythingThatIsActedOn() {
        PermutationGroup all = PermutationGroup.symmetric(6);
        Set<Set<Integer>> synthemes = Set.of(Set.of(0, 1), Set.of(2, 3), Set.of(4, 5));
        PermutationGroup stabilizer = PermutationGroups.stabilizerOf(all, synthemes, (p, sets) -> {
            Set<Set<Integer>> images = new HashSet<>();
            sets.forEach(set -> images.add(new HashSet<>(set.stream().map(p::apply).toList())));
            return images;
        });
        assertEquals(48, order(stabilizer));
        assertEquals(all, PermutationGroups.stabilizerOf(all, "fixed", (p, x) -> x));
    }

    @Test
    void whatIsNoActionIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> PermutationGroups.stabilizerOf(
                PermutationGroup.symmetric(4), 0, (p, x) -> p.isIdentity() ? x : (x + 1) % 7));
    }
}
