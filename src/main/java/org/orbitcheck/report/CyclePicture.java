package org.orbitcheck.report;

import java.util.Optional;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.relation.PreferenceSurvey;
import org.orbitcheck.result.Result;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;

/** The preferences that the evidence for an order property speaks of, drawn. */
final class CyclePicture {
    private CyclePicture() {
    }

    static Optional<GraphPicture> of(Result.Outcome outcome) {
        if (!(Terms.meaning(outcome.decided().formula()) instanceof Term.OrderProperty property)) {
            return Optional.empty();
        }
        Optional<PreferenceSurvey> survey = outcome.evidence() instanceof Evidence.Pairs pairs ? Optional.of(PreferenceSurvey.of(property, pairs))
                : outcome.evidence() instanceof Evidence.Evaluation ? PreferenceSurvey.evaluated(property) : Optional.empty();
        return survey.map(s -> GraphPicture.of(outcome.decided().choice(), s));
    }
}
