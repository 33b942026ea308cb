package org.orbitcheck.report;

import java.util.List;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.result.Result;

/** How many claims, or measures, came out how. */
record Tally(int claims, int ok, int wrong, int unknown, int errors) {
    static Tally of(Report report) {
        List<Result> results = report.files().stream().flatMap(f -> f.results().stream()).toList();
        int ok = (int) results.stream().filter(Result::ok).count();
        int unknown = (int) results.stream().filter(r -> !r.ok() && r.verdict() instanceof Verdict.Unknown && r.errors().isEmpty()).count();
        int errors = report.files().stream().mapToInt(f -> f.errors().size()).sum();
        return new Tally(results.size(), ok, results.size() - ok - unknown, unknown, errors);
    }

    static Tally ofMeasures(Report report) {
        List<MeasureResult> results = report.files().stream().flatMap(f -> f.measures().stream()).toList();
        int ok = (int) results.stream().filter(MeasureResult::ok).count();
        int unknown = (int) results.stream().filter(r -> r.isUnknown() && r.errors().isEmpty()).count();
        return new Tally(results.size(), ok, results.size() - ok - unknown, unknown, 0);
    }

    /** One line for people. */
    static String text(Report report) {
        Tally claims = of(report);
        Tally measures = ofMeasures(report);
        String text = claims.text("claim") + (measures.claims == 0 ? "" : "; " + measures.text("measure"));
        return claims.errors == 0 ? text : text + ", " + claims.errors + (claims.errors == 1 ? " mistake" : " mistakes") + " in specs";
    }

    private String text(String what) {
        return claims + " " + what + (claims == 1 ? ": " : "s: ") + ok + " as expected, " + wrong + " not, " + unknown + " unknown";
    }
}
