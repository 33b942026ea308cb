package org.orbitcheck.group;

import java.math.BigInteger;
import java.util.List;

/** Left cosets, each known by its least element. */
final class Cosets {
    private Cosets() {
    }

    static List<Permutation> leastRepresentatives(PermutationGroup group, PermutationGroup subgroup, int limit) {
        if (!subgroup.isSubgroupOf(group)) {
            throw new IllegalArgumentException(subgroup + " is not a subgroup of " + group);
        }
        BigInteger index = group.order().divide(subgroup.order());
        if (index.compareTo(BigInteger.valueOf(limit)) > 0) {
            throw new TooLarge("a list of " + index + " cosets; at most " + limit + " are listed");
        }
        List<Permutation> representatives = Orbits.orbit(group, Permutation.identity(group.degree()),
                (p, least) -> subgroup.leastOfLeftCoset(p.times(least)));
        representatives.sort(null);
        return representatives;
    }
}
