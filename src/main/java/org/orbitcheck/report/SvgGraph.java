package org.orbitcheck.report;

import java.util.Locale;

/** A small preference graph as SVG: no script, no font of its own, light and dark, with a title and a description to be read out. */
final class SvgGraph {
    private static final int HALF_HEIGHT = 14;
    private static final int MARGIN = 36;
    /** From the middle of a line of text down to its baseline. */
    private static final double BASELINE = 4.5;
    private static final int MOST_LABELS = 40;
    private static final String STYLE = """
            <style>
              .edge { stroke: #0072b2; stroke-width: 1.6; fill: none; } .tip { fill: #0072b2; }
              .cycle { stroke: #d55e00; stroke-width: 3.2; } .cycle-tip { fill: #d55e00; }
              .tie { stroke: #595959; stroke-width: 1.4; stroke-dasharray: 5 4; fill: none; }
              .node { fill: #ffffff; stroke: #1a1a1a; stroke-width: 1.4; } .on-cycle { stroke: #d55e00; stroke-width: 2.6; }
              text { font: 14px ui-monospace, Menlo, Consolas, monospace; fill: #1a1a1a; text-anchor: middle; }
              .margin { font-size: 12px; paint-order: stroke; stroke: #ffffff; stroke-width: 4px; }
              @media (prefers-color-scheme: dark) {
                .edge { stroke: #56b4e9; } .tip { fill: #56b4e9; } .cycle { stroke: #e69f00; } .cycle-tip { fill: #e69f00; }
                .tie { stroke: #b0b0b0; } .node { fill: #1e1e1e; stroke: #e6e6e6; } .on-cycle { stroke: #e69f00; }
                text { fill: #f0f0f0; } .margin { stroke: #1e1e1e; }
              }
            </style>
            <defs>
              <marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path class="tip" d="M0 0L10 5L0 10z"/></marker>
              <marker id="cycle-tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="12" markerHeight="12" markerUnits="userSpaceOnUse" orient="auto"><path class="cycle-tip" d="M0 0L10 5L0 10z"/></marker>
            </defs>
            """;
    private final GraphPicture picture;
    private final StringBuilder out = new StringBuilder();

    SvgGraph(GraphPicture picture) {
        this.picture = picture;
    }

    String render() {
        double reach = 0;
        double height = 0;
        for (GraphPicture.Node node : picture.nodes()) {
            reach = Math.max(reach, Math.abs(node.x()) + node.width() / 2.0);
            height = Math.max(height, Math.abs(node.y()) + HALF_HEIGHT);
        }
        reach += MARGIN;
        height += MARGIN;
        out.append(format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%.1f %.1f %.1f %.1f\" width=\"%.0f\" height=\"%.0f\" role=\"img\" aria-labelledby=\"graph-title graph-summary\">\n",
                -reach, -height, 2 * reach, 2 * height, 2 * reach, 2 * height));
        out.append("<title id=\"graph-title\">").append(escaped(picture.title())).append("</title>\n<desc id=\"graph-summary\">").append(escaped(picture.summary())).append("</desc>\n").append(STYLE);
        picture.ties().forEach(this::tie);
        picture.edges().stream().filter(e -> !e.onCycle()).forEach(this::edge);
        picture.edges().stream().filter(GraphPicture.Edge::onCycle).forEach(this::edge);
        picture.nodes().forEach(this::node);
        if (picture.edges().size() <= MOST_LABELS) {
            picture.edges().forEach(this::margin);
        }
        return out.append("</svg>\n").toString();
    }

    private void tie(GraphPicture.Tie tie) {
        GraphPicture.Node a = picture.nodes().get(tie.left());
        GraphPicture.Node b = picture.nodes().get(tie.right());
        out.append(format("<line class=\"tie\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"><title>%s ~ %s</title></line>\n",
                a.x(), a.y(), b.x(), b.y(), escaped(a.name()), escaped(b.name())));
    }

    private void edge(GraphPicture.Edge edge) {
        GraphPicture.Node a = picture.nodes().get(edge.from());
        GraphPicture.Node b = picture.nodes().get(edge.to());
        double[] end = border(b, a);
        out.append(format("<line class=\"edge%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" marker-end=\"url(#%s)\"><title>%s &gt; %s%s</title></line>\n",
                edge.onCycle() ? " cycle" : "", a.x(), a.y(), end[0], end[1], edge.onCycle() ? "cycle-tip" : "tip",
                escaped(a.name()), escaped(b.name()), edge.margin().map(m -> " (" + m + ")").orElse("")));
    }

    /** Where the line from another box meets the border of a box. */
    private static double[] border(GraphPicture.Node box, GraphPicture.Node from) {
        double dx = from.x() - box.x();
        double dy = from.y() - box.y();
        double scale = Math.min(dx == 0 ? Double.MAX_VALUE : (box.width() / 2.0 + 2) / Math.abs(dx), dy == 0 ? Double.MAX_VALUE : (HALF_HEIGHT + 2) / Math.abs(dy));
        return new double[] {box.x() + dx * Math.min(1, scale), box.y() + dy * Math.min(1, scale)};
    }

    private void node(GraphPicture.Node node) {
        out.append(format("<rect class=\"node%s\" x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" rx=\"13\"/>\n<text x=\"%.1f\" y=\"%.1f\">%s</text>\n",
                node.onCycle() ? " on-cycle" : "", node.x() - node.width() / 2.0, node.y() - HALF_HEIGHT, node.width(), 2 * HALF_HEIGHT,
                node.x(), node.y() + BASELINE, escaped(node.name())));
    }

    private void margin(GraphPicture.Edge edge) {
        GraphPicture.Node a = picture.nodes().get(edge.from());
        GraphPicture.Node b = picture.nodes().get(edge.to());
        edge.margin().ifPresent(m -> out.append(format("<text class=\"margin\" x=\"%.1f\" y=\"%.1f\">%s</text>\n",
                a.x() + 0.42 * (b.x() - a.x()), a.y() + 0.42 * (b.y() - a.y()) + BASELINE, escaped(m))));
    }

    static String format(String text, Object... arguments) {
        return String.format(Locale.ROOT, text, arguments).replace("-0.0\"", "0.0\"");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
