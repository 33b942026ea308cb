package org.orbitcheck.term;

import java.util.List;
import java.util.function.Function;
import org.orbitcheck.group.Permutation;

/**
 * An action of a group on named things, as the homomorphism that takes a group element to a permutation of the names.
 * Two are equal when their names and {@code law} (its canonical text) are equal.
 */
public final class TabulatedAction {
    private final List<String> names;
    private final String law;
    private final Function<Permutation, Permutation> image;

    public TabulatedAction(List<String> names, String law, Function<Permutation, Permutation> image) {
        this.names = List.copyOf(names);
        this.law = law;
        this.image = image;
    }

    public List<String> names() {
        return names;
    }

    public String law() {
        return law;
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
