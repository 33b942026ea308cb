package org.orbitcheck.report;

import org.orbitcheck.claim.Measure;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.result.Result;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.Visible;

/** A table for each file. */
final class MarkdownReport {
    private final Report report;

    MarkdownReport(Report report) {
        this.report = report;
    }

    String render() {
        StringBuilder out = new StringBuilder();
        for (Report.File file : report.files()) {
            out.append("## ").append(Visible.text(file.path())).append("\n\n");
            for (Problem problem : file.errors()) {
                out.append("- line ").append(problem.span().line()).append(": ").append(problem.message()).append('\n');
            }
            if (!file.results().isEmpty()) {
                out.append("| claim | verdict | as expected | scope | source |\n|---|---|---|---|---|\n");
                file.results().forEach(r -> out.append(row(r)));
            }
            if (!file.measures().isEmpty()) {
                out.append("\n| measure | value | expected | what is measured | fails beyond | scope |\n|---|---|---|---|---|---|\n");
                file.measures().forEach(m -> out.append(row(m)));
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static String row(Result result) {
        return "| " + result.claim().name() + " | " + Words.verdict(result) + " | " + (result.ok() ? "yes" : "**no**") + " | "
                + cell(result.claim().scope()) + " | " + cell(result.claim().cite().orElse("")) + " |\n";
    }

    private static String row(MeasureResult result) {
        Measure measure = result.measure();
        return "| " + measure.name() + " | " + Words.value(result) + (result.ok() ? "" : " **not as expected**") + " | "
                + measure.expected().orElse("") + " | " + cell(measure.text()) + " | "
                + cell(Extremal.of(result).map(MarkdownReport::extremal).orElse("")) + " | " + cell(measure.scope()) + " |\n";
    }

    static String extremal(Extremal extremal) {
        String values = String.join(", ", extremal.finding().assignments().stream().map(a -> a.name() + " = " + a.text()).toList());
        return extremal.where() + (values.isEmpty() ? "" : ": " + values);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ");
    }
}
