package org.orbitcheck.number;

/**
 * A number that depends on a parameter: a quotient of polynomials in it, whose signs are looked up at one sample and noted
 * ({@link Signs}). What is made of such numbers therefore holds for every value of the parameter at which the noted signs
 * are the same. Questions about them other than signs, such as whether they are rational, have no answer:
 * {@link Unresolved}.
 */
final class Parametric extends ExactReal {
    private final UnivariatePolynomial numerator;
    /** Positive wherever the noted signs are as noted. */
    private final UnivariatePolynomial denominator;
    private final Signs signs;

    private Parametric(UnivariatePolynomial numerator, UnivariatePolynomial denominator, Signs signs) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.signs = signs;
    }

    static ExactReal parameter(Signs signs) {
        return new Parametric(UnivariatePolynomial.UNKNOWN, UnivariatePolynomial.ONE, signs);
    }

    /** The quotient, its denominator having been noted as not 0. */
    private static ExactReal of(UnivariatePolynomial numerator, UnivariatePolynomial denominator, Signs signs) {
        if (numerator.degree() < 0) {
            return ZERO;
        }
        UnivariatePolynomial common = numerator.commonDivisor(denominator);
        UnivariatePolynomial above = numerator.without(common);
        UnivariatePolynomial below = denominator.without(common);
        if (above.isConstant() && below.isConstant()) {
            return above.coefficient(0).divide(below.coefficient(0));
        }
        return signs.at(below) > 0 ? new Parametric(above, below, signs)
                : new Parametric(above.scale(ONE.negate()), below.scale(ONE.negate()), signs);
    }

    private static UnivariatePolynomial above(ExactReal number) {
        return number instanceof Parametric p ? p.numerator : UnivariatePolynomial.constant(number);
    }

    private static UnivariatePolynomial below(ExactReal number) {
        return number instanceof Parametric p ? p.denominator : UnivariatePolynomial.ONE;
    }

    @Override
    public ExactReal add(ExactReal other) {
        if (below(other).equals(denominator)) {
            return of(numerator.plus(above(other)), denominator, signs);
        }
        return of(numerator.times(below(other)).plus(above(other).times(denominator)), denominator.times(below(other)), signs);
    }

    @Override
    public ExactReal multiply(ExactReal other) {
        return of(numerator.times(above(other)), denominator.times(below(other)), signs);
    }

    @Override
    public ExactReal divide(ExactReal other) {
        if (other.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        return of(numerator.times(below(other)), denominator.times(above(other)), signs);
    }

    /** A number divided by this one. */
    ExactReal divides(ExactReal number) {
        if (signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        return of(above(number).times(denominator), numerator, signs);
    }

    @Override
    public ExactReal negate() {
        return new Parametric(numerator.scale(ONE.negate()), denominator, signs);
    }

    @Override
    public int signum() {
        return signs.noted(numerator);
    }

    @Override
    public ExactReal floor() {
        ExactReal floor = numerator.at(signs.sample()).divide(denominator.at(signs.sample())).floor();
        if (subtract(floor).signum() < 0 || subtract(floor.add(ONE)).signum() >= 0) {
            throw new IllegalStateException("a wrong floor");
        }
        return floor;
    }

    @Override
    public boolean isRational() {
        throw new Unresolved("whether " + this + " is rational");
    }

    @Override
    public org.hipparchus.fraction.BigFraction rational() {
        throw new Unresolved(this + " as a fraction");
    }

    @Override
    ExponentialSum numerator() {
        throw new Unresolved(this + " as a sum of exponentials");
    }

    @Override
    ExponentialSum denominator() {
        throw new Unresolved(this + " as a sum of exponentials");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExactReal number && compareTo(number) == 0;
    }

    @Override
    public int hashCode() {
        throw new Unresolved("a hash of " + this);
    }

    @Override
    public String toString() {
        return "a number that depends on the parameter";
    }
}
