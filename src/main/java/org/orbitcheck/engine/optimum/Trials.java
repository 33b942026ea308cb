package org.orbitcheck.engine.optimum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.certificate.Check;
import org.orbitcheck.certificate.Checker;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.claim.Optimum;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.Portfolio;
import org.orbitcheck.measure.Piece;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.shortcut.QuickEvaluator;
import org.orbitcheck.term.Term;

/** What was tried for one measure: the engines' decisions, checked at once, and what they leave. */
final class Trials {
    private final Measure measure;
    private final Portfolio engines;
    private final Budget budget;
    private final List<Piece> pieces = new ArrayList<>();
    private Optional<ExactReal> bound = Optional.empty();

    Trials(Measure measure, Portfolio engines, Budget budget) {
        this.measure = measure;
        this.engines = engines;
        this.budget = budget;
    }

    /** A decision whose evidence was checked. */
    record Decision(boolean holds, Evidence evidence, String engine) {
    }

    Measure measure() {
        return measure;
    }

    List<Piece> pieces() {
        return pieces;
    }

    void add(Piece piece) {
        budget.check();
        pieces.add(piece);
    }

    boolean isLargest() {
        return measure.direction() == Measure.Direction.LARGEST;
    }

    /** Decides the condition at a number; throws {@link GivenUp} where no engine can. */
    Decision at(ExactReal number) {
        return decide(measure.at(number), measure.variable().name() + " = " + number);
    }

    Decision decide(Term formula, String what) {
        List<Decision> made = new ArrayList<>();
        Attempt attempt = engines.attempt(formula, budget, (engine, decided) -> {
            made.add(decided instanceof Attempt.Proved proved ? new Decision(true, proved.evidence(), engine)
                    : new Decision(false, ((Attempt.Refuted) decided).evidence(), engine));
            return objection(formula, made.get(made.size() - 1));
        });
        if (attempt instanceof Attempt.Unknown unknown) {
            throw new GivenUp("at " + what + ": " + unknown.reason());
        }
        return made.get(made.size() - 1);
    }

    private static String objection(Term formula, Decision decision) {
        Check check = Checker.check(QuickEvaluator.EVALUATION, formula, decision.holds, decision.evidence);
        return check instanceof Check.Invalid ? "the evidence found does not check: " + check : "";
    }

    /** The best number for which the condition is known to hold. */
    Optional<ExactReal> best() {
        return pieces.stream().filter(p -> p.holds() && p.ground() instanceof Piece.Alike)
                .map(p -> ((Piece.Alike) p.ground()).sample()).reduce((a, b) -> isLargest() == a.compareTo(b) > 0 ? a : b);
    }

    /** From here on it is known that no number is better than this one. */
    void bounded(Optional<ExactReal> by) {
        bound = by;
    }

    Optimum unknown(String reason) {
        return new Optimum.Unknown(reason, best(), bound);
    }
}
