package org.orbitcheck.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.orbitcheck.relation.Margin;
import org.orbitcheck.relation.PreferenceGraph;
import org.orbitcheck.relation.PreferenceSurvey;

/**
 * A preference graph to be drawn: the functions on a circle, clockwise from the top, the most preferred components first
 * and the functions of the marked cycle side by side. Coordinates are in pixels, y downwards.
 *
 * @param title the relation and what it is on
 * @param summary what there is to see, in a sentence
 * @param order the places of the functions as they stand around the circle
 * @param cycle the places of the functions of a shortest cycle; empty where there is none
 */
record GraphPicture(String title, String summary, List<Node> nodes, List<Integer> order, List<Edge> edges, List<Tie> ties,
        List<Integer> cycle) {
    private static final int CHARACTER = 8;
    private static final int GAP = 44;

    /** A function, with the centre and the width of its box. */
    record Node(String name, double x, double y, int width, boolean onCycle) {
    }

    /** A strict preference, by places, with its margin ("2 : 1") where one is known. */
    record Edge(int from, int to, Optional<String> margin, boolean onCycle) {
    }

    /** The relation both ways. */
    record Tie(int left, int right) {
    }

    static GraphPicture of(String title, PreferenceSurvey survey) {
        PreferenceGraph graph = survey.graph();
        List<Integer> cycle = graph.shortestCycle().orElse(List.of());
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < graph.size(); i++) {
            for (int j = 0; j < graph.size(); j++) {
                if (graph.isStrict(i, j)) {
                    edges.add(new Edge(i, j, Optional.ofNullable(survey.margins().get(new PreferenceSurvey.Pair(i, j))).map(Margin::text), steps(cycle, i, j)));
                }
            }
        }
        List<Tie> ties = graph.ties().stream().map(t -> new Tie(t.left(), t.right())).toList();
        List<Integer> order = order(graph, cycle);
        return new GraphPicture(title, summary(graph, edges, ties, cycle), nodes(graph, order, cycle), order, edges, ties, cycle);
    }

    private static boolean steps(List<Integer> cycle, int from, int to) {
        int place = cycle.indexOf(from);
        return place >= 0 && cycle.get((place + 1) % cycle.size()) == to;
    }

    private static String summary(PreferenceGraph graph, List<Edge> edges, List<Tie> ties, List<Integer> cycle) {
        long together = graph.components().stream().filter(c -> c.size() > 1).count();
        return counted(graph.size(), "function") + ", " + counted(edges.size(), "strict preference") + ", " + counted(ties.size(), "tie") + ", "
                + (cycle.isEmpty() ? "no cycle" : counted((int) together, "component") + " with cycles, a shortest one: "
                        + String.join(" > ", cycle.stream().map(graph.names()::get).toList()) + " > " + graph.names().get(cycle.get(0)));
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static List<Node> nodes(PreferenceGraph graph, List<Integer> order, List<Integer> cycle) {
        int around = graph.names().stream().mapToInt(n -> width(n) + GAP).sum();
        double radius = graph.size() == 1 ? 0 : Math.max(80, around / (2 * Math.PI));
        Node[] nodes = new Node[graph.size()];
        for (int place = 0; place < order.size(); place++) {
            double angle = 2 * Math.PI * place / order.size() - Math.PI / 2;
            String name = graph.names().get(order.get(place));
            nodes[order.get(place)] = new Node(name, rounded(radius * Math.cos(angle)), rounded(radius * Math.sin(angle)), width(name), cycle.contains(order.get(place)));
        }
        return List.of(nodes);
    }

    private static double rounded(double pixels) {
        return Math.rint(pixels * 10) / 10;
    }

    static int width(String name) {
        return CHARACTER * name.codePointCount(0, name.length()) + 20;
    }

    /** Components with more wins first; inside the component of the cycle, the cycle first. */
    private static List<Integer> order(PreferenceGraph graph, List<Integer> cycle) {
        List<List<Integer>> components = new ArrayList<>(graph.components());
        components.sort(Comparator.comparingLong(c -> c.stream().mapToLong(i -> losses(graph, i)).sum() / c.size()));
        List<Integer> order = new ArrayList<>();
        for (List<Integer> component : components) {
            if (!cycle.isEmpty() && component.contains(cycle.get(0))) {
                order.addAll(cycle);
            }
            component.stream().filter(i -> !order.contains(i)).sorted(Comparator.comparingLong(i -> losses(graph, i))).forEach(order::add);
        }
        return order;
    }

    private static long losses(PreferenceGraph graph, int i) {
        return IntStream.range(0, graph.size()).filter(j -> graph.isStrict(j, i)).count();
    }
}
