package org.orbitcheck.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.orbitcheck.certificate.Certificate;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.result.Result;

/** Certificates of results. */
public final class Certificates {
    private Certificates() {
    }

    /** The certificate of a result; empty where the claim was not decided. */
    public static Optional<Certificate> of(String spec, Result result) {
        return of(spec, result, Fingerprint::of);
    }

    /** The same with another hash of what the claim means. */
    public static Optional<Certificate> of(String spec, Result result, Function<Claim, String> meaning) {
        return conclusion(result).map(c -> new Certificate(spec, result.claim().name(), meaning.apply(result.claim()), result.claim().scope(),
                c, result.vacuous(), facts(result, c)));
    }

    private static Optional<Certificate.Conclusion> conclusion(Result result) {
        if (!result.errors().isEmpty()) {
            return Optional.of(Certificate.Conclusion.ERROR);
        }
        return result.verdict() instanceof Verdict.Proved ? Optional.of(Certificate.Conclusion.PROVED)
                : result.verdict() instanceof Verdict.Refuted ? Optional.of(Certificate.Conclusion.REFUTED) : Optional.empty();
    }

    private static List<Certificate.Fact> facts(Result result, Certificate.Conclusion conclusion) {
        List<Certificate.Fact> preconditions = new ArrayList<>();
        List<Certificate.Fact> assumptions = new ArrayList<>();
        for (Result.Premise premise : result.premises()) {
            boolean precondition = premise.precondition().isPresent();
            Certificate.Subject about = new Certificate.Subject(premise.ofCase(),
                    precondition ? Certificate.Part.PRECONDITION : Certificate.Part.ASSUMPTIONS, premise.precondition().orElse(0));
            (precondition ? preconditions : assumptions).add(fact(about, premise.outcome()));
        }
        if (conclusion == Certificate.Conclusion.ERROR) {
            return preconditions.stream().filter(f -> !f.holds()).toList();
        }
        List<Certificate.Fact> facts = new ArrayList<>(preconditions);
        for (Result.Outcome outcome : result.outcomes()) {
            facts.add(fact(new Certificate.Subject(place(result.claim(), outcome), Certificate.Part.FORMULA, 0), outcome));
        }
        facts.addAll(assumptions);
        return facts;
    }

    private static Certificate.Fact fact(Certificate.Subject about, Result.Outcome outcome) {
        return new Certificate.Fact(about, outcome.proved(), outcome.engine(), outcome.evidence());
    }

    private static int place(Claim claim, Result.Outcome outcome) {
        int place = 0;
        while (claim.cases().get(place) != outcome.decided()) {
            place++;
        }
        return place;
    }
}
