package org.orbitcheck.linear;

import java.math.BigInteger;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** Multiples of rational vectors. */
public final class Scaling {
    private Scaling() {
    }

    /** The positive multiple whose entries are integers without a common divisor; the zero vector is left as it is. */
    public static List<BigFraction> primitive(List<BigFraction> vector) {
        BigInteger denominator = Matrix.commonDenominator(vector);
        BigInteger divisor = BigInteger.ZERO;
        for (BigFraction x : vector) {
            divisor = divisor.gcd(Matrix.scaled(x, denominator));
        }
        if (divisor.signum() == 0) {
            return vector;
        }
        BigFraction factor = new BigFraction(denominator, divisor);
        return vector.stream().map(x -> x.multiply(factor)).toList();
    }
}
