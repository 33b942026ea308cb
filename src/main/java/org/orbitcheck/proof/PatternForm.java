package org.orbitcheck.proof;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.pattern.Elimination;
import org.orbitcheck.pattern.Failure;

/** The text form of Farkas multipliers: a text of rationals for each step. */
final class PatternForm {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PatternForm() {
    }

    static ObjectNode write(Failure failure) {
        ObjectNode node = NODES.objectNode().put("statement", failure.statement());
        ArrayNode systems = node.putArray("systems");
        failure.systems().forEach(s -> systems.add(write(s)));
        return node;
    }

    private static ObjectNode write(Elimination elimination) {
        ObjectNode node = NODES.objectNode();
        ArrayNode steps = node.putArray("multipliers");
        elimination.steps().forEach(step -> steps.add(text(step)));
        elimination.branch().ifPresent(branch -> {
            ObjectNode split = node.putObject("branch");
            split.put("cell", branch.cell()).put("most", branch.most());
            split.set("fewer", write(branch.fewer()));
            split.set("more", write(branch.more()));
        });
        return node;
    }

    private static String text(List<BigFraction> step) {
        return step.stream().map(Json::of).collect(Collectors.joining(" "));
    }

    static Failure read(Json json) {
        json.fields("statement", "systems");
        return new Failure(json.get("statement").count(),
                json.get("systems").elements().stream().map(PatternForm::elimination).toList());
    }

    private static Elimination elimination(Json json) {
        json.fields(Set.of("multipliers"), Set.of("branch"));
        List<List<BigFraction>> steps = json.get("multipliers").elements().stream().map(Json::rationals).toList();
        Optional<Elimination.Branch> branch = json.find("branch").map(b -> b.fields("cell", "most", "fewer", "more"))
                .map(b -> new Elimination.Branch(b.get("cell").count(), b.get("most").count(),
                        elimination(b.get("fewer")), elimination(b.get("more"))));
        return new Elimination(steps, branch);
    }
}
