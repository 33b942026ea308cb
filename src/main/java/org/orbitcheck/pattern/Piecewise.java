package org.orbitcheck.pattern;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.hipparchus.fraction.BigFraction;

/**
 * A number that depends on the values at a parameter (or at a parameter t and its image p*t): affine on each cell of
 * finitely many hyperplanes.
 */
public sealed interface Piecewise {
    /** The affine form that it is on the cell of a point. */
    Affine at(List<BigFraction> point);

    /** All affine forms that it may be. */
    Set<Affine> pieces();

    /** Adds the hyperplanes on which it may change its form. */
    void collectWalls(Set<Affine> walls);

    static Piecewise of(BigFraction value) {
        return new Leaf(Affine.constant(value));
    }

    /** Adds the hyperplanes on which the forms of one and the other are equal. */
    static void walls(Set<Affine> left, Set<Affine> right, Set<Affine> walls) {
        for (Affine a : left) {
            for (Affine b : right) {
                Affine difference = a.minus(b);
                if (!difference.isConstant()) {
                    walls.add(difference.normalised());
                }
            }
        }
    }

    default boolean isZero() {
        return this instanceof Leaf leaf && leaf.form.equals(Affine.ZERO);
    }

    default Piecewise plus(Piecewise other) {
        return this instanceof Leaf a && other instanceof Leaf b ? new Leaf(a.form.plus(b.form))
                : isZero() ? other : other.isZero() ? this : new Sum(this, other);
    }

    default Piecewise times(BigFraction factor) {
        return this instanceof Leaf a ? new Leaf(a.form.times(factor))
                : factor.signum() == 0 ? of(factor) : factor.equals(BigFraction.ONE) ? this : new Multiple(factor, this);
    }

    default Piecewise minus(Piecewise other) {
        return plus(other.times(BigFraction.MINUS_ONE));
    }

    record Leaf(Affine form) implements Piecewise {
        @Override
        public Affine at(List<BigFraction> point) {
            return form;
        }

        @Override
        public Set<Affine> pieces() {
            return Set.of(form);
        }

        @Override
        public void collectWalls(Set<Affine> walls) {
            // one form everywhere
        }
    }

    record Sum(Piecewise left, Piecewise right) implements Piecewise {
        @Override
        public Affine at(List<BigFraction> point) {
            return left.at(point).plus(right.at(point));
        }

        @Override
        public Set<Affine> pieces() {
            return combined(left, right, Affine::plus);
        }

        @Override
        public void collectWalls(Set<Affine> walls) {
            left.collectWalls(walls);
            right.collectWalls(walls);
        }
    }

    record Multiple(BigFraction factor, Piecewise number) implements Piecewise {
        @Override
        public Affine at(List<BigFraction> point) {
            return number.at(point).times(factor);
        }

        @Override
        public Set<Affine> pieces() {
            return combined(number, Piecewise.of(BigFraction.ZERO), (a, b) -> a.times(factor));
        }

        @Override
        public void collectWalls(Set<Affine> walls) {
            number.collectWalls(walls);
        }
    }

    record Maximum(Piecewise left, Piecewise right) implements Piecewise {
        @Override
        public Affine at(List<BigFraction> point) {
            Affine a = left.at(point);
            Affine b = right.at(point);
            return a.at(point).compareTo(b.at(point)) >= 0 ? a : b;
        }

        @Override
        public Set<Affine> pieces() {
            return union(left, right);
        }

        @Override
        public void collectWalls(Set<Affine> walls) {
            left.collectWalls(walls);
            right.collectWalls(walls);
            walls(left.pieces(), right.pieces(), walls);
        }
    }

    record Cases(Condition condition, Piecewise then, Piecewise otherwise) implements Piecewise {
        @Override
        public Affine at(List<BigFraction> point) {
            return condition.holdsAt(point) ? then.at(point) : otherwise.at(point);
        }

        @Override
        public Set<Affine> pieces() {
            return union(then, otherwise);
        }

        @Override
        public void collectWalls(Set<Affine> walls) {
            condition.collectWalls(walls);
            then.collectWalls(walls);
            otherwise.collectWalls(walls);
        }
    }

    private static Set<Affine> union(Piecewise a, Piecewise b) {
        Set<Affine> all = new LinkedHashSet<>(a.pieces());
        all.addAll(b.pieces());
        return all;
    }

    private static Set<Affine> combined(Piecewise a, Piecewise b, BinaryOperator<Affine> operator) {
        Set<Affine> all = new LinkedHashSet<>();
        for (Affine x : a.pieces()) {
            b.pieces().forEach(y -> all.add(operator.apply(x, y)));
        }
        return all;
    }
}
