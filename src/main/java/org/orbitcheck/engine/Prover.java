package org.orbitcheck.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.orbitcheck.certificate.Check;
import org.orbitcheck.certificate.Checker;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.certificate.Result;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.source.Problem;
import org.orbitcheck.term.Term;

/**
 * Decides claims: searches with the engines, checks the evidence, and only then speaks a verdict. A fault in one claim
 * makes that claim unknown and leaves the others alone.
 */
public final class Prover {
    /** A verdict does not wait longer than this for whether it is vacuous. */
    private static final long VACUITY_MILLIS = 5_000;
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
        return new Result(claim, verdict, work.outcomes, work.premises, work.errors, work.vacuous, (System.nanoTime() - start) / 1_000_000);
    }

    private final class Work {
        private final Claim claim;
        private final List<Problem> errors = new ArrayList<>();
        private final List<Result.Premise> premises = new ArrayList<>();
        private List<Result.Outcome> outcomes = new ArrayList<>();
        private boolean vacuous;
        private Budget budget = Budget.ofMillis(0);

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
            for (Claim.Case one : claim.cases()) {
                Decision decision = decide(one, one.formula());
                if (decision.outcome.isEmpty()) {
                    unknown.add(one.choice().isEmpty() ? decision.reason : one.choice() + ": " + decision.reason);
                } else if (!decision.outcome.get().proved()) {
                    outcomes = List.of(decision.outcome.get());
                    return new Verdict.Refuted();
                } else {
                    outcomes.add(decision.outcome.get());
                }
            }
            if (!unknown.isEmpty()) {
                return new Verdict.Unknown(unknown.get(0) + (unknown.size() > 1 ? " (and " + (unknown.size() - 1) + " more cases)" : ""));
            }
            vacuous = isVacuous();
            return new Verdict.Proved();
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
            Check check = Checker.check(formula, proved, evidence);
            if (check instanceof Check.Valid valid) {
                return new Decision(Optional.of(new Result.Outcome(one, proved, evidence, engine,
                        valid.holes().stream().map(Object::toString).toList())), "");
            }
            return new Decision(Optional.empty(), "the evidence found does not check: " + check);
        }
    }

    private record Decision(Optional<Result.Outcome> outcome, String reason) {
    }
}
