package org.orbitcheck.certificate;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.source.Problem;

/**
 * What came of checking a claim. A verdict other than unknown stands on evidence that was checked.
 *
 * @param claim the claim
 * @param verdict what is known of it
 * @param outcomes the cases that were decided: all of them for a proof, the refuted one for a refutation
 * @param errors preconditions of the claim that do not hold; where there are some, the claim is an error
 * @param vacuous whether it is known that the assumptions of a lemma can never hold, in any case
 * @param millis how long it took
 */
public record Result(Claim claim, Verdict verdict, List<Outcome> outcomes, List<Problem> errors, boolean vacuous, long millis) {
    public Result {
        outcomes = List.copyOf(outcomes);
        errors = List.copyOf(errors);
    }

    /**
     * One decided case.
     *
     * @param decided the case
     * @param proved whether it holds
     * @param evidence why
     * @param engine the engine that found the evidence
     * @param holes the steps for which there is only a solver's word
     */
    public record Outcome(Claim.Case decided, boolean proved, Evidence evidence, String engine, List<String> holes) {
        public Outcome {
            holes = List.copyOf(holes);
        }
    }

    /** Whether the verdict is the expected one. */
    public boolean ok() {
        switch (claim.expected()) {
            case PROVED:
                return errors.isEmpty() && verdict instanceof Verdict.Proved;
            case REFUTED:
                return errors.isEmpty() && verdict instanceof Verdict.Refuted;
            case ERROR:
                return !errors.isEmpty();
            default:
                return errors.isEmpty() && verdict instanceof Verdict.Unknown;
        }
    }

    /** Whether nothing in the evidence is only a solver's word. */
    public boolean certified() {
        return !(verdict instanceof Verdict.Unknown) && outcomes.stream().allMatch(o -> o.holes().isEmpty());
    }

    /** The engines that decided, in words. */
    public String engines() {
        return String.join("+", outcomes.stream().map(Outcome::engine).distinct().sorted().toList());
    }

    /** The refuted case. */
    public Optional<Outcome> refuted() {
        return outcomes.stream().filter(o -> !o.proved()).findFirst();
    }
}
