package org.orbitcheck.engine.optimum;

import java.util.Optional;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.claim.Optimum;
import org.orbitcheck.measure.EveryNumber;
import org.orbitcheck.measure.NumberCells;
import org.orbitcheck.measure.Piece;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.number.Interval;
import org.orbitcheck.number.Region;
import org.orbitcheck.number.Unresolved;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/**
 * The optimum of a condition in which the number stands in arithmetic. The best number that is left is tried; where the
 * condition fails, its counterexample is followed to all numbers at which it fails for the same reason, and they are left
 * out. At an open end, or without one, a number close to it is tried, and then all numbers between. Each step excludes a
 * cell of numbers with its ends, of which there are finitely many in a finite problem.
 */
final class RegionSearch {
    private static final ExactReal FAR = ExactReal.of(1_000_000);
    private static final int MOST_STEPS = 500;
    private static final int MOST_POINTS = 20;
    private final Trials trials;
    private final boolean whole;
    private Region left;
    private int points;

    RegionSearch(Trials trials) {
        this.trials = trials;
        this.whole = trials.measure().whole();
        this.left = NumberCells.domain(trials.measure());
    }

    Optimum run() {
        for (int step = 0; step < MOST_STEPS; step++) {
            trials.bounded(left.isEmpty() ? Optional.empty() : end(best()).map(Interval.End::at));
            Optional<Optimum> found = step();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new GivenUp("more than " + MOST_STEPS + " counterexamples");
    }

    private Interval best() {
        return trials.isLargest() ? left.last() : left.first();
    }

    private Optional<Interval.End> end(Interval interval) {
        return trials.isLargest() ? interval.high() : interval.low();
    }

    private Optional<Optimum> step() {
        while (whole && !left.isEmpty() && !best().hasWhole()) {
            left = left.without(best());
        }
        if (left.isEmpty()) {
            return Optional.of(new Optimum.None());
        }
        Interval part = best();
        Optional<ExactReal> last = last(part);
        return last.isPresent() ? atEnd(last.get()) : openEnd(part);
    }

    /** The best number of an interval, where it has one. */
    private Optional<ExactReal> last(Interval part) {
        if (whole && end(part).isPresent()) {
            return trials.isLargest() ? part.greatestWhole() : part.leastWhole();
        }
        return end(part).filter(Interval.End::closed).map(Interval.End::at);
    }

    private Optional<Optimum> atEnd(ExactReal number) {
        Trials.Decision decision = trials.at(number);
        if (!decision.holds()) {
            exclude(number, decision.evidence(), decision.engine());
            return Optional.empty();
        }
        trials.add(new Piece(Interval.point(number), true, new Piece.Alike(number), decision.evidence(), decision.engine()));
        return Optional.of(new Optimum.Attained(number));
    }

    private Optional<Optimum> openEnd(Interval part) {
        ExactReal probe = probe(part);
        Trials.Decision decision = trials.at(probe);
        if (!decision.holds()) {
            exclude(probe, decision.evidence(), decision.engine());
            return Optional.empty();
        }
        Interval cell = around(decision, probe).flatMap(part::common).orElse(Interval.point(probe));
        trials.add(new Piece(cell, true, new Piece.Alike(probe), decision.evidence(), decision.engine()));
        if (end(cell).map(Interval.End::at).equals(end(part).map(Interval.End::at))) {
            return Optional.of(optimum(part));
        }
        return every(part, probe);
    }

    /** The numbers at which the condition holds for the same reason. */
    private Optional<Interval> around(Trials.Decision decision, ExactReal probe) {
        try {
            return NumberCells.around(trials.measure(), true, decision.evidence(), probe);
        } catch (Unresolved elsewhere) {
            return Optional.empty();
        }
    }

    /** All numbers between a number and the end. */
    private Optional<Optimum> every(Interval part, ExactReal from) {
        Optional<Interval.End> start = Optional.of(new Interval.End(from, true));
        Interval between = trials.isLargest() ? new Interval(start, part.high()) : new Interval(part.low(), start);
        Term formula = EveryNumber.formula(trials.measure(), between, true);
        Trials.Decision decision = trials.decide(formula, between.text(trials.measure().variable().name()));
        if (decision.holds()) {
            trials.add(new Piece(between, true, new Piece.Every(), decision.evidence(), decision.engine()));
            return Optional.of(optimum(part));
        }
        if (!(decision.evidence() instanceof Evidence.Instance instance) || !(instance.value() instanceof Value.Vector value)) {
            throw new GivenUp("the condition fails somewhere in " + between.text(trials.measure().variable().name()));
        }
        exclude(EveryNumber.number(value), instance.rest(), decision.engine());
        return Optional.empty();
    }

    private Optimum optimum(Interval part) {
        return end(part).<Optimum>map(e -> new Optimum.Approached(e.at())).orElseGet(Optimum.Infinite::new);
    }

    /** A number close to the end of an interval. */
    private ExactReal probe(Interval part) {
        if (end(part).isEmpty()) {
            ExactReal start = part.low().map(Interval.End::at).orElse(ExactReal.ZERO);
            return start.floor().add(FAR);
        }
        ExactReal end = end(part).get().at();
        Interval.End open = new Interval.End(end, false);
        ExactReal near = ExactReal.ONE.divide(ExactReal.of(1000));
        Interval close = trials.isLargest() ? Interval.between(new Interval.End(end.subtract(near), true), open)
                : Interval.between(open, new Interval.End(end.add(near), true));
        return part.common(close).orElse(part).sample();
    }

    /** Leaves out all numbers at which the condition fails for the same reason. */
    private void exclude(ExactReal number, Evidence evidence, String engine) {
        Interval cell = NumberCells.around(trials.measure(), false, evidence, number).orElse(Interval.point(number));
        if (cell.isPoint() && ++points > MOST_POINTS) {
            throw new GivenUp("each counterexample serves for a single number");
        }
        trials.add(new Piece(cell, false, new Piece.Alike(number), evidence, engine));
        left = left.without(cell);
    }
}
