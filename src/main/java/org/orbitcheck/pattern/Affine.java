package org.orbitcheck.pattern;

import java.math.BigInteger;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.linear.LinearForm;

/** A linear form of the values at one or more parameters, plus a constant. */
public record Affine(LinearForm linear, BigFraction constant) {
    public static final Affine ZERO = constant(BigFraction.ZERO);

    public static Affine constant(BigFraction value) {
        return new Affine(LinearForm.ZERO, value);
    }

    public static Affine coordinate(int i) {
        return new Affine(LinearForm.unknown(i), BigFraction.ZERO);
    }

    public boolean isConstant() {
        return linear.isZero();
    }

    public Affine plus(Affine other) {
        return new Affine(linear.plus(other.linear), constant.add(other.constant));
    }

    public Affine minus(Affine other) {
        return plus(other.times(BigFraction.MINUS_ONE));
    }

    public Affine times(BigFraction factor) {
        return new Affine(linear.times(factor), constant.multiply(factor));
    }

    public BigFraction at(List<BigFraction> point) {
        return linear.at(point).add(constant);
    }

    /** The same form of other coordinates; coordinates that come together are added. */
    public Affine moved(IntUnaryOperator place) {
        TreeMap<Integer, BigFraction> moved = new TreeMap<>();
        linear.coefficients().forEach((i, c) -> moved.merge(place.applyAsInt(i), c, BigFraction::add));
        return new Affine(new LinearForm(moved), constant);
    }

    /** The multiple with coprime integer coefficients, the first one positive: one for each hyperplane. */
    Affine normalised() {
        BigInteger denominator = constant.getDenominator();
        for (BigFraction c : linear.coefficients().values()) {
            BigInteger d = c.getDenominator();
            denominator = denominator.multiply(d).divide(denominator.gcd(d));
        }
        BigFraction scale = new BigFraction(denominator);
        BigInteger divisor = constant.multiply(scale).getNumerator();
        for (BigFraction c : linear.coefficients().values()) {
            divisor = divisor.gcd(c.multiply(scale).getNumerator());
        }
        BigFraction factor = scale.divide(new BigFraction(divisor.abs()));
        int first = linear.coefficients().get(linear.coefficients().firstKey()).signum();
        return times(first > 0 ? factor : factor.negate());
    }
}
