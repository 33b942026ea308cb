package org.orbitcheck.report;

import java.util.ArrayList;
import java.util.List;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.result.Result;
import org.orbitcheck.source.Problem;

/** The results of one run. */
public record Report(String version, List<File> files) {
    public Report {
        files = List.copyOf(files);
    }

    /** What there is to see of one result, in the form for people. */
    public static String details(Result result) {
        return TextReport.details(result);
    }

    /** What there is to see of one measure, in the form for people. */
    public static String details(MeasureResult result) {
        return TextReport.details(result);
    }

    /** The results of one file; none where it has errors. */
    public record File(String path, List<Problem> errors, List<Result> results, List<MeasureResult> measures) {
        public File {
            errors = List.copyOf(errors);
            results = List.copyOf(results);
            measures = List.copyOf(measures);
        }

        /** In a file with a mistake nothing is checked, also where the mistake is a claim's precondition that fails. */
        public static File of(String path, List<Problem> problems, List<Result> results, List<MeasureResult> measures) {
            List<Problem> errors = new ArrayList<>(problems);
            results.stream().filter(r -> r.claim().expected() != Claim.Expectation.ERROR).forEach(r -> errors.addAll(r.errors()));
            measures.forEach(m -> errors.addAll(m.errors()));
            boolean fine = errors.isEmpty();
            return new File(path, errors, fine ? results : List.of(), fine ? measures : List.of());
        }
    }
}
