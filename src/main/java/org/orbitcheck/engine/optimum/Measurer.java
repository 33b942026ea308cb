package org.orbitcheck.engine.optimum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.certificate.Check;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.claim.Optimum;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.Portfolio;
import org.orbitcheck.engine.TimeLimit;
import org.orbitcheck.measure.MeasureCheck;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.measure.Piece;
import org.orbitcheck.number.Unresolved;
import org.orbitcheck.source.Problem;

/** Finds optimal constants: searches, checks both halves of the evidence, and only then says a value. */
public final class Measurer {
    private final Portfolio engines;
    private final TimeLimit limit;

    /**
     * @param engines decide the condition at single numbers
     * @param timeoutMillis the time limit of one measure
     */
    public Measurer(Portfolio engines, long timeoutMillis) {
        this.engines = engines;
        this.limit = new TimeLimit(timeoutMillis);
    }

    /** Finds one constant; returns soon after the thread is interrupted. */
    public MeasureResult measure(Measure measure) {
        long start = System.nanoTime();
        Work work = new Work(measure);
        Optimum optimum = limit.run(work::run, work::unknown);
        return new MeasureResult(measure, optimum, work.pieces, work.errors, work.holes, (System.nanoTime() - start) / 1_000_000);
    }

    private final class Work {
        private final Measure measure;
        private final List<Problem> errors = new ArrayList<>();
        private List<Piece> pieces = List.of();
        private List<String> holes = List.of();
        private Optional<Trials> begun = Optional.empty();

        Work(Measure measure) {
            this.measure = measure;
        }

        Optimum unknown(String reason) {
            return begun.map(t -> t.unknown(reason))
                    .orElseGet(() -> new Optimum.Unknown(reason, Optional.empty(), Optional.empty()));
        }

        Optimum run(Budget budget) {
            Trials trials = new Trials(measure, engines, budget);
            begun = Optional.of(trials);
            try {
                for (Claim.Precondition precondition : measure.preconditions()) {
                    if (!trials.decide(precondition.condition(), precondition.message()).holds()) {
                        errors.add(Problem.of(precondition.span(), precondition.message()));
                        return unknown(precondition.message());
                    }
                }
                return checked(trials, measure.families().isEmpty() ? new RegionSearch(trials).run() : new LengthSearch(trials).run());
            } catch (GivenUp | Unresolved | UnsupportedOperationException givenUp) {
                return unknown(givenUp.getMessage());
            }
        }

        private Optimum checked(Trials trials, Optimum optimum) {
            List<Piece> needed = Cover.needed(measure, optimum, trials.pieces());
            Check check = MeasureCheck.check(measure, optimum, needed);
            if (check instanceof Check.Valid valid) {
                pieces = needed;
                holes = valid.holes().stream().map(Object::toString).toList();
                return optimum;
            }
            return unknown("the evidence does not check: " + check);
        }
    }
}
