package org.orbitcheck.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbitcheck.chain.Examples.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orbitcheck.group.Arrangements;
import org.orbitcheck.group.Orbits;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;

class OrbitsTest {
    static List<PermutationGroup> groups() {
        return List.of(PermutationGroup.symmetric(6), PermutationGroups.alternating(6), PermutationGroups.dihedral(6),
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
        assertEquals(group.order(), PermutationGroups.stabilizerOf(group, seed, OrbitsTest::act).order()
                .multiply(BigInteger.valueOf(orbit.size())));
    }

    @Test
    void arrangementsAreTheOrbitOfAVector() {
        PermutationGroup group = PermutationGroup.young(new int[] {0, 1, 0, 1, 1, 0, 0});
        int[] vector = {2, 5, 2, 5, 1, 0, 7};
        List<List<Integer>> shown = new ArrayList<>();
        new Arrangements(7, group.blocksIfYoung().orElseThrow()).forEach(vector, v -> shown.add(Arrays.stream(v).boxed().toList()));
        List<Integer> seed = Arrays.stream(vector).boxed().toList();
        assertEquals(12 * 3, shown.size());
        assertEquals(new HashSet<>(Orbits.orbit(group, seed, OrbitsTest::act)), new HashSet<>(shown));
        List<List<Integer>> sorted = new ArrayList<>(shown);
        sorted.sort((a, b) -> Arrays.compare(a.toArray(Integer[]::new), b.toArray(Integer[]::new)));
        assertEquals(sorted, shown);
    }

    @Test
    void arrangementsOfTenThings() {
        long[] count = {0};
        int[] things = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        new Arrangements(10, List.of(things)).forEach(things,
                v -> count[0]++);
        assertEquals(3_628_800, count[0]);
    }
}
