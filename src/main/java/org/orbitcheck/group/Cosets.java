package org.orbitcheck.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Left cosets, each known by its least element. */
final class Cosets {
    private Cosets() {
    }

    /** The least elements of the cosets g*subgroup, ascending; throws TooLarge when there are more than the limit. */
    static List<Permutation> leastRepresentatives(PermutationGroup group, PermutationGroup subgroup, int limit) {
        if (!subgroup.isSubgroupOf(group)) {
            throw new IllegalArgumentException(subgroup + " is not a subgroup of " + group);
        }
        BigInteger index = group.order().divide(subgroup.order());
        if (index.compareTo(BigInteger.valueOf(limit)) > 0) {
            throw new TooLarge("a list of " + index + " cosets; at most " + limit + " are listed");
        }
        Optional<List<int[]>> blocks = group.blocksIfYoung();
        Optional<List<int[]>> parts = subgroup.blocksIfYoung();
        List<Permutation> representatives = blocks.isPresent() && parts.isPresent()
                ? colourings(group.degree(), blocks.get(), parts.get())
                : Orbits.orbit(group, Permutation.identity(group.degree()),
                        (p, least) -> subgroup.leastOfLeftCoset(p.times(least)));
        representatives.sort(null);
        return representatives;
    }

    /** A coset of a Young group in a larger one says which points each part goes to: it colours the points. */
    private static List<Permutation> colourings(int degree, List<int[]> blocks, List<int[]> parts) {
        int[] colours = new int[degree];
        for (int part = 0; part < parts.size(); part++) {
            for (int point : parts.get(part)) {
                colours[point] = part;
            }
        }
        List<Permutation> representatives = new ArrayList<>();
        int[] used = new int[parts.size()];
        new Arrangements(degree, blocks).forEach(colours, arrangement -> {
            Arrays.fill(used, 0);
            int[] images = new int[degree];
            for (int point = 0; point < degree; point++) {
                int part = arrangement[point];
                images[parts.get(part)[used[part]++]] = point;
            }
            representatives.add(Permutation.trusted(images));
        });
        return representatives;
    }
}
