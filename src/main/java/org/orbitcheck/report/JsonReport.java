package org.orbitcheck.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.certificate.Result;
import org.orbitcheck.claim.Verdict;
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
        node.putArray("measures");
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
        node.set("counterexample", finding.filter(f -> refuted).map(this::finding).orElse(null));
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
