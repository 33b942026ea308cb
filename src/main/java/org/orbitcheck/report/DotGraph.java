package org.orbitcheck.report;

/** A preference graph for Graphviz. */
final class DotGraph {
    private final GraphPicture picture;

    DotGraph(GraphPicture picture) {
        this.picture = picture;
    }

    String render() {
        StringBuilder out = new StringBuilder("digraph preferences {\n  label=").append(quoted(picture.title() + "\\n" + picture.summary()))
                .append(";\n  node [shape=box, style=rounded];\n  edge [color=\"#0072b2\"];\n");
        picture.nodes().forEach(n -> out.append("  ").append(quoted(n.name())).append(n.onCycle() ? " [color=\"#d55e00\", penwidth=2]" : "").append(";\n"));
        for (GraphPicture.Edge edge : picture.edges()) {
            out.append("  ").append(name(edge.from())).append(" -> ").append(name(edge.to())).append(" [")
                    .append(edge.margin().map(m -> "label=" + quoted(m)).orElse("")).append(edge.margin().isPresent() && edge.onCycle() ? ", " : "")
                    .append(edge.onCycle() ? "color=\"#d55e00\", penwidth=3" : "").append("];\n");
        }
        picture.ties().forEach(t -> out.append("  ").append(name(t.left())).append(" -> ").append(name(t.right()))
                .append(" [dir=none, style=dashed, color=\"#595959\", constraint=false];\n"));
        return out.append("}\n").toString();
    }

    private String name(int place) {
        return quoted(picture.nodes().get(place).name());
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }
}
