package org.orbitcheck.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;

/** The groups that are known without computing, against their closures. */
class AlternatingAndYoungTest {
    private static void agrees(PermutationGroup group) {
        List<Permutation> closure = new ArrayList<>(BruteForce.closure(group.degree(), group.generators()));
        assertEquals(closure, group.elements().toList());
        assertEquals(closure.size(), group.order().intValueExact());
        assertEquals(closure.stream().filter(Permutation::isInvolution).toList(), group.involutions().toList());
        Permutation p = PermutationGroups.cyclic(group.degree()).elements().reduce((a, b) -> b).orElseThrow();
        assertEquals(closure.stream().map(p::times).sorted().findFirst().orElseThrow(), group.leastOfLeftCoset(p));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void symmetricAndAlternating(int n) {
        agrees(PermutationGroup.symmetric(n));
        agrees(PermutationGroups.alternating(n));
        assertEquals(PermutationGroup.symmetric(n).elements().filter(p -> p.sign() == 1).toList(),
                PermutationGroups.alternating(n).elements().toList());
    }

    @Test
    void youngGroupsOnInterleavedBlocks() {
        agrees(PermutationGroup.young(new int[] {5, 9, 5, 9, 5}));
        agrees(PermutationGroup.young(new int[] {1, 2, 3, 1, 2, 3, 1}));
        agrees(PermutationGroups.directProduct(PermutationGroup.symmetric(3), PermutationGroup.symmetric(4)));
    }

    @Test
    void stabilizersInAlternatingGroups() {
        PermutationGroup group = PermutationGroups.alternating(7);
        PermutationGroup stabilizer = group.setwiseStabilizer(Set.of(1, 3, 4));
        agrees(stabilizer);
        agrees(stabilizer.stabilizer(3));
        agrees(stabilizer.stabilizer(3).stabilizer(0).stabilizer(6));
        agrees(group.setwiseStabilizer(Set.of(0, 1)).stabilizer(2).stabilizer(3).stabilizer(4));
        assertEquals(group.elements()
                .filter(p -> Set.of(p.apply(1), p.apply(3), p.apply(4)).equals(Set.of(1, 3, 4))).toList(),
                stabilizer.elements().toList());
    }
}
