package org.orbitcheck.relation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/**
 * A relation R over finitely many named functions, counted from 0. Its strict part is i &gt; j: R(i, j) and not R(j, i);
 * i ~ j is R both ways, for i different from j. A preference cycle is a directed cycle of the strict part (theory,
 * section 2); it has at least three functions.
 */
public final class PreferenceGraph {
    private final List<String> names;
    private final BitSet[] relation;
    private final BitSet[] strict;
    private final Graph<Integer, DefaultEdge> graph;

    /** Two functions, the first not after the second. */
    public record Tie(int left, int right) {
    }

    /** R(i, j) and R(j, k) but not R(i, k). */
    public record Violation(int i, int j, int k) {
    }

    private PreferenceGraph(List<String> names, BitSet[] relation) {
        this.names = List.copyOf(names);
        this.relation = relation;
        this.strict = new BitSet[names.size()];
        this.graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        for (int i = 0; i < names.size(); i++) {
            strict[i] = new BitSet();
            graph.addVertex(i);
        }
        for (int i = 0; i < names.size(); i++) {
            for (int j = relation[i].nextSetBit(0); j >= 0; j = relation[i].nextSetBit(j + 1)) {
                if (!relation[j].get(i)) {
                    strict[i].set(j);
                    graph.addEdge(i, j);
                }
            }
        }
    }

    /** The graph of a relation: row i has the places j with R(i, j). Throws IllegalArgumentException on other sizes. */
    public static PreferenceGraph of(List<String> names, List<BitSet> rows) {
        if (rows.size() != names.size() || rows.stream().anyMatch(row -> row.length() > names.size())) {
            throw new IllegalArgumentException("a relation on " + names.size() + " functions has as many rows");
        }
        return new PreferenceGraph(names, rows.stream().map(row -> (BitSet) row.clone()).toArray(BitSet[]::new));
    }

    public List<String> names() {
        return names;
    }

    public int size() {
        return names.size();
    }

    public boolean holds(int i, int j) {
        return relation[i].get(j);
    }

    public boolean isStrict(int i, int j) {
        return strict[i].get(j);
    }

    /** All pairs i &lt; j with R both ways. */
    public List<Tie> ties() {
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            for (int j = relation[i].nextSetBit(i + 1); j >= 0; j = relation[i].nextSetBit(j + 1)) {
                if (relation[j].get(i)) {
                    ties.add(new Tie(i, j));
                }
            }
        }
        return ties;
    }

    /** All pairs i &lt;= j with R neither way. */
    public List<Tie> incomparable() {
        List<Tie> pairs = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            for (int j = i; j < size(); j++) {
                if (!relation[i].get(j) && !relation[j].get(i)) {
                    pairs.add(new Tie(i, j));
                }
            }
        }
        return pairs;
    }

    /**
     * The strongly connected components of the strict relation, each ascending, in the order of their least functions
     * (Gabow 2000, linear in the number of edges). One of several functions has a preference cycle.
     */
    public List<List<Integer>> components() {
        List<List<Integer>> components = new ArrayList<>();
        for (Set<Integer> component : new GabowStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
            components.add(component.stream().sorted().toList());
        }
        components.sort(Comparator.comparing(component -> component.get(0)));
        return components;
    }

    /**
     * A shortest cycle of the strict relation, beginning with its least function; of several the one with the least
     * beginning. Breadth first from each function of a component with several.
     */
    public Optional<List<Integer>> shortestCycle() {
        List<Integer> best = List.of();
        for (List<Integer> component : components()) {
            for (int start : component.size() > 1 ? component : List.<Integer>of()) {
                int bound = best.isEmpty() ? Integer.MAX_VALUE : best.size();
                if (bound > 3) {
                    List<Integer> cycle = cycleThrough(start, bound);
                    best = cycle.isEmpty() ? best : cycle;
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** A shortest cycle through a function if it is shorter than the bound, else empty. */
    private List<Integer> cycleThrough(int start, int bound) {
        int[] previous = new int[size()];
        int[] distance = new int[size()];
        Arrays.fill(previous, -1);
        BitSet unseen = new BitSet();
        unseen.set(0, size());
        unseen.clear(start);
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            int v = open.poll();
            if (distance[v] + 1 >= bound) {
                return List.of();
            }
            if (strict[v].get(start)) {
                return pathTo(v, previous);
            }
            BitSet next = (BitSet) strict[v].clone();
            next.and(unseen);
            unseen.andNot(next);
            for (int w = next.nextSetBit(0); w >= 0; w = next.nextSetBit(w + 1)) {
                previous[w] = v;
                distance[w] = distance[v] + 1;
                open.add(w);
            }
        }
        return List.of();
    }

    private static List<Integer> pathTo(int last, int[] previous) {
        List<Integer> path = new ArrayList<>();
        for (int v = last; v >= 0; v = previous[v]) {
            path.add(v);
        }
        Collections.reverse(path);
        Collections.rotate(path, -path.indexOf(Collections.min(path)));
        return List.copyOf(path);
    }

    /** The first violations of transitivity, in the order of (i, j, k), at most so many. */
    public List<Violation> violations(int most) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            for (int j = relation[i].nextSetBit(0); j >= 0; j = relation[i].nextSetBit(j + 1)) {
                BitSet missing = (BitSet) relation[j].clone();
                missing.andNot(relation[i]);
                for (int k = missing.nextSetBit(0); k >= 0; k = missing.nextSetBit(k + 1)) {
                    if (violations.size() >= most) {
                        return violations;
                    }
                    violations.add(new Violation(i, j, k));
                }
            }
        }
        return violations;
    }

    /** How many violations of transitivity there are. */
    public long countViolations() {
        long count = 0;
        for (int i = 0; i < size(); i++) {
            for (int j = relation[i].nextSetBit(0); j >= 0; j = relation[i].nextSetBit(j + 1)) {
                BitSet missing = (BitSet) relation[j].clone();
                missing.andNot(relation[i]);
                count += missing.cardinality();
            }
        }
        return count;
    }
}
