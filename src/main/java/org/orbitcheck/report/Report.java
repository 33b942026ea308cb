package org.orbitcheck.report;

import java.util.List;
import org.orbitcheck.certificate.Result;
import org.orbitcheck.source.Problem;

/** The results of one run. */
public record Report(String version, List<File> files) {
    public Report {
        files = List.copyOf(files);
    }

    /** The results of one file; none where it has errors. */
    public record File(String path, List<Problem> errors, List<Result> results) {
        public File {
            errors = List.copyOf(errors);
            results = List.copyOf(results);
        }
    }
}
