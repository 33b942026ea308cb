package org.orbitcheck.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.source.Problem;

/**
 * What came of checking a claim. A verdict other than unknown stands on evidence that was checked.
 *
 * @param claim the claim
 * @param verdict what is known of it
 * @param outcomes the cases that were decided: all of them for a proof, the refuted one for a refutation
 * @param premises what else was decided on the way
 * @param errors preconditions of the claim that do not hold; where there are some, the claim is an error
 * @param vacuous whether it is known that the assumptions of a lemma can never hold, in any case
 * @param beyond for a lemma that is proved for a list of parameter spaces: what is known of all the others
 * @param millis how long it took
 */
public record Result(Claim claim, Verdict verdict, List<Outcome> outcomes, List<Premise> premises,
        List<Problem> errors, boolean vacuous, Optional<Beyond> beyond, long millis) {
    public Result {
        outcomes = List.copyOf(outcomes);
        premises = List.copyOf(premises);
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
     * @param smallness of a counterexample: whether there is a smaller one
     */
    public record Outcome(Claim.Case decided, boolean proved, Evidence evidence, String engine, List<String> holes, Smallness smallness) {
        public Outcome {
            holes = List.copyOf(holes);
        }

        /** One whose size was not asked about. */
        public Outcome(Claim.Case decided, boolean proved, Evidence evidence, String engine, List<String> holes) {
            this(decided, proved, evidence, engine, holes, Smallness.NOTHING_TO_CHOOSE);
        }
    }

    /**
     * A precondition of a case, or the assumptions of a case that can never hold.
     *
     * @param ofCase the place of the case (from 0)
     * @param precondition the place of the precondition (from 0); empty for the assumptions
     * @param outcome what came of it
     */
    public record Premise(int ofCase, OptionalInt precondition, Outcome outcome) {
    }

    /** What becomes of a lemma when the parameter space is left open. */
    public sealed interface Beyond {
        /**
         * It holds for every finite parameter space under every finite group.
         *
         * @param closed for every one that is closed under its group, as the lemma asks for
         */
        record Everywhere(boolean closed) implements Beyond {
        }

        /** It does not hold everywhere: a case with an open parameter space, refuted by a space that is not in the list. */
        record OnlyThere(Outcome counterexample) implements Beyond {
        }

        /** What the proofs say by themselves: each was found for every parameter space. */
        static Optional<Beyond> of(Claim claim, List<Outcome> outcomes, boolean vacuous) {
            boolean general = !vacuous && claim.kind() == Claim.Kind.LEMMA && !outcomes.isEmpty()
                    && outcomes.stream().allMatch(o -> o.proved() && o.evidence() instanceof Evidence.General);
            boolean closed = outcomes.stream().anyMatch(o -> !o.decided().preconditions().isEmpty());
            return general ? Optional.of(new Everywhere(closed)) : Optional.empty();
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
        return (!(verdict instanceof Verdict.Unknown) || !errors.isEmpty()) && holes().isEmpty();
    }

    /** The steps for which there is only a solver's word. */
    public List<String> holes() {
        return Stream.concat(premises.stream().map(Premise::outcome), outcomes.stream()).flatMap(o -> o.holes().stream())
                .distinct().toList();
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
