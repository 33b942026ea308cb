package org.orbitcheck.theorem;

import java.util.HashSet;
import java.util.Set;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.semantics.Actions;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Value;

/** Whether a permutation of the group takes a parameter space to itself, where that can be seen from its form. */
public final class Closure {
    private Closure() {
    }

    /** False where the space is not closed under the permutation, or where its form does not show it. */
    public static boolean isClosed(ParameterSpace space, Permutation p) {
        if (space instanceof ParameterSpace.Open || !space.group().group().contains(p)) {
            return false;
        }
        if (space.isClosedByForm()) {
            return true;
        }
        if (space instanceof ParameterSpace.Restricted restricted) {
            return isClosed(restricted.base(), p) && isInvariant(restricted, p);
        }
        if (space instanceof ParameterSpace.OrbitOf orbit) {
            return isClosed(orbit.base(), p);
        }
        if (space instanceof ParameterSpace.Explicit explicit) {
            Set<Value> elements = new HashSet<>(explicit.elements());
            return explicit.elements().stream().allMatch(e -> elements.contains(Actions.act(p, e)));
        }
        if (space instanceof ParameterSpace.Product product) {
            return isClosed(product.first(), p) && isClosed(product.second(), p);
        }
        return space instanceof ParameterSpace.Distributions d && isClosed(d.base(), p);
    }

    private static boolean isInvariant(ParameterSpace.Restricted space, Permutation p) {
        try {
            return Invariance.of(space.predicate()).isFixedBy(p);
        } catch (NotShown notShown) {
            return false;
        }
    }
}
