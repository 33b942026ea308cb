package org.orbitcheck.engine.optimum;

import java.util.Optional;
import org.orbitcheck.claim.Optimum;
import org.orbitcheck.measure.Families;
import org.orbitcheck.measure.NumberCells;
import org.orbitcheck.measure.Piece;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.number.Interval;
import org.orbitcheck.number.Region;

/**
 * The optimum of a condition in which the number is the length of families p[1..n]. Where a family for n + 1 has one for n
 * in it by the form of the condition, lengths are tried upwards until one fails; longer ones fail too. Otherwise all
 * lengths of a bounded range are tried from the best on.
 */
final class LengthSearch {
    private static final int LONGEST = 1000;
    private final Trials trials;
    private final Interval range;

    LengthSearch(Trials trials) {
        this.trials = trials;
        Region domain = NumberCells.domain(trials.measure());
        if (domain.parts().size() != 1) {
            throw new GivenUp("the range is not one interval");
        }
        this.range = domain.first();
    }

    Optimum run() {
        ExactReal least = range.leastWhole().orElseThrow(() -> new GivenUp("there is no whole number in the range"));
        if (!Families.canBeShortened(trials.measure())) {
            return eachLength(least);
        }
        if (trials.isLargest() && range.high().isEmpty() && repeats()) {
            return new Optimum.Infinite();
        }
        return upwards(least);
    }

    /** Whether one member does, as often as one likes. */
    private boolean repeats() {
        try {
            Trials.Decision decision = trials.decide(Families.repeated(trials.measure()), "one member");
            if (decision.holds()) {
                Interval all = new Interval(range.low(), Optional.empty());
                trials.add(new Piece(all, true, new Piece.Repeated(), decision.evidence(), decision.engine()));
            }
            return decision.holds();
        } catch (IllegalArgumentException | GivenUp undecided) {
            return false;
        }
    }

    private Optimum upwards(ExactReal least) {
        Optional<ExactReal> reached = Optional.empty();
        for (ExactReal n = least; range.contains(n); n = n.add(ExactReal.ONE)) {
            if (n.compareTo(ExactReal.of(LONGEST)) > 0) {
                throw new GivenUp("families of more than " + LONGEST + " members");
            }
            Trials.Decision decision = trials.at(n);
            if (!decision.holds()) {
                Interval longer = new Interval(Optional.of(new Interval.End(n, true)), Optional.empty());
                trials.add(new Piece(longer, false, new Piece.Longer(n), decision.evidence(), decision.engine()));
                break;
            }
            point(n, decision);
            reached = Optional.of(n);
            if (!trials.isLargest()) {
                break;
            }
        }
        return reached.<Optimum>map(Optimum.Attained::new).orElseGet(Optimum.None::new);
    }

    private Optimum eachLength(ExactReal least) {
        if (range.high().isEmpty()) {
            throw new GivenUp("the form of the condition does not say that it fails at larger numbers where it fails at one; "
                    + "give a range: " + trials.measure().variable().name() + " in [0, 10]");
        }
        ExactReal greatest = range.greatestWhole().orElseThrow(() -> new GivenUp("there is no whole number in the range"));
        ExactReal step = ExactReal.of(trials.isLargest() ? -1 : 1);
        for (ExactReal n = trials.isLargest() ? greatest : least; range.contains(n); n = n.add(step)) {
            Trials.Decision decision = trials.at(n);
            point(n, decision);
            if (decision.holds()) {
                return new Optimum.Attained(n);
            }
        }
        return new Optimum.None();
    }

    private void point(ExactReal n, Trials.Decision decision) {
        trials.add(new Piece(Interval.point(n), decision.holds(), new Piece.Alike(n), decision.evidence(), decision.engine()));
    }
}
