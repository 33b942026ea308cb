package org.orbitcheck.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** A polynomial in one unknown: its coefficients from the constant one on, the last of them not 0. */
record UnivariatePolynomial(List<ExactReal> coefficients) {
    static final UnivariatePolynomial ONE = constant(ExactReal.ONE);
    static final UnivariatePolynomial UNKNOWN = new UnivariatePolynomial(List.of(ExactReal.ZERO, ExactReal.ONE));

    UnivariatePolynomial {
        int length = coefficients.size();
        while (length > 0 && coefficients.get(length - 1).signum() == 0) {
            length--;
        }
        coefficients = List.copyOf(coefficients.subList(0, length));
    }

    static UnivariatePolynomial constant(ExactReal value) {
        return new UnivariatePolynomial(List.of(value));
    }

    /** -1 for the polynomial 0. */
    int degree() {
        return coefficients.size() - 1;
    }

    boolean isConstant() {
        return degree() < 1;
    }

    ExactReal coefficient(int power) {
        return power < coefficients.size() ? coefficients.get(power) : ExactReal.ZERO;
    }

    ExactReal at(ExactReal point) {
        ExactReal value = ExactReal.ZERO;
        for (int i = degree(); i >= 0; i--) {
            value = value.multiply(point).add(coefficients.get(i));
        }
        return value;
    }

    UnivariatePolynomial plus(UnivariatePolynomial other) {
        List<ExactReal> sum = new ArrayList<>();
        for (int i = 0; i <= Math.max(degree(), other.degree()); i++) {
            sum.add(coefficient(i).add(other.coefficient(i)));
        }
        return new UnivariatePolynomial(sum);
    }

    UnivariatePolynomial scale(ExactReal factor) {
        return new UnivariatePolynomial(coefficients.stream().map(c -> c.multiply(factor)).toList());
    }

    UnivariatePolynomial times(UnivariatePolynomial other) {
        List<ExactReal> product = new ArrayList<>();
        for (int i = 0; i <= degree() + other.degree(); i++) {
            ExactReal sum = ExactReal.ZERO;
            for (int j = Math.max(0, i - other.degree()); j <= Math.min(i, degree()); j++) {
                sum = sum.add(coefficients.get(j).multiply(other.coefficients.get(i - j)));
            }
            product.add(sum);
        }
        return new UnivariatePolynomial(product);
    }

    /** The quotient, and in the end the rest, of the division by a polynomial that is not 0. */
    private List<UnivariatePolynomial> dividedBy(UnivariatePolynomial divisor) {
        List<ExactReal> rest = new ArrayList<>(coefficients);
        List<ExactReal> quotient = new ArrayList<>();
        for (int shift = degree() - divisor.degree(); shift >= 0; shift--) {
            ExactReal factor = rest.get(shift + divisor.degree()).divide(divisor.coefficient(divisor.degree()));
            quotient.add(0, factor);
            for (int i = 0; i <= divisor.degree(); i++) {
                rest.set(shift + i, rest.get(shift + i).subtract(factor.multiply(divisor.coefficient(i))));
            }
        }
        return List.of(new UnivariatePolynomial(quotient), new UnivariatePolynomial(rest));
    }

    /** The quotient by a divisor that leaves no rest. */
    UnivariatePolynomial without(UnivariatePolynomial factor) {
        return factor.isConstant() ? this : dividedBy(factor).get(0);
    }

    /** A greatest common divisor, by Euclid. */
    UnivariatePolynomial commonDivisor(UnivariatePolynomial other) {
        UnivariatePolynomial a = this;
        UnivariatePolynomial b = other;
        while (b.degree() >= 0) {
            UnivariatePolynomial rest = a.dividedBy(b).get(1);
            a = b;
            b = rest;
        }
        return a.isConstant() ? ONE : a;
    }

    /** All real roots, ascending; empty where they are not found as quotients here. The polynomial is not constant. */
    Optional<List<ExactReal>> roots() {
        if (degree() == 1) {
            return Optional.of(List.of(coefficient(0).negate().divide(coefficient(1))));
        }
        if (degree() == 2) {
            return quadraticRoots();
        }
        return coefficient(0).signum() == 0 ? rootsWithZero() : Optional.empty();
    }

    private Optional<List<ExactReal>> rootsWithZero() {
        UnivariatePolynomial rest = new UnivariatePolynomial(coefficients.subList(1, coefficients.size()));
        return rest.roots().map(others -> {
            List<ExactReal> all = new ArrayList<>(others);
            all.add(ExactReal.ZERO);
            return all.stream().sorted().distinct().toList();
        });
    }

    private Optional<List<ExactReal>> quadraticRoots() {
        ExactReal a = coefficient(2);
        ExactReal b = coefficient(1);
        ExactReal discriminant = b.multiply(b).subtract(ExactReal.of(4).multiply(a).multiply(coefficient(0)));
        if (discriminant.signum() < 0) {
            return Optional.of(List.of());
        }
        return squareRoot(discriminant).map(root -> {
            ExactReal twice = a.add(a);
            ExactReal one = b.negate().subtract(root).divide(twice);
            ExactReal other = b.negate().add(root).divide(twice);
            return List.of(one, other).stream().sorted().distinct().toList();
        });
    }

    /** The polynomial in x as text, such as "x^2 - 2". */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = degree(); i >= 0; i--) {
            ExactReal c = coefficients.get(i);
            if (c.signum() != 0) {
                String power = i == 0 ? "" : i == 1 ? "x" : "x^" + i;
                String factor = i > 0 && c.abs().equals(ExactReal.ONE) ? "" : c.abs() + (i > 0 ? "*" : "");
                text.append(text.isEmpty() ? c.signum() < 0 ? "-" : "" : c.signum() < 0 ? " - " : " + ").append(factor).append(power);
            }
        }
        return text.isEmpty() ? "0" : text.toString();
    }

    private static Optional<ExactReal> squareRoot(ExactReal number) {
        if (!number.isRational()) {
            return Optional.empty();
        }
        BigInteger above = number.rational().getNumerator().sqrt();
        BigInteger below = number.rational().getDenominator().sqrt();
        ExactReal root = ExactReal.of(new BigFraction(above, below));
        return root.multiply(root).equals(number) ? Optional.of(root) : Optional.empty();
    }
}
