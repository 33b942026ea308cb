package org.orbitcheck.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.result.Result;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.Visible;

/** A run as one page of HTML that needs no other file and no network. Without its script everything is still shown. */
final class HtmlReport {
    private final Report report;
    private final StringBuilder out = new StringBuilder();
    private int tables;

    HtmlReport(Report report) {
        this.report = report;
    }

    String render() {
        Tally tally = Tally.of(report);
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>Orbitcheck: ").append(tally.ok()).append(" of ").append(tally.claims()).append(" as expected</title>\n<style>\n")
                .append(resource("report.css")).append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#claims\">To the claims</a>\n");
        header(tally);
        out.append("<main id=\"claims\" tabindex=\"-1\">\n");
        for (int i = 0; i < report.files().size(); i++) {
            file(report.files().get(i), "file" + (i + 1));
        }
        out.append("</main>\n<footer>orbitcheck ").append(text(report.version())).append("</footer>\n<script>\n").append(resource("report.js")).append("</script>\n</body>\n</html>\n");
        return out.toString();
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the page has no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void header(Tally tally) {
        out.append("<header>\n<h1>Orbitcheck</h1>\n<p class=\"tally\"><strong>").append(tally.claims()).append("</strong> claims: <strong>").append(tally.ok())
                .append("</strong> as expected, <strong>").append(tally.wrong()).append("</strong> not, <strong>").append(tally.unknown()).append("</strong> unknown, <strong>")
                .append(tally.errors()).append("</strong> mistakes in specs</p>\n<form class=\"filter\" role=\"search\" hidden>\n")
                .append("<label>Filter claims <input type=\"search\" id=\"filter-text\" autocomplete=\"off\"></label>\n<label>Show <select id=\"filter-kind\">")
                .append("<option value=\"\">all</option><option value=\"proved\">proved</option><option value=\"refuted\">refuted</option><option value=\"unknown\">unknown</option>")
                .append("<option value=\"unexpected\">not as expected</option><option value=\"holey\">without certificate</option></select></label>\n")
                .append("<output id=\"filter-count\" aria-live=\"polite\"></output>\n</form>\n</header>\n");
    }

    private void file(Report.File file, String id) {
        out.append("<section aria-labelledby=\"").append(id).append("\">\n<h2 id=\"").append(id).append("\">").append(text(Visible.text(file.path()))).append("</h2>\n");
        if (!file.errors().isEmpty()) {
            out.append("<p>Nothing is checked here:</p>\n<ul class=\"mistakes\">\n");
            for (Problem problem : file.errors()) {
                out.append("<li><pre tabindex=\"0\">").append(text(problem.rendered())).append("</pre></li>\n");
            }
            out.append("</ul>\n");
        }
        for (int i = 0; i < file.results().size(); i++) {
            claim(file.results().get(i), id + "-claim" + (i + 1));
        }
        for (int i = 0; i < file.measures().size(); i++) {
            measure(file.measures().get(i), id + "-measure" + (i + 1));
        }
        out.append("</section>\n");
    }

    private void measure(MeasureResult result, String id) {
        String state = result.ok() ? "ok" : result.isUnknown() ? "open" : "wrong";
        out.append("<article class=\"claim ").append(state).append("\" id=\"").append(id).append("\" data-verdict=\"").append(result.isUnknown() ? "unknown" : "measured")
                .append("\" data-ok=\"").append(result.ok()).append("\" data-certified=\"").append(result.certified()).append("\" aria-labelledby=\"").append(id)
                .append("-name\">\n<h3 id=\"").append(id).append("-name\">").append(text(result.measure().name())).append(" <span class=\"verdict\">")
                .append(text(Words.value(result))).append("</span></h3>\n<p class=\"statement\"><code>").append(text(result.measure().text())).append("</code></p>\n<dl>\n");
        entry("Scope", result.measure().scope());
        result.measure().cite().ifPresent(c -> entry("Source", c));
        result.measure().expected().ifPresent(e -> entry("Expected", e));
        Extremal.of(result).ifPresent(e -> entry("Fails beyond", MarkdownReport.extremal(e)));
        entry("Time", result.millis() + " ms");
        out.append("</dl>\n</article>\n");
    }

    private void claim(Result result, String id) {
        String verdict = Words.verdict(result);
        String state = result.ok() ? "ok" : result.verdict() instanceof Verdict.Unknown && result.errors().isEmpty() ? "open" : "wrong";
        out.append("<article class=\"claim ").append(state).append("\" id=\"").append(id).append("\" data-verdict=\"").append(verdict).append("\" data-ok=\"").append(result.ok())
                .append("\" data-certified=\"").append(result.certified()).append("\" aria-labelledby=\"").append(id).append("-name\">\n<h3 id=\"").append(id).append("-name\">")
                .append(text(result.claim().name())).append(" <span class=\"verdict\">").append(verdict)
                .append(result.ok() ? "" : ", expected " + Words.expected(result.claim())).append("</span></h3>\n<p class=\"statement\"><code>")
                .append(text(result.claim().text())).append("</code></p>\n<dl>\n");
        entry("Scope", result.claim().scope());
        result.claim().cite().ifPresent(c -> entry("Source", c));
        if (!result.outcomes().isEmpty()) {
            entry("Engine", result.engines());
            entry("Certificate", result.certified() ? "checked, without holes" : "rests on " + String.join(", ", holes(result)));
        }
        entry("Time", result.millis() + " ms");
        if (result.vacuous()) {
            entry("Vacuous", "the assumptions can never hold");
        }
        if (result.verdict() instanceof Verdict.Unknown unknown) {
            entry("Reason", unknown.reason());
        }
        out.append("</dl>\n");
        Optional<Finding> finding = Finding.of(result);
        Optional<GraphPicture> picture = result.outcomes().stream().findFirst().flatMap(CyclePicture::of);
        if (finding.isPresent() || picture.isPresent()) {
            out.append("<details").append(result.ok() ? "" : " open").append("><summary>").append(result.verdict() instanceof Verdict.Refuted ? "Counterexample" : "Witness").append("</summary>\n");
            finding.ifPresent(this::finding);
            picture.ifPresent(this::picture);
            out.append("</details>\n");
        }
        out.append("</article>\n");
    }

    private static List<String> holes(Result result) {
        return result.outcomes().stream().flatMap(o -> o.holes().stream()).distinct().toList();
    }

    private void entry(String name, String value) {
        out.append("<div><dt>").append(name).append("</dt><dd>").append(text(value)).append("</dd></div>\n");
    }

    private void finding(Finding finding) {
        if (!finding.choice().isEmpty()) {
            out.append("<p>at <code>").append(text(finding.choice())).append("</code></p>\n");
        }
        if (!finding.assignments().isEmpty() || !finding.branches().isEmpty()) {
            out.append("<ul>\n");
            finding.assignments().forEach(a -> out.append("<li><code>").append(text(a.name())).append(" = ").append(text(a.text())).append("</code></li>\n"));
            finding.branches().forEach(b -> out.append("<li><code>").append(text(b.name())).append("</code>: ").append(text(b.text())).append("</li>\n"));
            out.append("</ul>\n");
        }
        finding.table().ifPresent(this::table);
        finding.notes().forEach(n -> out.append("<p>").append(text(n)).append("</p>\n"));
        if (!finding.cycle().isEmpty()) {
            out.append("<p>cycle: <code>").append(text(String.join(" > ", finding.cycle()) + " > " + finding.cycle().get(0))).append("</code></p>\n");
        }
    }

    private void table(Finding.Table table) {
        int last = table.rows().size() - 1;
        out.append("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-labelledby=\"table").append(++tables).append("\">\n<table class=\"orbit\">\n<caption id=\"table").append(tables)
                .append("\">The orbit, ").append(last).append(last == 1 ? " element" : " elements").append("</caption>\n<thead><tr>");
        table.columns().forEach(c -> out.append("<th scope=\"col\">").append(text(c)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        table.rows().subList(0, last).forEach(this::row);
        out.append("</tbody>\n<tfoot>\n");
        row(table.rows().get(last));
        out.append("</tfoot>\n</table>\n</div>\n");
    }

    private void row(List<String> cells) {
        out.append("<tr>");
        cells.forEach(c -> out.append("<td>").append(text(c)).append("</td>"));
        out.append("</tr>\n");
    }

    private void picture(GraphPicture picture) {
        String svg = Base64.getEncoder().encodeToString(GraphFormat.svg(picture).getBytes(StandardCharsets.UTF_8));
        out.append("<img alt=\"").append(text("Preference graph: " + picture.summary())).append("\" src=\"data:image/svg+xml;base64,").append(svg).append("\">\n");
    }

    private static String text(String text) {
        return SvgGraph.escaped(text);
    }
}
