package org.orbitcheck.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.claim.Optimum;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.result.Result;
import org.orbitcheck.source.Problem;

/** The JSON form of a report; its fields are a contract. */
final class JsonReport {
    private final Report report;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    JsonReport(Report report) {
        this.report = report;
    }

    String render() {
        ObjectNode root = nodes.objectNode();
        root.put("tool", "orbitcheck");
        root.put("version", report.version());
        ArrayNode files = root.putArray("files");
        report.files().forEach(f -> files.add(file(f)));
        Tally tally = Tally.of(report);
        ObjectNode summary = root.putObject("summary");
        summary.put("claims", tally.claims());
        summary.put("ok", tally.ok());
        summary.put("wrong", tally.wrong());
        summary.put("unknown", tally.unknown());
        summary.put("errors", tally.errors());
        ObjectNode measures = summary.putObject("measures");
        Tally ofMeasures = Tally.ofMeasures(report);
        measures.put("count", ofMeasures.claims());
        measures.put("ok", ofMeasures.ok());
        measures.put("wrong", ofMeasures.wrong());
        measures.put("unknown", ofMeasures.unknown());
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode file(Report.File file) {
        ObjectNode node = nodes.objectNode();
        node.put("path", file.path());
        ArrayNode errors = node.putArray("errors");
        for (Problem problem : file.errors()) {
            ObjectNode error = errors.addObject();
            error.put("line", problem.span().line());
            error.put("column", problem.span().column());
            error.put("message", problem.message());
            problem.hint().ifPresent(h -> error.put("hint", h));
        }
        ArrayNode claims = node.putArray("claims");
        file.results().forEach(r -> claims.add(claim(r)));
        ArrayNode measures = node.putArray("measures");
        file.measures().forEach(m -> measures.add(measure(m)));
        return node;
    }

    private ObjectNode measure(MeasureResult result) {
        ObjectNode node = nodes.objectNode();
        node.put("name", result.measure().name());
        node.put("line", result.measure().span().line());
        node.put("value", result.isUnknown() ? null : result.optimum().text());
        node.put("attained", result.optimum() instanceof Optimum.Attained);
        node.put("expected", result.measure().expected().orElse(null));
        node.put("ok", result.ok());
        node.put("engine", result.pieces().isEmpty() ? null : result.engines());
        node.put("millis", result.millis());
        node.put("scope", result.measure().scope());
        node.put("certified", result.certified());
        node.put("reason", result.optimum() instanceof Optimum.Unknown unknown ? unknown.reason() : null);
        if (result.optimum() instanceof Optimum.Unknown unknown) {
            node.put("best", unknown.best().map(Object::toString).orElse(null));
            node.put("bound", unknown.bound().map(Object::toString).orElse(null));
        }
        result.measure().cite().ifPresent(c -> node.put("cite", c));
        node.set("extremal", Extremal.of(result).map(this::extremal).orElse(null));
        return node;
    }

    private ObjectNode extremal(Extremal extremal) {
        ObjectNode node = nodes.objectNode();
        node.put("fails", extremal.where());
        node.put("at", extremal.at().toString());
        node.setAll(finding(extremal.finding()));
        return node;
    }

    private ObjectNode claim(Result result) {
        ObjectNode node = nodes.objectNode();
        node.put("name", result.claim().name());
        node.put("line", result.claim().span().line());
        node.put("verdict", Words.verdict(result));
        node.put("expected", Words.expected(result.claim()));
        node.put("ok", result.ok());
        node.put("engine", result.outcomes().isEmpty() ? null : result.engines());
        node.put("millis", result.millis());
        node.put("scope", result.claim().scope());
        node.put("vacuous", result.vacuous());
        node.put("certified", result.certified());
        node.put("reason", result.verdict() instanceof Verdict.Unknown unknown ? unknown.reason() : null);
        result.claim().cite().ifPresent(c -> node.put("cite", c));
        Optional<Finding> finding = Finding.of(result);
        boolean refuted = result.verdict() instanceof Verdict.Refuted;
        node.set("witness", finding.filter(f -> !refuted && !f.assignments().isEmpty()).map(this::finding).orElse(null));
        node.put("minimal", result.refuted().map(o -> o.smallness().established()).orElse(null));
        node.set("counterexample", finding.filter(f -> refuted).map(this::finding).orElse(null));
        node.set("beyond", result.beyond().map(this::beyond).orElse(null));
        List<String> cycle = finding.map(Finding::cycle).orElse(List.of());
        if (cycle.isEmpty()) {
            node.putNull("cycle");
        } else {
            ArrayNode array = node.putArray("cycle");
            labels(cycle).forEach(array::add);
        }
        return node;
    }

    /** The labels of functions f(A), f(B), … of one rule; other names as they are. */
    private static List<String> labels(List<String> names) {
        int open = names.get(0).indexOf('(');
        String rule = open < 0 ? "" : names.get(0).substring(0, open + 1);
        boolean one = open > 0 && names.stream().allMatch(n -> n.startsWith(rule) && n.indexOf(')') == n.length() - 1);
        return one ? names.stream().map(n -> n.substring(open + 1, n.length() - 1)).toList() : names;
    }

    private ObjectNode beyond(Result.Beyond beyond) {
        ObjectNode node = nodes.objectNode();
        node.put("holds", beyond instanceof Result.Beyond.Everywhere);
        node.put("text", Words.beyond(beyond));
        node.set("counterexample", beyond instanceof Result.Beyond.OnlyThere only ? finding(Finding.of(only.counterexample())) : null);
        return node;
    }

    private ObjectNode finding(Finding finding) {
        ObjectNode node = nodes.objectNode();
        if (!finding.choice().isEmpty()) {
            node.put("choice", finding.choice());
        }
        ObjectNode values = node.putObject("values");
        finding.assignments().forEach(a -> values.put(a.name(), a.text()));
        finding.table().ifPresent(table -> {
            ObjectNode orbit = node.putObject("orbit");
            ArrayNode header = orbit.putArray("columns");
            table.columns().forEach(header::add);
            ArrayNode rows = orbit.putArray("rows");
            table.rows().forEach(row -> {
                ArrayNode cells = rows.addArray();
                row.forEach(cells::add);
            });
        });
        if (!finding.branches().isEmpty()) {
            ObjectNode branches = node.putObject("branches");
            finding.branches().forEach(b -> branches.put(b.name(), b.text()));
        }
        if (!finding.notes().isEmpty()) {
            ArrayNode notes = node.putArray("notes");
            finding.notes().forEach(notes::add);
        }
        return node;
    }
}
