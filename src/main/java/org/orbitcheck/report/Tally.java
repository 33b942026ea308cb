package org.orbitcheck.report;

import java.util.List;
import org.orbitcheck.certificate.Result;
import org.orbitcheck.claim.Verdict;

/** How many claims came out how. */
record Tally(int claims, int ok, int wrong, int unknown, int errors) {
    static Tally of(Report report) {
        List<Result> results = report.files().stream().flatMap(f -> f.results().stream()).toList();
        int ok = (int) results.stream().filter(Result::ok).count();
        int unknown = (int) results.stream().filter(r -> !r.ok() && r.verdict() instanceof Verdict.Unknown && r.errors().isEmpty()).count();
        int errors = report.files().stream().mapToInt(f -> f.errors().size()).sum();
        return new Tally(results.size(), ok, results.size() - ok - unknown, unknown, errors);
    }

    /** One line for people. */
    String text() {
        String text = claims + (claims == 1 ? " claim: " : " claims: ") + ok + " as expected, " + wrong + " not, " + unknown + " unknown";
        return errors == 0 ? text : text + ", " + errors + (errors == 1 ? " mistake" : " mistakes") + " in specs";
    }
}
