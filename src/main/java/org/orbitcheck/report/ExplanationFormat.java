package org.orbitcheck.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The forms of explanations. */
public enum ExplanationFormat {
    TEXT {
        @Override
        public String render(List<Explanation> explanations) {
            return explanations.stream().map(ExplanationFormat::text).collect(Collectors.joining("\n"));
        }
    },
    MARKDOWN {
        @Override
        public String render(List<Explanation> explanations) {
            return explanations.stream().map(ExplanationFormat::markdown).collect(Collectors.joining("\n"));
        }
    },
    JSON {
        @Override
        public String render(List<Explanation> explanations) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            explanations.forEach(e -> all.add(json(e)));
            try {
                return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    public abstract String render(List<Explanation> explanations);

    private static String text(Explanation explanation) {
        StringBuilder out = new StringBuilder(explanation.name() + " : " + explanation.statement() + "\n" + explanation.verdict() + "\n");
        for (Explanation.Section section : explanation.sections()) {
            out.append('\n').append(section.heading()).append('\n');
            section.lines().forEach(l -> out.append("    ").append(l).append('\n'));
            section.table().ifPresent(t -> {
                out.append(section.lines().isEmpty() ? "" : "\n");
                aligned(t).forEach(l -> out.append("    ").append(l).append('\n'));
            });
        }
        return out.toString();
    }

    /** The rows of a table with aligned columns, the header first. */
    static List<String> aligned(Finding.Table table) {
        List<List<String>> rows = new ArrayList<>(List.of(table.columns()));
        rows.addAll(table.rows());
        int[] widths = new int[table.columns().size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        });
        return rows.stream().map(row -> {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).codePointCount(0, row.get(i).length()) + 2));
            }
            return line.toString().stripTrailing();
        }).toList();
    }

    private static String markdown(Explanation explanation) {
        StringBuilder out = new StringBuilder("## " + explanation.name() + "\n\n`" + explanation.statement() + "`\n\n**" + explanation.verdict() + "**\n");
        for (Explanation.Section section : explanation.sections()) {
            out.append("\n### ").append(section.heading()).append("\n\n");
            section.lines().forEach(l -> out.append("- ").append(escaped(l)).append('\n'));
            section.table().ifPresent(t -> {
                out.append('\n').append(row(t.columns())).append("|---".repeat(t.columns().size())).append("|\n");
                t.rows().forEach(r -> out.append(row(r)));
            });
        }
        return out.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(ExplanationFormat::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("*", "\\*");
    }

    private static ObjectNode json(Explanation explanation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", explanation.name());
        node.put("statement", explanation.statement());
        node.put("verdict", explanation.verdict());
        ArrayNode sections = node.putArray("sections");
        for (Explanation.Section section : explanation.sections()) {
            ObjectNode one = sections.addObject();
            one.put("heading", section.heading());
            ArrayNode lines = one.putArray("lines");
            section.lines().forEach(lines::add);
            section.table().ifPresent(t -> {
                ObjectNode table = one.putObject("table");
                ArrayNode columns = table.putArray("columns");
                t.columns().forEach(columns::add);
                ArrayNode rows = table.putArray("rows");
                t.rows().forEach(r -> {
                    ArrayNode cells = rows.addArray();
                    r.forEach(cells::add);
                });
            });
        }
        return node;
    }
}
