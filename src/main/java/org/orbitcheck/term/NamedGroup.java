package org.orbitcheck.term;

import org.orbitcheck.group.PermutationGroup;

/**
 * A permutation group with the names of its points, and the text by which the spec calls it ("S", "Sym(3)").
 */
public record NamedGroup(String name, Points points, PermutationGroup group) {
    public int degree() {
        return points.size();
    }
}
