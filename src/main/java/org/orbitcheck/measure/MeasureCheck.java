package org.orbitcheck.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.certificate.Check;
import org.orbitcheck.certificate.Checker;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.claim.Optimum;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.number.Interval;
import org.orbitcheck.number.Region;
import org.orbitcheck.number.Unresolved;
import org.orbitcheck.shortcut.QuickEvaluator;
import org.orbitcheck.term.Term;

/**
 * Checks both halves of an optimum: the condition fails at every better number of the domain, and it holds there, or
 * however close one likes.
 */
public final class MeasureCheck {
    private final Measure measure;
    private final List<Check.Hole> holes = new ArrayList<>();

    private MeasureCheck(Measure measure) {
        this.measure = measure;
    }

    /** Whether the pieces show the optimum; an unknown one claims nothing. */
    public static Check check(Measure measure, Optimum optimum, List<Piece> pieces) {
        MeasureCheck check = new MeasureCheck(measure);
        try {
            for (Piece piece : pieces) {
                Optional<String> fault = check.fault(piece);
                if (fault.isPresent()) {
                    return new Check.Invalid(fault.get(), List.of(piece.where().text(measure.variable().name())));
                }
            }
            Region domain = NumberCells.domain(measure);
            if (!check.excluded(domain, optimum, pieces)) {
                return new Check.Invalid("the condition is not shown to fail at every better number", List.of());
            }
            if (!check.reached(domain, optimum, pieces)) {
                return new Check.Invalid("the condition is not shown to hold at the value", List.of());
            }
            return new Check.Valid(check.holes.stream().distinct().toList());
        } catch (Unresolved | IllegalArgumentException e) {
            return new Check.Invalid(e.getMessage(), List.of());
        }
    }

    /**
     * Whether the pieces, if they stand, show the optimum.
     *
     * @throws Unresolved where the domain cannot be told
     */
    public static boolean covers(Measure measure, Optimum optimum, List<Piece> pieces) {
        MeasureCheck check = new MeasureCheck(measure);
        Region domain = NumberCells.domain(measure);
        return check.excluded(domain, optimum, pieces) && check.reached(domain, optimum, pieces);
    }

    /** Whether the pieces that refute cover the better numbers of the domain, or its whole numbers. */
    private boolean excluded(Region domain, Optimum optimum, List<Piece> pieces) {
        Region left = beyond(domain, optimum);
        for (Piece piece : pieces) {
            left = piece.holds() ? left : left.without(piece.where());
        }
        return measure.whole() ? left.parts().stream().noneMatch(Interval::hasWhole) : left.isEmpty();
    }

    /** The numbers of the domain at which the condition must fail. */
    private Region beyond(Region domain, Optimum optimum) {
        if (optimum instanceof Optimum.Infinite || optimum instanceof Optimum.Unknown) {
            return Region.EMPTY;
        }
        if (optimum.number().isEmpty()) {
            return domain;
        }
        Optional<Interval.End> end = Optional.of(new Interval.End(optimum.number().get(), optimum instanceof Optimum.Attained));
        return domain.without(measure.direction() == Measure.Direction.LARGEST
                ? new Interval(Optional.empty(), end) : new Interval(end, Optional.empty()));
    }

    private boolean reached(Region domain, Optimum optimum, List<Piece> pieces) {
        if (optimum instanceof Optimum.Attained attained) {
            boolean fits = domain.contains(attained.value()) && (!measure.whole() || attained.value().equals(attained.value().floor()));
            return fits && pieces.stream().anyMatch(p -> p.holds() && p.where().contains(attained.value()));
        }
        if (optimum instanceof Optimum.None || optimum instanceof Optimum.Unknown) {
            return true;
        }
        return pieces.stream().filter(Piece::holds).flatMap(p -> domain.parts().stream().flatMap(d -> d.common(p.where()).stream()))
                .anyMatch(common -> endsAt(common, optimum));
    }

    private boolean endsAt(Interval interval, Optimum optimum) {
        boolean largest = measure.direction() == Measure.Direction.LARGEST;
        Optional<Interval.End> end = largest ? interval.high() : interval.low();
        if (optimum instanceof Optimum.Infinite) {
            return largest && end.isEmpty();
        }
        return !measure.whole() && !interval.isPoint() && end.map(Interval.End::at).equals(optimum.number());
    }

    /** What is wrong with a piece. */
    private Optional<String> fault(Piece piece) {
        if (piece.ground() instanceof Piece.Alike alike) {
            return alike(piece, alike.sample());
        }
        if (piece.ground() instanceof Piece.Every) {
            return measure.families().isEmpty() ? fault(EveryNumber.formula(measure, piece.where(), piece.holds()), true, piece)
                    : Optional.of("families of no definite length");
        }
        if (piece.ground() instanceof Piece.Longer longer) {
            boolean covers = !piece.holds() && Families.canBeShortened(measure)
                    && piece.where().low().filter(e -> e.at().compareTo(longer.from()) >= 0).isPresent();
            return covers ? fault(measure.at(longer.from()), false, piece) : Optional.of("this does not cover larger numbers");
        }
        return piece.holds() ? fault(Families.repeated(measure), true, piece) : Optional.of("one family does not refute");
    }

    /** Evidence at the sample alone may be anything; for more it must take the same course, which samples confirm. */
    private Optional<String> alike(Piece piece, ExactReal sample) {
        if (!piece.where().contains(sample)) {
            return Optional.of("the sample lies outside");
        }
        if (piece.where().isPoint()) {
            return fault(measure.at(sample), piece.holds(), piece);
        }
        Optional<Interval> cell = NumberCells.around(measure, piece.holds(), piece.evidence(), sample);
        if (cell.isEmpty() || !cell.get().common(piece.where()).equals(Optional.of(piece.where()))) {
            return Optional.of("the evidence does not serve all these numbers alike");
        }
        List<ExactReal> samples = new ArrayList<>(List.of(sample, piece.where().inside()));
        piece.where().low().filter(Interval.End::closed).map(Interval.End::at).ifPresent(samples::add);
        piece.where().high().filter(Interval.End::closed).map(Interval.End::at).ifPresent(samples::add);
        return samples.stream().distinct().flatMap(s -> fault(measure.at(s), piece.holds(), piece).stream()).findFirst();
    }

    private Optional<String> fault(Term formula, boolean proved, Piece piece) {
        Check check = Checker.check(QuickEvaluator.EVALUATION, formula, proved, piece.evidence());
        if (check instanceof Check.Valid valid) {
            holes.addAll(valid.holes());
            return Optional.empty();
        }
        return Optional.of(check.toString());
    }
}
