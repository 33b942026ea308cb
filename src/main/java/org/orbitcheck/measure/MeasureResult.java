package org.orbitcheck.measure;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.claim.Optimum;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.number.Interval;
import org.orbitcheck.source.Problem;

/**
 * What came of a measure. An optimum other than unknown stands on pieces that were checked ({@link MeasureCheck}).
 *
 * @param measure the measure
 * @param optimum what is known
 * @param pieces why: pieces that refute every better number, and one that holds
 * @param errors preconditions that do not hold; where there are some, the measure is an error
 * @param holes the steps for which there is only a solver's word
 * @param millis how long it took
 */
public record MeasureResult(Measure measure, Optimum optimum, List<Piece> pieces, List<Problem> errors, List<String> holes,
        long millis) {
    public MeasureResult {
        pieces = List.copyOf(pieces);
        errors = List.copyOf(errors);
        holes = List.copyOf(holes);
    }

    /** Whether a value is known, and is the expected one. */
    public boolean ok() {
        return errors.isEmpty() && !isUnknown() && measure.expected().map(optimum.text()::equals).orElse(true);
    }

    public boolean isUnknown() {
        return optimum instanceof Optimum.Unknown;
    }

    /** Whether nothing in the evidence is only a solver's word. */
    public boolean certified() {
        return !isUnknown() && holes.isEmpty();
    }

    /** The piece that says why no more, or no less, is possible: the one that refutes the numbers next to the value. */
    public Optional<Piece> extremal() {
        return pieces.stream().filter(p -> !p.holds() && isNext(p.where())).findFirst()
                .or(() -> optimum.number().isEmpty() ? pieces.stream().filter(p -> !p.holds()).findFirst() : Optional.empty());
    }

    private boolean isNext(Interval where) {
        boolean largest = measure.direction() == Measure.Direction.LARGEST;
        if (optimum.number().isEmpty()) {
            return false;
        }
        var value = optimum.number().get();
        if (optimum instanceof Optimum.Approached) {
            return where.contains(value);
        }
        var next = measure.whole() ? largest ? value.add(ExactReal.ONE)
                : value.subtract(ExactReal.ONE) : value;
        return measure.whole() ? where.contains(next)
                : (largest ? where.low() : where.high()).filter(e -> e.at().equals(next)).isPresent();
    }

    /** The engines that decided, in words. */
    public String engines() {
        return String.join("+", pieces.stream().map(Piece::engine).distinct().sorted().toList());
    }
}
