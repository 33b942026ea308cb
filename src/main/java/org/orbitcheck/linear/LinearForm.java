package org.orbitcheck.linear;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/** A linear form: the sum of coefficient times unknown, by the number of the unknown (from 0). No coefficient is 0. */
public record LinearForm(SortedMap<Integer, BigFraction> coefficients) {
    public static final LinearForm ZERO = new LinearForm(new TreeMap<>());

    public LinearForm {
        TreeMap<Integer, BigFraction> copy = new TreeMap<>(coefficients);
        copy.values().removeIf(c -> c.signum() == 0);
        coefficients = Collections.unmodifiableSortedMap(copy);
    }

    /** The form with these coefficients for the unknowns 0, 1, 2, … */
    public static LinearForm of(List<BigFraction> dense) {
        TreeMap<Integer, BigFraction> all = new TreeMap<>();
        for (int i = 0; i < dense.size(); i++) {
            all.put(i, dense.get(i));
        }
        return new LinearForm(all);
    }

    /** The form with these coefficients for the unknowns 0, 1, 2, … */
    public static LinearForm of(long... dense) {
        TreeMap<Integer, BigFraction> all = new TreeMap<>();
        for (int i = 0; i < dense.length; i++) {
            all.put(i, new BigFraction(dense[i]));
        }
        return new LinearForm(all);
    }

    /** One unknown. */
    public static LinearForm unknown(int i) {
        return new LinearForm(new TreeMap<>(Map.of(i, BigFraction.ONE)));
    }

    public LinearForm plus(LinearForm other) {
        TreeMap<Integer, BigFraction> sum = new TreeMap<>(coefficients);
        other.coefficients.forEach((i, c) -> sum.merge(i, c, BigFraction::add));
        return new LinearForm(sum);
    }

    public LinearForm minus(LinearForm other) {
        return plus(other.times(BigFraction.MINUS_ONE));
    }

    public LinearForm times(BigFraction factor) {
        TreeMap<Integer, BigFraction> product = new TreeMap<>(coefficients);
        product.replaceAll((i, c) -> c.multiply(factor));
        return new LinearForm(product);
    }

    /** The value at a point, which gives each unknown its value. */
    public BigFraction at(List<BigFraction> point) {
        BigFraction value = BigFraction.ZERO;
        for (Map.Entry<Integer, BigFraction> term : coefficients.entrySet()) {
            value = value.add(term.getValue().multiply(point.get(term.getKey())));
        }
        return value;
    }

    /** Whether no unknown occurs. */
    public boolean isZero() {
        return coefficients.isEmpty();
    }
}
