package org.orbitcheck.obligation;

import java.util.List;

/**
 * A finite set: the elements whose guards hold. Where {@code distinct} is false two elements may be equal for some
 * values of the unknowns; then all of a group of equal elements have equally many members, if {@code orbit}.
 */
record FiniteSet(List<Element> elements, boolean distinct, boolean orbit) {
    public FiniteSet {
        elements = List.copyOf(elements);
    }

    record Element(Formula guard, Symbolic value) {
    }
}
