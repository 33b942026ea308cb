package org.orbitcheck.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbitcheck.certificate.Check;
import org.orbitcheck.certificate.Checker;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.number.Interval;
import org.orbitcheck.number.Region;
import org.orbitcheck.number.Signs;
import org.orbitcheck.number.Unresolved;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.shortcut.QuickEvaluator;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/** For which values of its number something about a measure is as it is at a sample: evaluation with signs noted. */
public final class NumberCells {
    private static final int MOST_CELLS = 10_000;

    private NumberCells() {
    }

    /**
     * The numbers around the sample at which the evidence shows the same by the same course of evaluation; empty where
     * that cannot be told because the evidence is more than evaluation.
     *
     * @throws Unresolved where the course changes at a number that is not found as a quotient
     */
    public static Optional<Interval> around(Measure measure, boolean holds, Evidence evidence, ExactReal sample) {
        if (!measure.families().isEmpty()) {
            return Optional.empty();
        }
        Signs signs = new Signs(sample);
        return serves(measure.at(signs.parameter()), holds, evidence) ? Optional.of(signs.cell()) : Optional.empty();
    }

    private static boolean serves(Term condition, boolean holds, Evidence evidence) {
        try {
            return Checker.check(QuickEvaluator.EVALUATION, condition, holds, evidence) instanceof Check.Valid valid && valid.holes().isEmpty();
        } catch (Unresolved | IllegalStateException | UnsupportedOperationException beyondSigns) {
            return false;
        }
    }

    /**
     * The numbers of the range at which all that definitions require of it holds.
     *
     * @throws Unresolved where that cannot be told
     */
    public static Region domain(Measure measure) {
        Term required = Terms.and(measure.domain());
        List<Interval> found = new ArrayList<>();
        List<Interval> left = new ArrayList<>(List.of(measure.range()));
        for (int i = 0; !left.isEmpty(); i++) {
            if (i == MOST_CELLS) {
                throw new UnsupportedOperationException("too many cases in what the definitions require");
            }
            Interval next = left.remove(0);
            Signs signs = new Signs(next.low().filter(Interval.End::closed).map(Interval.End::at).orElseGet(next::sample));
            boolean holds = holds(required, measure, signs);
            Interval cell = signs.cell().intersect(next);
            if (holds) {
                found.add(cell);
            }
            left.addAll(0, next.without(cell));
        }
        return Region.joined(found);
    }

    private static boolean holds(Term required, Measure measure, Signs signs) {
        try {
            return new QuickEvaluator().holds(required, Map.of(measure.variable(), new Value.Number(signs.parameter())));
        } catch (Undefined undefined) {
            return false;
        }
    }
}
