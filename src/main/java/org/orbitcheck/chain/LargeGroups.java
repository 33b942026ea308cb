package org.orbitcheck.chain;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.group.Partitions;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.Structure;
import org.orbitcheck.group.YoungStructure;

/**
 * Recognises the powers of one permutation, the symmetries of a polygon, products of full symmetric groups, and their even
 * parts, so that no chain is computed for them.
 */
final class LargeGroups {
    private LargeGroups() {
    }

    /** The structure of the group that the permutations generate. */
    static Structure generatedBy(int degree, List<Permutation> generators) {
        Optional<Structure> small = generators.size() == 1 ? Optional.of(CyclicStructure.generatedBy(generators.get(0)))
                : DihedralStructure.generatedBy(generators);
        return small.orElseGet(() -> alternatingOrChain(degree, generators));
    }

    private static Structure alternatingOrChain(int degree, List<Permutation> generators) {
        int[] orbits = Partitions.orbitLabels(degree, generators);
        YoungStructure largest = YoungStructure.ofLabels(orbits);
        boolean oneOrbit = largest.blocks().stream().filter(b -> b.length > 1).count() == 1;
        if (oneOrbit && Partitions.closure(degree, generators, 3) == largest.blocks().size()) {
            return generators.stream().allMatch(p -> p.sign() == 1) ? EvenStructure.of(largest) : largest;
        }
        if (oneOrbit && JordanCriterion.containsAlternating(largest, generators)) {
            return generators.stream().allMatch(p -> p.sign() == 1) ? EvenStructure.of(largest) : largest;
        }
        return simplify(ChainBuilder.generatedBy(degree, generators));
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
