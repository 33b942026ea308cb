package org.orbitcheck.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Value;

/** Vectors of whole numbers by their size. */
final class SmallVectors {
    private final Points points;
    private final int dimension;

    SmallVectors(Points points) {
        this.points = points;
        this.dimension = points.size();
    }

    /** The greatest absolute value, then whether a number is negative, then the sum of absolute values. */
    record Size(int greatest, boolean negative, int sum) implements Comparable<Size> {
        private static final Comparator<Size> ORDER = Comparator.comparingInt(Size::greatest)
                .thenComparing(Size::negative).thenComparingInt(Size::sum);

        @Override
        public int compareTo(Size other) {
            return ORDER.compare(this, other);
        }
    }

    /** The size of a vector of whole numbers; empty for others. */
    static Optional<Size> size(Value.Vector vector) {
        int greatest = 0;
        int sum = 0;
        boolean negative = false;
        for (BigFraction c : vector.coordinates()) {
            if (!c.isInteger() || c.getNumerator().bitLength() > 20) {
                return Optional.empty();
            }
            greatest = Math.max(greatest, Math.abs(c.intValue()));
            sum += Math.abs(c.intValue());
            negative |= c.signum() < 0;
        }
        return Optional.of(new Size(greatest, negative, sum));
    }

    /** How many vectors have no number of a greater absolute value. */
    double count(int greatest) {
        return Math.pow(2 * greatest + 1, dimension);
    }

    /** The sizes there are with this greatest absolute value, ascending. */
    List<Size> sizes(int greatest) {
        List<Size> sizes = new ArrayList<>();
        for (boolean negative : greatest == 0 ? new boolean[] {false} : new boolean[] {false, true}) {
            for (int sum = greatest; sum <= greatest * dimension; sum++) {
                sizes.add(new Size(greatest, negative, sum));
            }
        }
        return sizes;
    }

    /** All vectors of a size. */
    List<Value> of(Size size) {
        List<Value> found = new ArrayList<>();
        extend(size, new ArrayList<>(), 0, found);
        return found;
    }

    private void extend(Size size, List<BigFraction> chosen, int sum, List<Value> found) {
        int left = dimension - chosen.size();
        if (sum + left * size.greatest < size.sum || sum > size.sum) {
            return;
        }
        if (left == 0) {
            Value.Vector vector = new Value.Vector(points, chosen);
            size(vector).filter(size::equals).ifPresent(s -> found.add(vector));
            return;
        }
        for (int c = size.negative ? -size.greatest : 0; c <= size.greatest; c++) {
            chosen.add(new BigFraction(c));
            extend(size, chosen, sum + Math.abs(c), found);
            chosen.remove(chosen.size() - 1);
        }
    }
}
