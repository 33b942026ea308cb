package org.orbitcheck.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.orbitcheck.relation.Margin;
import org.orbitcheck.relation.PreferenceGraph;
import org.orbitcheck.relation.PreferenceSurvey;

/** A preference graph as JSON: functions by name, strict preferences with their margins, ties, components, a cycle. */
final class JsonGraph {
    private final String title;
    private final PreferenceSurvey survey;

    JsonGraph(String title, PreferenceSurvey survey) {
        this.title = title;
        this.survey = survey;
    }

    String render() {
        PreferenceGraph graph = survey.graph();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("tool", "orbitcheck");
        root.put("relation", title);
        names(root.putArray("functions"), graph.names());
        ArrayNode strict = root.putArray("strict");
        for (int i = 0; i < graph.size(); i++) {
            for (int j = 0; j < graph.size(); j++) {
                if (graph.isStrict(i, j)) {
                    strict.add(edge(i, j));
                }
            }
        }
        ArrayNode ties = root.putArray("ties");
        graph.ties().forEach(t -> names(ties.addArray(), List.of(graph.names().get(t.left()), graph.names().get(t.right()))));
        ArrayNode incomparable = root.putArray("incomparable");
        graph.incomparable().stream().filter(t -> t.left() != t.right())
                .forEach(t -> names(incomparable.addArray(), List.of(graph.names().get(t.left()), graph.names().get(t.right()))));
        ArrayNode components = root.putArray("components");
        graph.components().forEach(c -> names(components.addArray(), c.stream().map(graph.names()::get).toList()));
        graph.shortestCycle().ifPresentOrElse(c -> names(root.putArray("cycle"), c.stream().map(graph.names()::get).toList()), () -> root.putNull("cycle"));
        root.put("certified", survey.holes() == 0);
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode edge(int i, int j) {
        ObjectNode edge = JsonNodeFactory.instance.objectNode();
        edge.put("from", survey.graph().names().get(i));
        edge.put("to", survey.graph().names().get(j));
        Margin margin = survey.margins().get(new PreferenceSurvey.Pair(i, j));
        if (margin != null) {
            ObjectNode node = edge.putObject("margin");
            node.put("left", margin.left().toString());
            node.put("right", margin.right().toString());
            node.put("slack", margin.slack().toString());
        }
        return edge;
    }

    private static void names(ArrayNode array, List<String> names) {
        names.forEach(array::add);
    }
}
