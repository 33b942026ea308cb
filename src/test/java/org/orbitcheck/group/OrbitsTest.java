package org.orbitcheck.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbitcheck.group.Examples.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrbitsTest {
    static List<PermutationGroup> groups() {
        return List.of(PermutationGroup.symmetric(6), PermutationGroup.alternating(6), PermutationGroup.dihedral(6),
                PermutationGroup.young(new int[] {0, 1, 0, 1, 0, 2}), PermutationGroup.trivial(6),
                group(6, "(1 2)(4 5)", "(1 2 3)(4 5 6)"), group(6, "(1 2 3 4 5)", "(1 6)(2 5)"));
    }

    /** The action of section 1: (p*u)[p(i)] = u[i]. */
    private static List<Integer> act(Permutation p, List<Integer> vector) {
        Integer[] image = new Integer[vector.size()];
        for (int i = 0; i < image.length; i++) {
            image[p.apply(i)] = vector.get(i);
        }
        return List.of(image);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void anOrbitIsTheSetOfAllImages(PermutationGroup group) {
        List<Integer> seed = List.of(3, 1, 1, 0, 0, 3);
        List<List<Integer>> orbit = Orbits.orbit(group, seed, OrbitsTest::act);
        assertEquals(seed, orbit.get(0));
        assertEquals(orbit.size(), new HashSet<>(orbit).size());
        assertEquals(group.elements().map(p -> act(p, seed)).collect(Collectors.toSet()),
                new HashSet<>(orbit));
        assertEquals(group.order(), group.stabilizerOf(seed, OrbitsTest::act).order()
                .multiply(BigInteger.valueOf(orbit.size())));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void aTransversalLeadsToEachElement(PermutationGroup group) {
        List<Integer> seed = List.of(0, 1, 2, 0, 1, 2);
        Map<List<Integer>, Permutation> paths = Orbits.orbitWithTransversal(group, seed, OrbitsTest::act);
        assertEquals(new HashSet<>(Orbits.orbit(group, seed, OrbitsTest::act)), paths.keySet());
        paths.forEach((element, path) -> {
            assertTrue(group.contains(path));
            assertEquals(element, act(path, seed));
        });
    }

    @ParameterizedTest
    @MethodSource("groups")
    void pairsOfSetsAreMovedJointly(PermutationGroup group) {
        for (long first : new long[] {0, 1, 0b000011, 0b101010, 0b111111}) {
            for (long second : new long[] {0b100000, 0b000011, 0b011100}) {
                Set<List<Long>> expected = new HashSet<>();
                group.elements().forEach(p -> expected.add(
                        List.of(Orbits.imageOfMask(p, first), Orbits.imageOfMask(p, second))));
                List<List<Long>> shown = new ArrayList<>();
                MaskOrbits.forEachPairImage(group, first, second, (a, b) -> shown.add(List.of(a, b)));
                assertEquals(expected.size(), shown.size());
                assertEquals(expected, new HashSet<>(shown));
                assertEquals(BigInteger.valueOf(expected.size()), MaskOrbits.count(group, first, second));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void imagesOfOneSetAndOfTriples(PermutationGroup group) {
        TreeSet<Long> expected = new TreeSet<>();
        group.elements().forEach(p -> expected.add(Orbits.imageOfMask(p, 0b001101)));
        List<Long> shown = new ArrayList<>();
        MaskOrbits.forEachImage(group, 0b001101, shown::add);
        assertEquals(expected.size(), shown.size());
        assertEquals(expected, new TreeSet<>(shown));
        int[] triples = {0};
        MaskOrbits.forEachTupleImage(group, new long[] {1, 2, 4}, images -> triples[0]++);
        assertEquals(group.order().divide(group.stabilizer(0).stabilizer(1).stabilizer(2).order()).intValue(),
                triples[0]);
    }

    @Test
    void aSingletonBesideItsComplementHasAsManyImagesAsPoints() {
        int d = 64;
        long all = -1L;
        int[] count = {0};
        MaskOrbits.forEachPairImage(PermutationGroup.symmetric(d), 1, all & ~1L, (a, b) -> {
            assertEquals(all, a | b);
            assertEquals(1, Long.bitCount(a));
            count[0]++;
        });
        assertEquals(d, count[0]);
    }

    @Test
    void largeOrbitsAreCountedWithoutBeingListed() {
        PermutationGroup all = PermutationGroup.symmetric(16);
        assertEquals(BigInteger.valueOf(1_681_680), MaskOrbits.count(all, 0b1111L, 0b1111110000L));
        long[] shown = {0};
        MaskOrbits.forEachPairImage(all, 0b1111L, 0b1111110000L, (a, b) -> shown[0] += (a & b) == 0 ? 1 : 2);
        assertEquals(1_681_680, shown[0]);
        assertEquals(new BigInteger("1832624140942590534"),
                MaskOrbits.count(PermutationGroup.symmetric(64), 0xFFFFFFFFL));
    }

    @Test
    void setsMustFit() {
        assertThrows(IllegalArgumentException.class, () -> MaskOrbits.count(PermutationGroup.symmetric(65), 1));
        assertThrows(IllegalArgumentException.class, () -> MaskOrbits.count(PermutationGroup.symmetric(3), 8));
    }

    @Test
    void arrangementsAreTheOrbitOfAVector() {
        PermutationGroup group = PermutationGroup.young(new int[] {0, 1, 0, 1, 1, 0, 0});
        int[] vector = {2, 5, 2, 5, 1, 0, 7};
        List<List<Integer>> shown = new ArrayList<>();
        Orbits.forEachDistinctArrangement(group, vector, v -> shown.add(Arrays.stream(v).boxed().toList()));
        List<Integer> seed = Arrays.stream(vector).boxed().toList();
        assertEquals(12 * 3, shown.size());
        assertEquals(new HashSet<>(Orbits.orbit(group, seed, OrbitsTest::act)), new HashSet<>(shown));
        List<List<Integer>> sorted = new ArrayList<>(shown);
        sorted.sort((a, b) -> Arrays.compare(a.toArray(Integer[]::new), b.toArray(Integer[]::new)));
        assertEquals(sorted, shown);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void theDistinctImagesOfAVectorAreItsOrbit(PermutationGroup group) {
        for (int[] vector : new int[][] {{7, 7, 7, 7, 7, 7}, {-3, 2, 2, 9, -3, 2}, {6, 5, 4, 3, 2, 1}}) {
            List<List<Integer>> shown = new ArrayList<>();
            Orbits.forEachDistinctImage(group, vector, v -> shown.add(Arrays.stream(v).boxed().toList()));
            List<List<Integer>> orbit =
                    Orbits.orbit(group, Arrays.stream(vector).boxed().toList(), OrbitsTest::act);
            assertEquals(orbit.size(), shown.size());
            assertEquals(new HashSet<>(orbit), new HashSet<>(shown));
            assertEquals(BigInteger.valueOf(orbit.size()), Orbits.countDistinctImages(group, vector));
        }
    }

    @Test
    void vectorsOfManyCoordinatesAndCodes() {
        int[] vector = new int[100];
        Arrays.setAll(vector, i -> i % 37 - 5);
        assertEquals(BigInteger.valueOf(100), Orbits.countDistinctImages(PermutationGroup.cyclic(100), vector));
        Arrays.setAll(vector, i -> i % 50);
        assertEquals(BigInteger.valueOf(50), Orbits.countDistinctImages(PermutationGroup.cyclic(100), vector));
        assertThrows(IllegalArgumentException.class,
                () -> Orbits.countDistinctImages(PermutationGroup.cyclic(3), vector));
    }

    @Test
    void arrangementsOfTenThings() {
        long[] count = {0};
        Orbits.forEachDistinctArrangement(PermutationGroup.symmetric(10), new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
                v -> count[0]++);
        assertEquals(3_628_800, count[0]);
    }

    @Test
    void arrangementsNeedAProductOfSymmetricGroups() {
        assertThrows(IllegalArgumentException.class, () -> Orbits.forEachDistinctArrangement(
                PermutationGroup.cyclic(3), new int[] {1, 2, 3}, v -> { }));
    }
}
