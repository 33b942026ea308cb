package org.orbitcheck.report;

import org.orbitcheck.claim.Verdict;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.result.Result;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.Span;

/** Workflow commands that become annotations beside the lines of a spec: what is wrong as errors, unknowns as warnings. */
final class GithubReport {
    private final Report report;
    private final StringBuilder out = new StringBuilder();

    GithubReport(Report report) {
        this.report = report;
    }

    String render() {
        for (Report.File file : report.files()) {
            file.errors().forEach(p -> problem(file, p));
            file.results().stream().filter(r -> !r.ok()).forEach(r -> result(file, r));
            file.measures().stream().filter(m -> !m.ok()).forEach(m -> measure(file, m));
        }
        return out.append(Tally.text(report)).append('\n').toString();
    }

    private void problem(Report.File file, Problem problem) {
        annotate("error", file, problem.span(), "mistake in a spec", problem.message() + problem.hint().map(h -> "\n" + h).orElse(""));
    }

    private void result(Report.File file, Result result) {
        String kind = result.verdict() instanceof Verdict.Unknown ? "warning" : "error";
        String title = result.claim().name() + ": " + Words.verdict(result) + ", expected " + Words.expected(result.claim());
        annotate(kind, file, result.claim().span(), title, TextReport.details(result).strip());
    }

    private void measure(Report.File file, MeasureResult result) {
        String title = result.measure().name() + ": " + Words.unexpected(result);
        annotate(result.isUnknown() ? "warning" : "error", file, result.measure().span(), title, TextReport.details(result).strip());
    }

    private void annotate(String kind, Report.File file, Span span, String title, String message) {
        out.append("::").append(kind).append(" file=").append(property(file.path())).append(",line=").append(span.line())
                .append(",col=").append(span.column()).append(",title=").append(property(title)).append("::").append(data(message)).append('\n');
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
