package org.orbitcheck.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.orbitcheck.certificate.Check;
import org.orbitcheck.certificate.Checker;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.result.Result;
import org.orbitcheck.result.Smallness;
import org.orbitcheck.semantics.Evaluation;
import org.orbitcheck.semantics.TooManySteps;
import org.orbitcheck.shortcut.QuickEvaluator;
import org.orbitcheck.source.Problem;
import org.orbitcheck.term.Term;

/**
 * Decides claims: searches with the engines, checks the evidence, and only then speaks a verdict. A fault in one claim
 * makes that claim unknown and leaves the others alone.
 */
public final class Prover {
    /** How many values a finite formula may go through by the definitions. */
    private static final long STEPS = 10_000;

    /** A verdict does not wait longer than this for whether it is vacuous. */
    private static final long VACUITY_MILLIS = 5_000;
    /** Nor longer than this for whether its counterexample is the smallest. */
    private static final long SMALLEST_MILLIS = 2_000;
    /** A proof is followed up beyond its spaces for this share of its time, but at least so long. */
    private static final int BEYOND_SHARE = 4;
    private static final long LEAST_BEYOND_MILLIS = 1_000;
    private final Portfolio engines;
    private final TimeLimit limit;
    private final Completion completion;

    /**
     * @param engines tried in order
     * @param timeoutMillis the time limit of one claim
     */
    public Prover(Portfolio engines, long timeoutMillis) {
        this(engines, timeoutMillis, Completion.NONE);
    }

    /** The same, with something done to the evidence before it is checked. */
    public Prover(Portfolio engines, long timeoutMillis, Completion completion) {
        this.engines = engines;
        this.limit = new TimeLimit(timeoutMillis);
        this.completion = completion;
    }

    /** Decides one claim; returns soon after the thread is interrupted. */
    public Result prove(Claim claim) {
        long start = System.nanoTime();
        Work work = new Work(claim);
        Verdict verdict = limit.run(work::run, Verdict.Unknown::new);
        return new Result(claim, verdict, work.outcomes, work.premises, work.errors, work.vacuous, work.beyond, (System.nanoTime() - start) / 1_000_000);
    }

    private final class Work {
        private final Claim claim;
        private final List<Problem> errors = new ArrayList<>();
        private final List<Result.Premise> premises = new ArrayList<>();
        private List<Result.Outcome> outcomes = new ArrayList<>();
        private boolean vacuous;
        private Budget budget = Budget.ofMillis(0);
        private Optional<Result.Beyond> beyond = Optional.empty();

        Work(Claim claim) {
            this.claim = claim;
        }

        Verdict run(Budget given) {
            budget = given;
            Optional<Verdict> broken = preconditions();
            if (broken.isPresent()) {
                return broken.get();
            }
            List<String> unknown = new ArrayList<>();
            Result.Outcome[] proved = new Result.Outcome[claim.cases().size()];
            for (int place : CaseOrder.of(claim.cases())) {
                Claim.Case one = claim.cases().get(place);
                Decision decision = decide(one, one.formula());
                if (decision.outcome.isEmpty()) {
                    unknown.add(one.choice().isEmpty() ? decision.reason : one.choice() + ": " + decision.reason);
                } else if (!decision.outcome.get().proved()) {
                    outcomes = List.of(smallest(decision.outcome.get(), unknown));
                    return new Verdict.Refuted();
                } else {
                    proved[place] = decision.outcome.get();
                }
            }
            outcomes = Stream.of(proved).filter(Objects::nonNull).toList();
            if (!unknown.isEmpty()) {
                return new Verdict.Unknown(unknown.get(0) + (unknown.size() > 1 ? " (and " + (unknown.size() - 1) + " more cases)" : ""));
            }
            vacuous = isVacuous();
            beyond = Result.Beyond.of(claim, outcomes, vacuous);
            if (beyond.isEmpty() && !vacuous && claim.kind() == Claim.Kind.LEMMA) {
                beyond = beyond();
            }
            return new Verdict.Proved();
        }

        /** The counterexample made small, with the time that is left for that. */
        private Result.Outcome smallest(Result.Outcome found, List<String> unknown) {
            Term formula = found.decided().formula();
            Budget little = Budget.ofMillis(Math.min(SMALLEST_MILLIS, budget.millisLeft() / 2));
            Smallest.Found smaller = Smallest.of(formula, found.evidence(), engines, little);
            Smallness smallness = unknown.isEmpty() ? smaller.smallness()
                    : smaller.smallness().and(Smallness.open("a smaller case was not decided"));
            if (smaller.evidence().equals(found.evidence())) {
                return sized(found, smallness);
            }
            return checked(found.decided(), formula, false, smaller.evidence(), found.engine()).outcome
                    .filter(o -> o.holes().isEmpty() || !found.holes().isEmpty()).map(o -> sized(o, smallness))
                    .orElseGet(() -> sized(found, Smallness.open("a smaller counterexample does not check")));
        }

        private static Result.Outcome sized(Result.Outcome o, Smallness smallness) {
            return new Result.Outcome(o.decided(), o.proved(), o.evidence(), o.engine(), o.holes(), smallness);
        }

        /** What is known beyond the list of spaces; it may not take much longer than the proof. */
        private Optional<Result.Beyond> beyond() {
            Budget little = Budget.ofMillis(Math.min(Math.max(LEAST_BEYOND_MILLIS, budget.millisUsed() / BEYOND_SHARE), budget.millisLeft()));
            return new Lifting(outcomes).beyond(general -> {
                try {
                    return decide(general, general.formula(), little).outcome;
                } catch (Budget.Exhausted undecided) {
                    budget.check();
                    return Optional.empty();
                }
            });
        }

        /** A precondition that fails makes the claim an error; one that is not decided makes it unknown. */
        private Optional<Verdict> preconditions() {
            for (int i = 0; i < claim.cases().size(); i++) {
                Claim.Case one = claim.cases().get(i);
                for (int j = 0; j < one.preconditions().size(); j++) {
                    Claim.Precondition precondition = one.preconditions().get(j);
                    Decision decision = decide(one, precondition.condition());
                    if (decision.outcome.isEmpty()) {
                        return Optional.of(new Verdict.Unknown(precondition.message() + ", which was not decided: " + decision.reason));
                    }
                    premises.add(new Result.Premise(i, OptionalInt.of(j), decision.outcome.get()));
                    if (!decision.outcome.get().proved()) {
                        errors.add(Problem.of(precondition.span(), precondition.message()));
                        return Optional.of(new Verdict.Unknown(precondition.message()));
                    }
                }
            }
            return Optional.empty();
        }

        /** Whether the assumptions can hold in no case; where that is not decided, the lemma is not called vacuous. */
        private boolean isVacuous() {
            List<Result.Premise> never = new ArrayList<>();
            for (int i = 0; i < claim.cases().size(); i++) {
                Claim.Case one = claim.cases().get(i);
                if (one.assumptions().isEmpty()) {
                    return false;
                }
                Optional<Result.Outcome> fails = ConstantFunctions.satisfy(one.assumptions().get()) ? Optional.empty()
                        : canNotHold(one, one.assumptions().get());
                if (fails.isEmpty()) {
                    return false;
                }
                never.add(new Result.Premise(i, OptionalInt.empty(), fails.get()));
            }
            premises.addAll(never);
            return true;
        }

        private Optional<Result.Outcome> canNotHold(Claim.Case one, Term assumptions) {
            try {
                return decide(one, assumptions, Budget.ofMillis(Math.min(VACUITY_MILLIS, budget.millisLeft()))).outcome
                        .filter(o -> !o.proved());
            } catch (Budget.Exhausted undecided) {
                return Optional.empty();
            }
        }

        private Decision decide(Claim.Case one, Term formula) {
            return decide(one, formula, budget);
        }

        private Decision decide(Claim.Case one, Term formula, Budget budget) {
            List<Decision> made = new ArrayList<>();
            Attempt attempt = engines.attempt(formula, budget, (engine, decided) -> {
                made.add(decided instanceof Attempt.Proved proved ? checked(one, formula, true, proved.evidence(), engine)
                        : checked(one, formula, false, ((Attempt.Refuted) decided).evidence(), engine));
                return made.get(made.size() - 1).reason;
            });
            return attempt instanceof Attempt.Unknown unknown ? new Decision(Optional.empty(), unknown.reason()) : made.get(made.size() - 1);
        }

        private Decision checked(Claim.Case one, Term formula, boolean proved, Evidence found, String engine) {
            Evidence evidence = completion.complete(found, budget);
            Check check = check(formula, proved, evidence);
            if (check instanceof Check.Valid valid) {
                return new Decision(Optional.of(new Result.Outcome(one, proved, evidence, engine,
                        valid.holes().stream().map(Object::toString).toList())), "");
            }
            return new Decision(Optional.empty(), "the evidence found does not check: " + check);
        }
    }

    /** By the definitions, which no search shares; by symmetry what is too large for them. */
    private static Check check(Term formula, boolean proved, Evidence evidence) {
        try {
            return Checker.check(Evaluation.byDefinition(STEPS), formula, proved, evidence);
        } catch (TooManySteps e) {
            return Checker.check(QuickEvaluator.EVALUATION, formula, proved, evidence);
        }
    }

    private record Decision(Optional<Result.Outcome> outcome, String reason) {
    }
}
