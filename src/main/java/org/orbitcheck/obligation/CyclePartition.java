package org.orbitcheck.obligation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.orbitcheck.group.Permutation;

/** The points by the cycles of a permutation: for each point the least point of its cycle. */
final class CyclePartition {
    private final int[] least;

    private CyclePartition(int[] least) {
        this.least = least;
    }

    static CyclePartition of(Permutation p) {
        int[] least = new int[p.degree()];
        Arrays.fill(least, -1);
        for (int i = 0; i < least.length; i++) {
            for (int j = i; least[j] < 0; j = p.apply(j)) {
                least[j] = i;
            }
        }
        return new CyclePartition(least);
    }

    int leastWith(int point) {
        return least[point];
    }

    /** Whether every class of this partition lies in a class of the other. */
    private boolean refines(CyclePartition other) {
        for (int i = 0; i < least.length; i++) {
            if (other.least[i] != other.least[least[i]]) {
                return false;
            }
        }
        return true;
    }

    /** Those that no other one of them refines, in their order. */
    static List<CyclePartition> finest(Collection<CyclePartition> partitions) {
        List<CyclePartition> result = new ArrayList<>();
        for (CyclePartition partition : partitions) {
            if (partitions.stream().noneMatch(other -> !other.equals(partition) && other.refines(partition))) {
                result.add(partition);
            }
        }
        return result;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CyclePartition that && Arrays.equals(least, that.least);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(least);
    }
}
