package org.orbitcheck.engine.enumeration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orbitcheck.chain.PermutationGroups;
import org.orbitcheck.group.Orbits;
import org.orbitcheck.group.PermutationGroup;

/** Each distinct image of a vector is shown once. */
class VectorSearchTest {
    static List<PermutationGroup> groups() {
        return List.of(PermutationGroup.symmetric(6), PermutationGroups.alternating(6), PermutationGroups.dihedral(6),
                PermutationGroup.young(new int[] {0, 1, 0, 1, 0, 2}), PermutationGroup.trivial(6));
    }

    private static List<List<Integer>> images(PermutationGroup group, int[] vector) {
        List<List<Integer>> shown = new ArrayList<>();
        VectorSearch.forEachDistinctImage(group, vector, v -> shown.add(Arrays.stream(v).boxed().toList()));
        return shown;
    }

    @ParameterizedTest
    @MethodSource("groups")
    void theDistinctImagesOfAVectorAreItsOrbit(PermutationGroup group) {
        for (int[] vector : new int[][] {{7, 7, 7, 7, 7, 7}, {-3, 2, 2, 9, -3, 2}, {6, 5, 4, 3, 2, 1}}) {
            List<List<Integer>> shown = images(group, vector);
            List<List<Integer>> orbit = Orbits.orbit(group, Arrays.stream(vector).boxed().toList(), (p, u) -> {
                Integer[] image = new Integer[u.size()];
                for (int i = 0; i < image.length; i++) {
                    image[p.apply(i)] = u.get(i);
                }
                return List.of(image);
            });
            assertEquals(orbit.size(), shown.size());
            assertEquals(new HashSet<>(orbit), new HashSet<>(shown));
        }
    }

    @Test
    void vectorsOfManyCoordinatesAndCodes() {
        int[] vector = new int[100];
        Arrays.setAll(vector, i -> i % 37 - 5);
        assertEquals(100, images(PermutationGroups.cyclic(100), vector).size());
        Arrays.setAll(vector, i -> i % 50);
        assertEquals(50, images(PermutationGroups.cyclic(100), vector).size());
    }
}
