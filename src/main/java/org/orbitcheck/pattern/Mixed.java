package org.orbitcheck.pattern;

import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** A number: of the values at a parameter, plus the sum of a number over the elements of its orbit. */
record Mixed(Piecewise ofElement, Piecewise summed) {
    static final Piecewise NOTHING = Piecewise.of(BigFraction.ZERO);

    static Mixed of(Piecewise ofElement) {
        return new Mixed(ofElement, NOTHING);
    }

    static Mixed of(BigFraction value) {
        return of(Piecewise.of(value));
    }

    Mixed plus(Mixed other) {
        return new Mixed(ofElement.plus(other.ofElement), summed.plus(other.summed));
    }

    Mixed times(BigFraction factor) {
        return new Mixed(ofElement.times(factor), summed.times(factor));
    }

    /** The number, where it is a constant. */
    Optional<BigFraction> constant() {
        return summed.isZero() && ofElement instanceof Piecewise.Leaf leaf && leaf.form().isConstant()
                ? Optional.of(leaf.form().constant()) : Optional.empty();
    }

    /** The number of the values at the parameter alone. */
    Piecewise withoutSum() {
        if (!summed.isZero()) {
            throw new Unsupported("a sum over an orbit inside another operation than +, - and a multiple");
        }
        return ofElement;
    }
}
