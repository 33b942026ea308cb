package org.orbitcheck.report;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.claim.Optimum;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.measure.Piece;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.number.Interval;
import org.orbitcheck.result.Result;

/**
 * Why no more, or no less, is possible: what there is to see of the condition just beyond the value of a measure.
 *
 * @param where the numbers that fail for this reason, "n > 2"
 * @param at the one at which it is shown
 * @param finding the counterexample there
 */
record Extremal(String where, ExactReal at, Finding finding) {
    static Optional<Extremal> of(MeasureResult result) {
        return result.extremal().map(piece -> of(result, piece));
    }

    private static Extremal of(MeasureResult result, Piece piece) {
        Measure measure = result.measure();
        ExactReal at = shownAt(result, piece);
        Claim.Case there = new Claim.Case("", measure.at(at), Optional.empty(), List.of());
        Result.Outcome outcome = new Result.Outcome(there, false, piece.evidence(), piece.engine(), List.of());
        Interval where = piece.where().common(measure.range()).orElse(piece.where());
        return new Extremal(where.text(measure.variable().name()), at, new FindingBuilder(outcome).build());
    }

    /** A plain number beyond the value, or the value itself where the condition fails there. */
    private static ExactReal shownAt(MeasureResult result, Piece piece) {
        if (piece.ground() instanceof Piece.Longer longer) {
            return longer.from();
        }
        if (result.optimum() instanceof Optimum.Approached approached) {
            return approached.value();
        }
        Measure measure = result.measure();
        Interval range = piece.where().common(measure.range()).orElse(piece.where());
        if (result.optimum() instanceof Optimum.Attained attained) {
            boolean largest = measure.direction() == Measure.Direction.LARGEST;
            Interval beyond = range.intersect(largest ? Interval.above(attained.value()) : Interval.below(attained.value()));
            if (measure.whole()) {
                return largest ? attained.value().add(ExactReal.ONE) : attained.value().subtract(ExactReal.ONE);
            }
            return beyond.sample();
        }
        return range.low().filter(Interval.End::closed).map(Interval.End::at).orElseGet(range::sample);
    }
}
