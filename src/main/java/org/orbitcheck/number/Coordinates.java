package org.orbitcheck.number;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/** The coordinates of a vector, which may be many: an immutable list that remembers where it is not zero. */
public final class Coordinates extends AbstractList<BigFraction> implements RandomAccess, Comparable<Coordinates> {
    private final BigFraction[] entries;
    private int[] support;
    private ExactReal[] exact;
    private int hash;

    private Coordinates(Collection<BigFraction> entries) {
        this.entries = entries.toArray(BigFraction[]::new);
    }

    /** Throws NullPointerException when a coordinate is missing. */
    public static Coordinates of(Collection<BigFraction> entries) {
        if (entries instanceof Coordinates coordinates) {
            return coordinates;
        }
        Coordinates coordinates = new Coordinates(entries);
        for (BigFraction entry : coordinates.entries) {
            Objects.requireNonNull(entry);
        }
        return coordinates;
    }

    private Coordinates(BigFraction[] entries, int[] support) {
        this.entries = entries;
        this.support = support;
    }

    /** The coordinates with the one at i moved to p(i). */
    public Coordinates moved(IntUnaryOperator p) {
        int[] places = support();
        BigFraction[] moved = new BigFraction[entries.length];
        int[] images = new int[places.length];
        Arrays.fill(moved, BigFraction.ZERO);
        for (int k = 0; k < places.length; k++) {
            images[k] = p.applyAsInt(places[k]);
            moved[images[k]] = entries[places[k]];
        }
        Arrays.sort(images);
        return new Coordinates(moved, images);
    }

    @Override
    public BigFraction get(int place) {
        return entries[place];
    }

    @Override
    public int size() {
        return entries.length;
    }

    /** The places of the coordinates that are not zero, ascending; not to be changed. */
    public int[] support() {
        int[] known = support;
        if (known == null) {
            known = IntStream.range(0, entries.length).filter(i -> entries[i].signum() != 0).toArray();
            support = known;
        }
        return known;
    }

    /** Lexicographic; looks only where one of the two is not zero. */
    @Override
    public int compareTo(Coordinates other) {
        int[] mine = support();
        int[] theirs = other.support();
        for (int i = 0, j = 0; i < mine.length || j < theirs.length;) {
            int place = Math.min(i < mine.length ? mine[i] : Integer.MAX_VALUE, j < theirs.length ? theirs[j] : Integer.MAX_VALUE);
            if (place >= entries.length || place >= other.entries.length) {
                break;
            }
            int order = entries[place].compareTo(other.entries[place]);
            if (order != 0) {
                return order;
            }
            i += i < mine.length && mine[i] == place ? 1 : 0;
            j += j < theirs.length && theirs[j] == place ? 1 : 0;
        }
        return Integer.compare(entries.length, other.entries.length);
    }

    /** The sum of the products; takes time for the coordinates of this vector that are not zero. */
    public ExactReal dot(Coordinates other) {
        ExactReal sum = ExactReal.ZERO;
        for (int place : support()) {
            ExactReal factor = exact(place);
            ExactReal summand = factor.equals(ExactReal.ONE) ? other.exact(place) : other.exact(place).multiply(factor);
            sum = sum == ExactReal.ZERO ? summand : sum.add(summand);
        }
        return sum;
    }

    private ExactReal exact(int place) {
        ExactReal[] known = exact;
        if (known == null) {
            known = new ExactReal[entries.length];
            exact = known;
        }
        ExactReal value = known[place];
        if (value == null) {
            value = ExactReal.of(entries[place]);
            known[place] = value;
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        if (this == other || !(other instanceof Coordinates that)) {
            return this == other || super.equals(other);
        }
        return entries.length == that.entries.length && Arrays.equals(support(), that.support())
                && Arrays.stream(support()).allMatch(i -> entries[i].equals(that.entries[i]));
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    /** A hash from the coordinates that are not zero. */
    public int sparseHash() {
        int known = hash;
        if (known == 0) {
            known = entries.length;
            for (int place : support()) {
                known = 31 * (31 * known + place) + entries[place].hashCode();
            }
            hash = known;
        }
        return known;
    }
}
