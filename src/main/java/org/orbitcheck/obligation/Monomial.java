package org.orbitcheck.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;

/** A product of powers of unknowns, by ascending unknown, no exponent 0. Ordered by its powers; ONE is the least. */
final class Monomial implements Comparable<Monomial> {
    static final Monomial ONE = new Monomial(List.of());

    /** A power; the exponent is rational only for positive unknowns. */
    record Power(Unknown unknown, BigFraction exponent) {
    }

    private final List<Power> powers;
    private final int hash;

    private Monomial(List<Power> powers) {
        this.powers = powers;
        this.hash = powers.hashCode();
    }

    static Monomial of(Unknown unknown, BigFraction exponent) {
        return exponent.isZero() ? ONE : new Monomial(List.of(new Power(unknown, exponent)));
    }

    List<Power> powers() {
        return powers;
    }

    boolean isOne() {
        return powers.isEmpty();
    }

    /** The sum of the exponents of real unknowns is 1 and there is nothing else. */
    boolean isLinear() {
        return powers.size() == 1 && powers.get(0).exponent.equals(BigFraction.ONE);
    }

    BigFraction exponentOf(Unknown unknown) {
        for (Power power : powers) {
            if (power.unknown.equals(unknown)) {
                return power.exponent;
            }
        }
        return BigFraction.ZERO;
    }

    Monomial times(Monomial other) {
        if (isOne()) {
            return other;
        }
        if (other.isOne()) {
            return this;
        }
        List<Power> product = new ArrayList<>(powers.size() + other.powers.size());
        int i = 0;
        int j = 0;
        while (i < powers.size() || j < other.powers.size()) {
            if (j == other.powers.size()
                    || i < powers.size() && powers.get(i).unknown.id() < other.powers.get(j).unknown.id()) {
                product.add(powers.get(i++));
            } else if (i == powers.size() || other.powers.get(j).unknown.id() < powers.get(i).unknown.id()) {
                product.add(other.powers.get(j++));
            } else {
                BigFraction exponent = powers.get(i).exponent.add(other.powers.get(j).exponent);
                if (!exponent.isZero()) {
                    product.add(new Power(powers.get(i).unknown, exponent));
                }
                i++;
                j++;
            }
        }
        return product.isEmpty() ? ONE : new Monomial(List.copyOf(product));
    }

    /** Each exponent changed; an exponent that becomes 0 vanishes. */
    Monomial mapExponents(Function<Power, BigFraction> change) {
        List<Power> changed = new ArrayList<>();
        for (Power power : powers) {
            BigFraction exponent = change.apply(power);
            if (!exponent.isZero()) {
                changed.add(new Power(power.unknown, exponent));
            }
        }
        return changed.isEmpty() ? ONE : new Monomial(List.copyOf(changed));
    }

    @Override
    public int compareTo(Monomial other) {
        for (int i = 0; i < Math.min(powers.size(), other.powers.size()); i++) {
            Power a = powers.get(i);
            Power b = other.powers.get(i);
            int c = Integer.compare(a.unknown.id(), b.unknown.id());
            if (c == 0) {
                c = a.exponent.compareTo(b.exponent);
            }
            if (c != 0) {
                return c;
            }
        }
        return Integer.compare(powers.size(), other.powers.size());
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Monomial that && hash == that.hash && powers.equals(that.powers);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
