package org.orbitcheck.semantics;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Value;

/** Arithmetic on vectors. */
final class Vectors {
    private Vectors() {
    }

    static Value.Vector basis(Points points, int index) {
        BigFraction[] coordinates = new BigFraction[points.size()];
        Arrays.fill(coordinates, BigFraction.ZERO);
        coordinates[index] = BigFraction.ONE;
        return new Value.Vector(points, List.of(coordinates));
    }

    static Value.Vector add(Value.Vector a, Value.Vector b) {
        BigFraction[] sum = new BigFraction[a.coordinates().size()];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a.coordinates().get(i).add(b.coordinates().get(i));
        }
        return new Value.Vector(a.points(), List.of(sum));
    }

    static Value.Vector scale(ExactReal factor, Value.Vector vector) {
        if (!factor.isRational()) {
            throw new NotFinite("a vector with the coordinate " + factor + ", which is not rational");
        }
        BigFraction q = factor.rational();
        return new Value.Vector(vector.points(), vector.coordinates().stream().map(q::multiply).toList());
    }

    static Value.Vector negate(Value.Vector vector) {
        return new Value.Vector(vector.points(), vector.coordinates().stream().map(BigFraction::negate).toList());
    }
}
