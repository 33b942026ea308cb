package org.orbitcheck.group;

import java.util.List;

final class SubgroupClasses {
    private SubgroupClasses() {
    }

    static List<PermutationGroup> of(PermutationGroup group) {
        throw new TooLarge("the subgroups of a group of order " + group.order());
    }
}
