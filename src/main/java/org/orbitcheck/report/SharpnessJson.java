package org.orbitcheck.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.result.Result;
import org.orbitcheck.sharpen.Sharpness.End;
import org.orbitcheck.sharpen.Sharpness;

/** How sharp a lemma is, for programs. */
public final class SharpnessJson {
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    private SharpnessJson() {
    }

    /** One object, with a line break at its end. */
    public static String text(String version, Sharpness sharpness) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(new SharpnessJson().node(version, sharpness)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode node(String version, Sharpness sharpness) {
        ObjectNode root = nodes.objectNode();
        root.put("tool", "orbitcheck");
        root.put("version", version);
        root.put("name", sharpness.lemma().claim().name());
        root.put("verdict", Words.verdict(sharpness.lemma()));
        root.put("expected", Words.expected(sharpness.lemma().claim()));
        root.put("ok", sharpness.lemma().ok());
        ArrayNode changes = root.putArray("changes");
        sharpness.changes().forEach(c -> changes.add(change(c)));
        ArrayNode constants = root.putArray("constants");
        sharpness.constants().forEach(c -> constants.add(constant(c)));
        return root;
    }

    private ObjectNode change(Sharpness.Change change) {
        ObjectNode node = nodes.objectNode();
        node.put("choice", change.choice());
        node.put("change", change.what());
        node.put("verdict", Words.verdict(change.result()));
        node.put("redundant", change.result().verdict() instanceof Verdict.Proved);
        node.put("reason", change.result().verdict() instanceof Verdict.Unknown unknown ? unknown.reason() : null);
        node.set("counterexample", counterexample(Optional.of(change.result())));
        return node;
    }

    private ObjectNode constant(Sharpness.Constant constant) {
        ObjectNode node = nodes.objectNode();
        node.put("choice", constant.choice());
        node.put("where", constant.where());
        node.put("value", SharpnessReport.number(constant.value()));
        node.put("range", SharpnessReport.range(constant));
        node.put("whole", constant.whole());
        node.set("least", end(constant.least()));
        node.set("greatest", end(constant.greatest()));
        return node;
    }

    private ObjectNode end(End end) {
        ObjectNode node = nodes.objectNode();
        node.put("kind", end.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        if (end instanceof End.Open open) {
            node.put("value", SharpnessReport.number(open.tried()));
        } else if (end instanceof End.Allowed allowed) {
            node.put("value", SharpnessReport.number(allowed.value()));
        } else if (end instanceof End.Exact exact) {
            node.put("value", SharpnessReport.number(exact.value()));
            node.put("included", exact.included());
        } else if (end instanceof End.Between between) {
            node.put("holds", SharpnessReport.number(between.holds()));
            node.put("fails", SharpnessReport.number(between.fails()));
        } else if (end instanceof End.Undecided undecided) {
            node.put("value", SharpnessReport.number(undecided.value()));
            node.put("reason", undecided.reason());
        }
        node.set("counterexample", counterexample(SharpnessReport.counterexample(end)));
        return node;
    }

    private JsonNode counterexample(Optional<Result> refuted) {
        Optional<Finding> finding = refuted.filter(r -> r.refuted().isPresent()).flatMap(Finding::of);
        if (finding.isEmpty()) {
            return nodes.nullNode();
        }
        ObjectNode values = nodes.objectNode();
        finding.get().assignments().forEach(a -> values.put(a.name(), a.text()));
        return values;
    }
}
