package org.orbitcheck.term;

import java.util.List;
import java.util.function.Function;
import org.orbitcheck.group.Permutation;

/**
 * An action of a group on named things, as the homomorphism that takes a group element to a permutation of the names.
 * Two are equal when their names and {@code law} (its canonical text) are equal.
 */
public record TabulatedAction(List<String> names, String law, Function<Permutation, Permutation> image) {
    public TabulatedAction {
        names = List.copyOf(names);
    }

    /** The permutation of the names' places that a group element induces. */
    public Permutation imageOf(Permutation element) {
        return image.apply(element);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TabulatedAction that && names.equals(that.names) && law.equals(that.law);
    }

    @Override
    public int hashCode() {
        return 31 * names.hashCode() + law.hashCode();
    }
}
