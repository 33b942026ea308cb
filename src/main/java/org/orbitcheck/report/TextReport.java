package org.orbitcheck.report;

import java.util.ArrayList;
import java.util.List;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.claim.Optimum;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.result.Result;
import org.orbitcheck.source.Visible;

/** The form for people. */
final class TextReport {
    private static final int MOST_ROWS = 24;
    private final Report report;
    private final boolean colours;
    private final StringBuilder out = new StringBuilder();

    TextReport(Report report, boolean colours) {
        this.report = report;
        this.colours = colours;
    }

    /** What there is to see of one result. */
    static String details(Result result) {
        TextReport text = new TextReport(new Report("", List.of()), false);
        text.claim(result);
        return text.out.toString();
    }

    /** What there is to see of one measure. */
    static String details(MeasureResult result) {
        TextReport text = new TextReport(new Report("", List.of()), false);
        text.measure(result);
        return text.out.toString();
    }

    String render() {
        for (Report.File file : report.files()) {
            out.append(Visible.text(file.path())).append('\n');
            if (!file.errors().isEmpty()) {
                out.append("  nothing is checked here: ").append(file.errors().size() == 1 ? "a mistake" : file.errors().size() + " mistakes").append('\n');
            }
            file.results().forEach(this::claim);
            file.measures().forEach(this::measure);
        }
        return out.append(Tally.text(report)).append('\n').toString();
    }

    private void claim(Result result) {
        String verdict = Words.verdict(result);
        out.append("  ").append(mark(result.ok(), result.verdict() instanceof Verdict.Unknown))
                .append(' ').append(result.claim().name()).append(": ").append(verdict);
        if (!result.ok()) {
            out.append(", expected ").append(Words.expected(result.claim()));
        }
        if (result.vacuous()) {
            out.append(" (vacuous: the assumptions can never hold)");
        }
        out.append("  [").append(result.claim().scope());
        if (!result.outcomes().isEmpty()) {
            out.append("; ").append(result.engines()).append(result.certified() ? "" : ", by the solver's word");
        }
        out.append("]\n");
        if (result.verdict() instanceof Verdict.Unknown unknown) {
            line("reason: " + unknown.reason());
        }
        Finding.of(result).ifPresent(this::finding);
        result.beyond().ifPresent(this::beyond);
    }

    private void beyond(Result.Beyond beyond) {
        line(Words.beyond(beyond));
        if (beyond instanceof Result.Beyond.OnlyThere only) {
            finding(Finding.of(only.counterexample()));
        }
    }

    private String mark(boolean ok, boolean unknown) {
        String text = ok ? "ok   " : unknown ? "?    " : "WRONG";
        return colours ? "\u001b[" + (ok ? "32" : unknown ? "33" : "31") + "m" + text + "\u001b[0m" : text;
    }

    private void measure(MeasureResult result) {
        Measure measure = result.measure();
        out.append("  ").append(mark(result.ok(), result.isUnknown())).append(' ').append(measure.name()).append(": ").append(Words.value(result));
        if (!result.ok() && measure.expected().isPresent()) {
            out.append(", expected ").append(measure.expected().get());
        }
        out.append("  [").append(measure.scope());
        if (!result.pieces().isEmpty()) {
            out.append("; ").append(result.engines()).append(result.certified() ? "" : ", by the solver's word");
        }
        out.append("]\n");
        line(measure.text());
        if (result.optimum() instanceof Optimum.Unknown unknown) {
            line("reason: " + unknown.reason());
            String bounds = Words.bounds(unknown, measure.direction() == Measure.Direction.LARGEST);
            if (!bounds.isEmpty()) {
                line("known: " + bounds);
            }
        }
        Extremal.of(result).ifPresent(this::extremal);
    }

    private void extremal(Extremal extremal) {
        line(extremal.where() + " fails, shown at " + extremal.at() + ":");
        finding(extremal.finding());
    }

    private void line(String text) {
        out.append("        ").append(text).append('\n');
    }

    private void finding(Finding finding) {
        if (!finding.choice().isEmpty()) {
            line("at " + finding.choice());
        }
        finding.assignments().forEach(a -> line(a.name() + " = " + Shortened.of(a.text())));
        finding.branches().stream().limit(MOST_ROWS).forEach(b -> line(b.name() + ": " + b.text()));
        if (!finding.cycle().isEmpty()) {
            line(String.join(" > ", finding.cycle()) + " > " + finding.cycle().get(0));
        }
        finding.table().ifPresent(this::table);
        finding.notes().forEach(this::line);
    }

    private void table(Finding.Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.columns());
        table.rows().stream().limit(MOST_ROWS).forEach(row -> rows.add(row.stream().map(Shortened::of).toList()));
        int[] widths = new int[table.columns().size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        });
        for (List<String> row : rows) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                text.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).codePointCount(0, row.get(i).length()) + 2));
            }
            line(text.toString().stripTrailing());
        }
        if (table.rows().size() > MOST_ROWS) {
            line("… and " + (table.rows().size() - MOST_ROWS) + " more rows");
        }
    }
}
