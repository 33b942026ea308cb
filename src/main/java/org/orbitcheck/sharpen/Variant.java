package org.orbitcheck.sharpen;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.result.Result;
import org.orbitcheck.sharpen.Sharpness.End;
import org.orbitcheck.term.Term;

/**
 * One constant of a lemma. The ends of the range in which the lemma holds are bracketed by constants for which it holds
 * and fails, always the simplest fraction in between, until one formula for a whole interval ({@link IntervalForm}) settles
 * that the lemma fails, or holds, all the way to one of both: then the end is exact.
 */
final class Variant {
    private static final int MOST_STEPS = 6;
    private static final List<Integer> STEPS = List.of(1, 100, 1_000_000);
    private final LemmaText text;
    private final LemmaText.Literal literal;
    private final String name;
    private final Sharpener sharpener;
    private final TreeMap<BigFraction, Optional<Claim>> claims = new TreeMap<>();
    private final TreeMap<BigFraction, Optional<Result>> results = new TreeMap<>();

    /** Whether everything between the values that were tried is proved. */
    private boolean whole = true;

    Variant(LemmaText text, LemmaText.Literal literal, String name, Sharpener sharpener) {
        this.text = text;
        this.literal = literal;
        this.name = name;
        this.sharpener = sharpener;
    }

    /** The range of the constant; empty where no other constant is allowed in its place. */
    Optional<Sharpness.Constant> constant() {
        BigFraction value = literal.value();
        if (!holds(value) || at(value.add(1)).isEmpty() && at(value.subtract(1)).isEmpty()) {
            return Optional.empty();
        }
        End least = end(-1);
        End greatest = end(1);
        return Optional.of(new Sharpness.Constant(text.choice(), literal.part().text(), value, least, greatest, whole));
    }

    private Optional<Claim> claim(BigFraction constant) {
        return claims.computeIfAbsent(constant, c -> sharpener.claim(text.with(literal, c), name));
    }

    /** What came of the lemma with this constant; empty where it is not allowed. */
    private Optional<Result> at(BigFraction constant) {
        return results.computeIfAbsent(constant, c -> claim(c).map(sharpener::decided).filter(r -> r.errors().isEmpty()));
    }

    private boolean holds(BigFraction constant) {
        return at(constant).filter(r -> r.verdict() instanceof Verdict.Proved).isPresent();
    }

    private boolean fails(BigFraction constant) {
        return at(constant).filter(r -> r.verdict() instanceof Verdict.Refuted).isPresent();
    }

    private Optional<End> undecided(BigFraction constant) {
        return at(constant).filter(r -> r.verdict() instanceof Verdict.Unknown)
                .map(r -> new End.Undecided(constant, ((Verdict.Unknown) r.verdict()).reason()));
    }

    /** The end in one direction: -1 or 1. */
    private End end(int direction) {
        BigFraction holds = literal.value();
        for (int step : STEPS) {
            BigFraction goal = goal(holds, direction * step);
            Optional<End> undecided = undecided(goal);
            if (undecided.isPresent()) {
                return undecided.get();
            }
            if (at(goal).isEmpty()) {
                return new End.Allowed(holds);
            }
            if (fails(goal)) {
                return between(goal, holds);
            }
            if (!holdsFrom(goal, holds).orElse(false)) {
                BigFraction middle = simplest(holds, goal);
                if (fails(middle)) {
                    return between(middle, holds);
                }
                whole = false;
            }
            holds = goal;
        }
        return new End.Open(holds);
    }

    /** The next value to try; on the way down 0 is not passed over. */
    private static BigFraction goal(BigFraction from, int step) {
        BigFraction next = from.add(step);
        return step < 0 && from.signum() > 0 && next.signum() < 0 ? BigFraction.ZERO : next;
    }

    /** Whether it is proved that the lemma holds in the whole interval; empty where no one formula says that. */
    private Optional<Boolean> holdsFrom(BigFraction excluded, BigFraction included) {
        return interval(excluded, included, true).map(r -> r.verdict() instanceof Verdict.Proved);
    }

    private End between(BigFraction firstFails, BigFraction firstHolds) {
        BigFraction fails = firstFails;
        BigFraction holds = firstHolds;
        for (int i = 0; i < MOST_STEPS; i++) {
            Optional<Result> failsFrom = interval(holds, fails, false);
            if (failsFrom.isPresent() && failsFrom.get().verdict() instanceof Verdict.Refuted) {
                return new End.Exact(holds, true, failsFrom);
            }
            if (holdsFrom(fails, holds).orElse(false)) {
                return new End.Exact(fails, false, at(fails));
            }
            BigFraction middle = simplest(fails, holds);
            if (fails(middle)) {
                fails = middle;
            } else if (holds(middle)) {
                whole &= holdsFrom(middle, holds).orElse(false);
                holds = middle;
            } else {
                return at(middle).isEmpty() && isWhole(fails) && isWhole(holds) && fails.subtract(holds).abs().equals(BigFraction.ONE)
                        ? new End.Exact(holds, true, at(fails)) : new End.Between(fails, holds, at(fails));
            }
        }
        return new End.Between(fails, holds, at(fails));
    }

    private static boolean isWhole(BigFraction x) {
        return x.getDenominator().bitLength() == 1;
    }

    /** What comes of the lemma on a whole interval at once. */
    private Optional<Result> interval(BigFraction excluded, BigFraction included, boolean each) {
        Claim at = claim(excluded).orElseThrow();
        Claim other = claim(included).orElseThrow();
        List<Claim.Case> cases = new ArrayList<>();
        for (int i = 0; i < at.cases().size(); i++) {
            IntervalForm.At from = new IntervalForm.At(excluded, at.cases().get(i).formula());
            IntervalForm.At to = new IntervalForm.At(included, other.cases().get(i).formula());
            Optional<Term> formula = each ? IntervalForm.forEach(from, to) : IntervalForm.forSome(from, to);
            if (formula.isEmpty()) {
                return Optional.empty();
            }
            cases.add(new Claim.Case(at.cases().get(i).choice(), formula.get(), Optional.empty(), List.of()));
        }
        return Optional.of(sharpener.decided(new Claim(at.name(), at.kind(), at.span(), at.text(), cases, at.expected(), at.cite(), at.scope())));
    }

    /** The fraction of least denominator strictly between two numbers (Stern and Brocot). */
    static BigFraction simplest(BigFraction a, BigFraction b) {
        return a.compareTo(b) < 0 ? ordered(a, b) : ordered(b, a);
    }

    private static BigFraction ordered(BigFraction low, BigFraction high) {
        BigInteger floor = floor(low);
        BigFraction next = new BigFraction(floor.add(BigInteger.ONE));
        if (next.compareTo(high) < 0) {
            return next;
        }
        BigFraction whole = new BigFraction(floor);
        BigFraction below = low.subtract(whole);
        BigFraction above = high.subtract(whole);
        if (below.signum() == 0) {
            BigInteger denominator = floor(above.reciprocal()).add(BigInteger.ONE);
            return whole.add(new BigFraction(BigInteger.ONE, denominator));
        }
        return whole.add(ordered(above.reciprocal(), below.reciprocal()).reciprocal());
    }

    private static BigInteger floor(BigFraction x) {
        BigInteger[] parts = x.getNumerator().divideAndRemainder(x.getDenominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
