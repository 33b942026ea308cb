package org.orbitcheck.group;

import java.math.BigInteger;
import java.util.List;

/** Recognises products of full symmetric groups, and their even parts, so that nothing is computed for them. */
final class Recognition {
    private Recognition() {
    }

    /** The structure of the group that the permutations generate. */
    static Structure generatedBy(int degree, List<Permutation> generators) {
        int[] orbits = Partitions.orbitLabels(degree, generators);
        YoungStructure largest = YoungStructure.ofLabels(orbits);
        if (largest.isTrivial()) {
            return largest;
        }
        if (closure(degree, generators, 2).equals(largest.blocks().size())) {
            return largest;
        }
        boolean oneOrbit = largest.blocks().stream().filter(b -> b.length > 1).count() == 1;
        if (oneOrbit && closure(degree, generators, 3).equals(largest.blocks().size())) {
            return generators.stream().allMatch(p -> p.sign() == 1) ? EvenStructure.of(largest) : largest;
        }
        if (oneOrbit && JordanCriterion.containsAlternating(largest, generators)) {
            return generators.stream().allMatch(p -> p.sign() == 1) ? EvenStructure.of(largest) : largest;
        }
        return simplify(ChainBuilder.generatedBy(degree, generators));
    }

    /**
     * The conjugates of the generators that are single cycles of the given length (2 or 3) generate a product of
     * symmetric (alternating) groups on the classes of the least invariant equivalence that joins their points. This is
     * the number of these classes; where they are the orbits, the group contains that product.
     */
    private static Integer closure(int degree, List<Permutation> generators, int length) {
        int[] parent = Permutation.identity(degree).images();
        for (Permutation generator : generators) {
            List<int[]> cycles = generator.cycles();
            if (cycles.size() == 1 && cycles.get(0).length == length) {
                for (int point : cycles.get(0)) {
                    Partitions.union(parent, cycles.get(0)[0], point);
                }
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Permutation generator : generators) {
                for (int i = 0; i < degree; i++) {
                    int joined = generator.apply(Partitions.find(parent, i));
                    changed |= Partitions.union(parent, generator.apply(i), joined);
                }
            }
        }
        return Partitions.blocks(Partitions.flatten(parent)).size();
    }

    /** The same group, as a Young group or the even part of one where its order shows that it is that. */
    static Structure simplify(ChainStructure chain) {
        YoungStructure largest = YoungStructure.ofLabels(Partitions.orbitLabels(chain.degree(), chain.generators()));
        BigInteger order = largest.order();
        if (chain.order().equals(order)) {
            return largest;
        }
        boolean even = chain.generators().stream().allMatch(p -> p.sign() == 1);
        return even && chain.order().shiftLeft(1).equals(order) ? EvenStructure.of(largest) : chain;
    }
}
