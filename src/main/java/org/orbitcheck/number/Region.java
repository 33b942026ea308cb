package org.orbitcheck.number;

import java.util.ArrayList;
import java.util.List;

/** A finite union of intervals: disjoint and ascending. */
public record Region(List<Interval> parts) {
    public static final Region EMPTY = new Region(List.of());

    public Region {
        parts = List.copyOf(parts);
    }

    public static Region of(Interval interval) {
        return new Region(List.of(interval));
    }

    /** The union of disjoint intervals, given in ascending order. */
    public static Region joined(List<Interval> ascending) {
        List<Interval> joined = new ArrayList<>();
        for (Interval next : ascending) {
            Interval last = joined.isEmpty() ? next : joined.get(joined.size() - 1);
            boolean touch = !joined.isEmpty() && last.high().isPresent() && next.low().isPresent()
                    && last.high().get().at().equals(next.low().get().at()) && (last.high().get().closed() || next.low().get().closed());
            if (touch) {
                joined.set(joined.size() - 1, new Interval(last.low(), next.high()));
            } else {
                joined.add(next);
            }
        }
        return new Region(joined);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public boolean contains(ExactReal number) {
        return parts.stream().anyMatch(p -> p.contains(number));
    }

    public Interval first() {
        return parts.get(0);
    }

    public Interval last() {
        return parts.get(parts.size() - 1);
    }

    /** The region without an interval. */
    public Region without(Interval interval) {
        List<Interval> rest = new ArrayList<>();
        for (Interval part : parts) {
            rest.addAll(part.without(interval));
        }
        return new Region(rest);
    }
}
