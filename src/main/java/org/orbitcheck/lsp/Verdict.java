package org.orbitcheck.lsp;

import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.report.Report;
import org.orbitcheck.result.Result;

/** What an editor shows of a claim or a measure: a line beside it, and the rest when it is asked for. */
record Verdict(String title, String details, boolean ok, boolean unknown) {
    static Verdict of(Result result) {
        String word = !result.errors().isEmpty() ? "error" : result.verdict() instanceof org.orbitcheck.claim.Verdict.Proved ? "proved"
                : result.verdict() instanceof org.orbitcheck.claim.Verdict.Refuted ? "refuted" : "unknown";
        return new Verdict(word + (result.ok() ? "" : ", not as expected") + (result.vacuous() ? " (vacuous)" : "") + ": "
                + result.claim().scope(), Report.details(result), result.ok(), word.equals("unknown"));
    }

    static Verdict of(MeasureResult result) {
        return new Verdict(result.optimum().text() + (result.ok() ? "" : ", not as expected") + ": " + result.measure().scope(),
                Report.details(result), result.ok(), result.isUnknown());
    }
}
