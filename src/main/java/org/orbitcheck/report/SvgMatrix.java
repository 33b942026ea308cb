package org.orbitcheck.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A preference graph of many functions as SVG: a matrix, its rows and columns from the most to the least preferred. */
final class SvgMatrix {
    private static final int CELL = 18;
    private static final int LEGEND = 64;
    private static final String STYLE = """
            <style>
              .win { fill: #0072b2; } .cycle { fill: #d55e00; } .tie { fill: none; stroke: #595959; stroke-width: 1.5; stroke-dasharray: 3 2; }
              .grid { stroke: #d9d9d9; stroke-width: 1; } .self { fill: #e6e6e6; }
              text { font: 12px ui-monospace, Menlo, Consolas, monospace; fill: #1a1a1a; } .row { text-anchor: end; } .on-cycle { font-weight: bold; }
              @media (prefers-color-scheme: dark) {
                .win { fill: #56b4e9; } .cycle { fill: #e69f00; } .tie { stroke: #b0b0b0; } .grid { stroke: #404040; } .self { fill: #333333; } text { fill: #f0f0f0; }
              }
            </style>
            """;
    private final GraphPicture picture;
    private final StringBuilder out = new StringBuilder();

    SvgMatrix(GraphPicture picture) {
        this.picture = picture;
    }

    String render() {
        int size = picture.nodes().size();
        int names = picture.nodes().stream().mapToInt(GraphPicture.Node::width).max().orElse(0);
        int side = size * CELL;
        out.append(SvgGraph.format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%d %d %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-labelledby=\"graph-title graph-summary\">\n",
                -names, -names, side + names + CELL, side + names + LEGEND, side + names + CELL, side + names + LEGEND));
        out.append("<title id=\"graph-title\">").append(SvgGraph.escaped(picture.title())).append("</title>\n<desc id=\"graph-summary\">")
                .append(SvgGraph.escaped(picture.summary())).append("</desc>\n").append(STYLE);
        for (int i = 0; i <= size; i++) {
            out.append(SvgGraph.format("<path class=\"grid\" d=\"M0 %1$dH%2$dM%1$d 0V%2$d\"/>\n", i * CELL, side));
        }
        List<Integer> order = picture.order();
        Map<Integer, Integer> places = new HashMap<>();
        for (int place = 0; place < size; place++) {
            places.put(order.get(place), place);
            names(picture.nodes().get(order.get(place)), place);
        }
        picture.edges().forEach(e -> cell(places.get(e.from()), places.get(e.to()), e.onCycle() ? "cycle" : "win",
                name(e.from()) + " > " + name(e.to()) + e.margin().map(m -> " (" + m + ")").orElse("")));
        for (GraphPicture.Tie tie : picture.ties()) {
            cell(places.get(tie.left()), places.get(tie.right()), "tie", name(tie.left()) + " ~ " + name(tie.right()));
            cell(places.get(tie.right()), places.get(tie.left()), "tie", name(tie.right()) + " ~ " + name(tie.left()));
        }
        legend(side);
        return out.append("</svg>\n").toString();
    }

    private String name(int place) {
        return picture.nodes().get(place).name();
    }

    private void names(GraphPicture.Node node, int place) {
        String marked = node.onCycle() ? " on-cycle" : "";
        int middle = place * CELL + CELL / 2 + 4;
        out.append(SvgGraph.format("<text class=\"row%s\" x=\"-6\" y=\"%d\">%s</text>\n", marked, middle, SvgGraph.escaped(node.name())));
        out.append(SvgGraph.format("<text class=\"column%s\" transform=\"translate(%d -6) rotate(-90)\">%s</text>\n", marked, middle, SvgGraph.escaped(node.name())));
        out.append(SvgGraph.format("<rect class=\"self\" x=\"%1$d\" y=\"%1$d\" width=\"%2$d\" height=\"%2$d\"/>\n", place * CELL + 1, CELL - 2));
    }

    private void cell(int row, int column, String kind, String title) {
        square(column * CELL, row * CELL, kind, "<title>" + SvgGraph.escaped(title) + "</title>");
    }

    private void square(int x, int y, String kind, String inside) {
        out.append(SvgGraph.format("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\">%s</rect>\n",
                kind, x + 3, y + 3, CELL - 6, CELL - 6, inside));
    }

    private void legend(int side) {
        int y = side + CELL;
        square(0, y, "win", "");
        out.append(SvgGraph.format("<text x=\"%d\" y=\"%d\">the row is preferred</text>\n", CELL + 4, y + 13));
        square(0, y + CELL, "cycle", "");
        out.append(SvgGraph.format("<text x=\"%d\" y=\"%d\">a step of a shortest cycle</text>\n", CELL + 4, y + CELL + 13));
        square(220, y, "tie", "");
        out.append(SvgGraph.format("<text x=\"%d\" y=\"%d\">a tie</text>\n", 220 + CELL + 4, y + 13));
    }
}
