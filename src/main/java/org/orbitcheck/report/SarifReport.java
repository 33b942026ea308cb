package org.orbitcheck.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.result.Result;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.Span;

/** SARIF 2.1.0, for code scanning: a result for each mistake and each claim that is not as expected. */
final class SarifReport {
    private final Report report;

    SarifReport(Report report) {
        this.report = report;
    }

    String render() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "orbitcheck");
        driver.put("version", report.version());
        ArrayNode rules = driver.putArray("rules");
        rule(rules, "mistake", "A spec has a mistake; nothing in it is checked.");
        rule(rules, "refuted", "A claim has a counterexample and was not expected to be refuted.");
        rule(rules, "proved", "A claim holds and was not expected to be proved.");
        rule(rules, "unknown", "A claim was not decided.");
        rule(rules, "constant", "An optimal constant is not the expected one.");
        rule(rules, "error", "A precondition of a claim does not hold.");
        run.put("columnKind", "unicodeCodePoints");
        ArrayNode results = run.putArray("results");
        for (Report.File file : report.files()) {
            file.errors().forEach(p -> problem(results.addObject(), file, p));
            file.results().stream().filter(r -> !r.ok()).forEach(r -> result(results.addObject(), file, r));
            file.measures().stream().filter(m -> !m.ok()).forEach(m -> measure(results.addObject(), file, m));
        }
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void rule(ArrayNode rules, String id, String text) {
        ObjectNode rule = rules.addObject();
        rule.put("id", id);
        rule.putObject("shortDescription").put("text", text);
    }

    private static void problem(ObjectNode node, Report.File file, Problem problem) {
        fill(node, "mistake", "error", file, problem.span(), problem.message() + problem.hint().map(h -> "\n" + h).orElse(""));
    }

    private static void result(ObjectNode node, Report.File file, Result result) {
        String level = result.verdict() instanceof Verdict.Unknown ? "warning" : "error";
        fill(node, Words.verdict(result), level, file, result.claim().span(), TextReport.details(result).strip());
    }

    private static void measure(ObjectNode node, Report.File file, MeasureResult result) {
        fill(node, result.isUnknown() ? "unknown" : "constant", result.isUnknown() ? "warning" : "error", file, result.measure().span(),
                TextReport.details(result).strip());
    }

    private static void fill(ObjectNode node, String rule, String level, Report.File file, Span span, String message) {
        node.put("ruleId", rule);
        node.put("level", level);
        node.putObject("message").put("text", message);
        ObjectNode place = node.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", file.path().replace('\\', '/'));
        ObjectNode region = place.putObject("region");
        region.put("startLine", span.line());
        region.put("startColumn", span.column());
    }
}
