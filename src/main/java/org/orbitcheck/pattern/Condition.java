package org.orbitcheck.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/** A condition on the values at a parameter (or at t and p*t): constant on each cell of finitely many hyperplanes. */
public sealed interface Condition {
    boolean holdsAt(List<BigFraction> point);

    /** Adds the hyperplanes on which its truth may change. */
    void collectWalls(Set<Affine> walls);

    static Condition of(boolean holds) {
        return new Known(holds);
    }

    default Condition negated() {
        return this instanceof Known k ? new Known(!k.holds) : this instanceof Not not ? not.of : new Not(this);
    }

    record Known(boolean holds) implements Condition {
        @Override
        public boolean holdsAt(List<BigFraction> point) {
            return holds;
        }

        @Override
        public void collectWalls(Set<Affine> walls) {
            // the same everywhere
        }
    }

    /** How a number is compared with 0. */
    enum Sign {
        POSITIVE, NOT_NEGATIVE, ZERO
    }

    record Compared(Piecewise number, Sign sign) implements Condition {
        @Override
        public boolean holdsAt(List<BigFraction> point) {
            int s = number.at(point).at(point).signum();
            return sign == Sign.ZERO ? s == 0 : sign == Sign.POSITIVE ? s > 0 : s >= 0;
        }

        @Override
        public void collectWalls(Set<Affine> walls) {
            number.collectWalls(walls);
            Piecewise.walls(number.pieces(), Set.of(Affine.ZERO), walls);
        }
    }

    record Not(Condition of) implements Condition {
        @Override
        public boolean holdsAt(List<BigFraction> point) {
            return !of.holdsAt(point);
        }

        @Override
        public void collectWalls(Set<Affine> walls) {
            of.collectWalls(walls);
        }
    }

    /** A condition on the values at t and p*t, for k functions, where p*t is t. */
    record OnDiagonal(Condition of, int k) implements Condition {
        @Override
        public boolean holdsAt(List<BigFraction> point) {
            List<BigFraction> twice = new ArrayList<>(point);
            twice.addAll(point);
            return of.holdsAt(twice);
        }

        @Override
        public void collectWalls(Set<Affine> walls) {
            Set<Affine> both = new LinkedHashSet<>();
            of.collectWalls(both);
            both.stream().map(w -> w.moved(i -> i % k)).filter(w -> !w.isConstant()).forEach(w -> walls.add(w.normalised()));
        }
    }

    /** All of the parts hold, or any of them. */
    record Joined(boolean all, List<Condition> parts) implements Condition {
        public Joined {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holdsAt(List<BigFraction> point) {
            return all ? parts.stream().allMatch(c -> c.holdsAt(point)) : parts.stream().anyMatch(c -> c.holdsAt(point));
        }

        @Override
        public void collectWalls(Set<Affine> walls) {
            parts.forEach(c -> c.collectWalls(walls));
        }
    }
}
