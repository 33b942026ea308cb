package org.orbitcheck.report;

import java.util.Optional;
import org.orbitcheck.obligation.Obligation;
import org.orbitcheck.obligation.Unsupported;
import org.orbitcheck.result.Result;

/** The forms in which results go into other documents. */
public enum ExportFormat {
    LATEX, TIKZ, SMT2, HTML, MARKDOWN;

    /** The results of a run in this form; empty where there is nothing to show in it. */
    public Optional<String> render(Report report) {
        switch (this) {
            case LATEX:
                return Optional.of(LatexReport.of(report));
            case HTML:
                return Optional.of(new HtmlReport(report).render());
            case MARKDOWN:
                return Optional.of(new MarkdownReport(report).render());
            case TIKZ:
                return joined(report, r -> r.outcomes().stream().findFirst().flatMap(CyclePicture::of).map(p -> new TikzGraph(p).render()));
            default:
                return joined(report, ExportFormat::obligations);
        }
    }

    private static Optional<String> joined(Report report, java.util.function.Function<Result, Optional<String>> part) {
        String text = String.join("\n", report.files().stream().flatMap(f -> f.results().stream()).flatMap(r -> part.apply(r).stream()).toList());
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** What a solver would have to refute for `proved`, one text for each case. */
    private static Optional<String> obligations(Result result) {
        StringBuilder out = new StringBuilder();
        for (var one : result.claim().cases()) {
            try {
                out.append("; ").append(result.claim().name()).append(one.choice().isEmpty() ? "" : ", " + one.choice())
                        .append(": proved exactly when this has no model\n").append(Obligation.of(one.formula(), true, java.util.List.of()).text()).append('\n');
            } catch (Unsupported unsupported) {
                return Optional.empty();
            }
        }
        return Optional.of(out.toString());
    }
}
