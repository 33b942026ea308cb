package org.orbitcheck.number;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A parameter at a sample, and the signs of the polynomials in it that were looked at. Arithmetic with
 * {@link #parameter} takes the same course for every value of the parameter in the {@link #cell}. One thread.
 */
public final class Signs {
    private final ExactReal sample;
    private final Set<UnivariatePolynomial> noted = new LinkedHashSet<>();

    public Signs(ExactReal sample) {
        this.sample = sample;
    }

    public ExactReal sample() {
        return sample;
    }

    /** The parameter as a number. */
    public ExactReal parameter() {
        return Parametric.parameter(this);
    }

    int at(UnivariatePolynomial polynomial) {
        return polynomial.at(sample).signum();
    }

    int noted(UnivariatePolynomial polynomial) {
        if (!polynomial.isConstant()) {
            noted.add(polynomial);
        }
        return at(polynomial);
    }

    /**
     * The values around the sample for which all signs are as at the sample.
     *
     * @throws Unresolved where one of them has a root that is not found as a quotient
     */
    public Interval cell() {
        Interval cell = Interval.ALL;
        for (UnivariatePolynomial polynomial : noted) {
            if (at(polynomial) == 0) {
                return Interval.point(sample);
            }
            Optional<List<ExactReal>> roots = polynomial.roots();
            for (ExactReal root : roots.orElseThrow(() -> new Unresolved("the condition changes at a root of "
                    + polynomial.text() + ", which is not found as a fraction"))) {
                cell = cell.intersect(root.compareTo(sample) < 0 ? Interval.above(root) : Interval.below(root));
            }
        }
        return cell;
    }
}
