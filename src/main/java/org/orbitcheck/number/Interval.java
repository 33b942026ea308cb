package org.orbitcheck.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An interval of real numbers, not empty.
 *
 * @param low its lower end; empty where it is unbounded
 * @param high its upper end
 */
public record Interval(Optional<End> low, Optional<End> high) {
    public static final Interval ALL = new Interval(Optional.empty(), Optional.empty());

    /** An end, and whether it belongs to the interval. */
    public record End(ExactReal at, boolean closed) {
    }

    public static Interval point(ExactReal at) {
        return between(new End(at, true), new End(at, true));
    }

    public static Interval between(End low, End high) {
        return new Interval(Optional.of(low), Optional.of(high));
    }

    /** The numbers above one. */
    public static Interval above(ExactReal low) {
        return new Interval(Optional.of(new End(low, false)), Optional.empty());
    }

    /** The numbers below one. */
    public static Interval below(ExactReal high) {
        return new Interval(Optional.empty(), Optional.of(new End(high, false)));
    }

    public boolean isPoint() {
        return low.isPresent() && high.isPresent() && low.get().at.equals(high.get().at);
    }

    public boolean contains(ExactReal number) {
        return low.map(e -> e.at.compareTo(number) < (e.closed ? 1 : 0)).orElse(true)
                && high.map(e -> number.compareTo(e.at) < (e.closed ? 1 : 0)).orElse(true);
    }

    /** The common part of two intervals that meet. */
    public Interval intersect(Interval other) {
        return common(other).orElseThrow(() -> new IllegalArgumentException("intervals that do not meet"));
    }

    /** The common part; empty where there is none. */
    public Optional<Interval> common(Interval other) {
        Optional<End> from = tighter(low, other.low, 1);
        Optional<End> to = tighter(high, other.high, -1);
        if (from.isPresent() && to.isPresent()) {
            int order = from.get().at.compareTo(to.get().at);
            if (order > 0 || order == 0 && !(from.get().closed && to.get().closed)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Interval(from, to));
    }

    private static Optional<End> tighter(Optional<End> a, Optional<End> b, int side) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.or(() -> b);
        }
        int order = side * a.get().at.compareTo(b.get().at);
        return order > 0 || order == 0 && !a.get().closed ? a : b;
    }

    /** What is left of this interval without another: at most two intervals, ascending. */
    public List<Interval> without(Interval other) {
        List<Interval> rest = new ArrayList<>();
        other.low.flatMap(e -> common(new Interval(Optional.empty(), Optional.of(new End(e.at, !e.closed))))).ifPresent(rest::add);
        other.high.flatMap(e -> common(new Interval(Optional.of(new End(e.at, !e.closed)), Optional.empty()))).ifPresent(rest::add);
        return rest;
    }

    /** A plain number of the interval: a closed end, or the fraction of least denominator inside. */
    public ExactReal sample() {
        if (isPoint()) {
            return low.get().at;
        }
        return inside();
    }

    /** The fraction of least denominator strictly inside, and of those the one closest to 0; the interval is no point. */
    public ExactReal inside() {
        ExactReal zero = ExactReal.ZERO;
        if (low.map(e -> e.at.signum() < 0).orElse(true) && high.map(e -> e.at.signum() > 0).orElse(true)) {
            return zero;
        }
        if (low.isEmpty() || low.get().at.signum() < 0) {
            return mirrored().inside().negate();
        }
        return simplest(low.get().at, high.map(End::at));
    }

    /** By continued fractions; the ends are not negative, and without an upper end there is no bound. */
    private static ExactReal simplest(ExactReal low, Optional<ExactReal> high) {
        ExactReal whole = low.floor();
        ExactReal next = whole.add(ExactReal.ONE);
        if (high.isEmpty() || next.compareTo(high.get()) < 0) {
            return next;
        }
        ExactReal rest = low.subtract(whole);
        Optional<ExactReal> longest = rest.signum() == 0 ? Optional.empty() : Optional.of(ExactReal.ONE.divide(rest));
        return whole.add(ExactReal.ONE.divide(simplest(ExactReal.ONE.divide(high.get().subtract(whole)), longest)));
    }

    /** Whether there is a whole number in it. */
    public boolean hasWhole() {
        return low.isEmpty() || high.isEmpty() || greatestWhole().isPresent();
    }

    /** The greatest whole number of an interval that is bounded above. */
    public Optional<ExactReal> greatestWhole() {
        End end = high.orElseThrow(() -> new IllegalArgumentException("no upper end"));
        ExactReal floor = end.at.floor();
        return Optional.of(end.closed || !floor.equals(end.at) ? floor : floor.subtract(ExactReal.ONE)).filter(this::contains);
    }

    /** The least whole number of an interval that is bounded below. */
    public Optional<ExactReal> leastWhole() {
        return mirrored().greatestWhole().map(ExactReal::negate);
    }

    private Interval mirrored() {
        return new Interval(high.map(e -> new End(e.at.negate(), e.closed)), low.map(e -> new End(e.at.negate(), e.closed)));
    }

    /** The condition on a number in words: "n > 2", "1/2 < n <= 1", "n = 3". */
    public String text(String name) {
        if (isPoint()) {
            return name + " = " + low.get().at;
        }
        if (low.isEmpty()) {
            return high.map(e -> name + (e.closed ? " <= " : " < ") + e.at).orElse("every " + name);
        }
        return high.map(e -> low.get().at + (low.get().closed ? " <= " : " < ") + name + (e.closed ? " <= " : " < ") + e.at)
                .orElseGet(() -> name + (low.get().closed ? " >= " : " > ") + low.get().at);
    }
}
