package org.orbitcheck.junit;

import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.report.Report;
import org.orbitcheck.result.Result;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.Span;

/** A verdict that is not the expected one, or a mistake in a spec. Its trace is the place in the spec. */
public final class ClaimFailure extends AssertionError {
    private static final long serialVersionUID = 1;

    private ClaimFailure(String message, String name, Span span) {
        super(message);
        setStackTrace(new StackTraceElement[] {new StackTraceElement("spec", name, span.file().name(), span.line())});
    }

    static ClaimFailure of(Result result) {
        return new ClaimFailure(Report.details(result).strip(), result.claim().name(), result.claim().span());
    }

    static ClaimFailure of(MeasureResult result) {
        return new ClaimFailure(Report.details(result).strip(), result.measure().name(), result.measure().span());
    }

    static ClaimFailure of(Problem problem) {
        return new ClaimFailure(problem.rendered().stripTrailing(), "mistake", problem.span());
    }
}
