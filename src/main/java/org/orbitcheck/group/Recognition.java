package org.orbitcheck.group;

import java.util.List;
import java.util.Optional;

/** The groups that need no stabilizer chain: products of symmetric groups, and those that can be listed. */
final class Recognition {
    private Recognition() {
    }

    /** The structure of the group that the permutations generate; empty for one that is neither. */
    static Optional<Structure> of(int degree, List<Permutation> generators) {
        YoungStructure largest = YoungStructure.ofLabels(Partitions.orbitLabels(degree, generators));
        if (largest.isTrivial() || Partitions.closure(degree, generators, 2) == largest.blocks().size()) {
            return Optional.of(largest);
        }
        Optional<Structure> listed = ListedStructure.generatedBy(degree, generators);
        return listed.map(group -> group.order().equals(largest.order()) ? largest : group);
    }
}
