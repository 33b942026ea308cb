package org.orbitcheck.report;

import java.util.Locale;

/** A preference graph as a tikzpicture; it needs the library arrows.meta and nothing else. */
final class TikzGraph {
    private static final double PIXELS_PER_CENTIMETRE = 45;
    private static final int MOST_LABELS = 40;
    private final GraphPicture picture;

    TikzGraph(GraphPicture picture) {
        this.picture = picture;
    }

    String render() {
        StringBuilder out = new StringBuilder("% ").append(picture.title()).append(": ").append(picture.summary()).append('\n');
        out.append("% \\usepackage{tikz}\\usetikzlibrary{arrows.meta}\n");
        out.append("\\definecolor{preference}{HTML}{0072B2}\\definecolor{preferencecycle}{HTML}{D55E00}\n");
        out.append("\\begin{tikzpicture}[>=Stealth, function/.style={draw, rounded corners, inner sep=3pt, fill=white}]\n");
        for (int i = 0; i < picture.nodes().size(); i++) {
            GraphPicture.Node node = picture.nodes().get(i);
            out.append(String.format(Locale.ROOT, "  \\node[function%s] (n%d) at (%.2f, %.2f) {$%s$};\n", node.onCycle() ? ", draw=preferencecycle, thick" : "",
                    i + 1, node.x() / PIXELS_PER_CENTIMETRE, 0.0 - node.y() / PIXELS_PER_CENTIMETRE, LatexMathematics.of(node.name())).replace("-0.00", "0.00"));
        }
        boolean labels = picture.edges().size() <= MOST_LABELS;
        for (GraphPicture.Edge edge : picture.edges()) {
            String style = edge.onCycle() ? "preferencecycle, very thick" : labels ? "preference" : "preference, opacity=0.3";
            String label = labels ? edge.margin().map(m -> " node[midway, fill=white, inner sep=1pt, font=\\scriptsize] {$" + m + "$}").orElse("") : "";
            out.append("  \\draw[->, ").append(style).append("] (n").append(edge.from() + 1).append(") --").append(label).append(" (n").append(edge.to() + 1).append(");\n");
        }
        picture.ties().forEach(t -> out.append("  \\draw[dashed, gray] (n").append(t.left() + 1).append(") -- (n").append(t.right() + 1).append(");\n"));
        return out.append("\\end{tikzpicture}\n").toString();
    }
}
