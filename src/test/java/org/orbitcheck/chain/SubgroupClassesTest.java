package org.orbitcheck.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbitcheck.chain.Examples.group;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitcheck.chain.Examples;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.group.TooLarge;

class SubgroupClassesTest {
    /** OEIS A000638, A002106 and A005432. */
    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1", "2, 2, 1, 2", "3, 4, 2, 6", "4, 11, 5, 30", "5, 19, 5, 156", "6, 56, 16, 1455"})
    void subgroupsOfTheSymmetricGroups(int n, int classes, int transitive, int subgroups) {
        PermutationGroup all = PermutationGroup.symmetric(n);
        assertEquals(classes, PermutationGroups.subgroupClasses(all).size());
        assertEquals(transitive, PermutationGroups.subgroupClasses(all).stream().filter(PermutationGroup::isTransitive).count());
        assertEquals(subgroups, PermutationGroups.subgroupClasses(all).stream().mapToInt(h -> Examples.conjugates(all, h).size()).sum());
    }

    @Test
    void theyComeByOrderFromTheTrivialToTheWholeGroup() {
        PermutationGroup all = PermutationGroup.symmetric(5);
        List<PermutationGroup> classes = PermutationGroups.subgroupClasses(all);
        List<BigInteger> orders = classes.stream().map(PermutationGroup::order).toList();
        assertEquals(orders.stream().sorted().toList(), orders);
        assertTrue(classes.get(0).isTrivial());
        assertEquals(all, classes.get(18));
        assertTrue(classes.stream().allMatch(h -> h.generators().size() <= 2));
    }

    @Test
    void noTwoAreConjugate() {
        PermutationGroup all = PermutationGroup.symmetric(4);
        Set<PermutationGroup> seen = new HashSet<>();
        for (PermutationGroup subgroup : PermutationGroups.subgroupClasses(all)) {
            for (PermutationGroup conjugate : Examples.conjugates(all, subgroup)) {
                assertTrue(seen.add(conjugate), () -> conjugate + " in two classes");
            }
        }
        assertEquals(30, seen.size());
    }

    @Test
    void theyDoNotDependOnTheGenerators() {
        assertEquals(PermutationGroups.subgroupClasses(PermutationGroup.symmetric(4)).toString().replace("(1 2), (1 2 3 4)", "G"),
                PermutationGroups.subgroupClasses(group(4, "(3 4)", "(1 2 3 4)")).toString().replace("(3 4), (1 2 3 4)", "G"));
    }

    @Test
    void cyclicGroupsHaveASubgroupForEachDivisor() {
        assertEquals(List.of(1, 2, 4, 8), PermutationGroups.subgroupClasses(PermutationGroups.cyclic(8)).stream()
                .map(h -> h.order().intValueExact()).toList());
        assertEquals(12, PermutationGroups.subgroupClasses(PermutationGroups.cyclic(60)).size());
    }

    @Test
    void otherGroups() {
        assertEquals(5, PermutationGroups.subgroupClasses(Examples.klein()).size());
        assertEquals(9, PermutationGroups.subgroupClasses(PermutationGroups.alternating(5)).size());
        assertEquals(15, PermutationGroups.subgroupClasses(group(7, "(1 2 3 4 5 6 7)", "(2 3)(4 7)")).size());
        assertEquals(8, PermutationGroups.subgroupClasses(PermutationGroups.dihedral(4)).size());
    }

    @Test
    void whatIsBeyondReachIsSaid() {
        TooLarge byOrder = assertThrows(TooLarge.class, () -> PermutationGroups.subgroupClasses(PermutationGroup.symmetric(8)));
        assertTrue(byOrder.getMessage().contains("40320"), byOrder.getMessage());
        int[] pairs = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8};
        assertThrows(TooLarge.class, () -> PermutationGroups.subgroupClasses(PermutationGroup.young(pairs)));
    }
}
