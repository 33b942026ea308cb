package org.orbitcheck.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PreferenceGraphTest {
    private static PreferenceGraph graph(int n, int... edges) {
        List<BitSet> rows = IntStream.range(0, n).mapToObj(i -> new BitSet()).toList();
        for (int e = 0; e < edges.length; e += 2) {
            rows.get(edges[e]).set(edges[e + 1]);
        }
        return PreferenceGraph.of(IntStream.range(0, n).mapToObj(i -> "f" + i).toList(), rows);
    }

    @Test
    void aTieIsNoCycle() {
        PreferenceGraph graph = graph(2, 0, 1, 1, 0);
        assertEquals(Optional.empty(), graph.shortestCycle());
        assertEquals(List.of(new PreferenceGraph.Tie(0, 1)), graph.ties());
    }

    @Test
    void theShorterOfTwoCyclesIsFound() {
        PreferenceGraph graph = graph(7, 0, 1, 1, 2, 2, 3, 3, 0, 3, 4, 4, 6, 6, 5, 5, 4);
        assertEquals(Optional.of(List.of(4, 6, 5)), graph.shortestCycle());
        assertEquals(List.of(List.of(0, 1, 2, 3), List.of(4, 5, 6)), graph.components());
    }

    @Test
    void aLinearOrderHasNoCycleAndNoViolation() {
        PreferenceGraph graph = graph(3, 0, 1, 1, 2, 0, 2);
        assertEquals(Optional.empty(), graph.shortestCycle());
        assertEquals(List.of(), graph.violations(1));
        assertEquals(3, graph.components().size());
    }

    @Test
    void aMissingEdgeOfATriangleIsAViolation() {
        assertEquals(List.of(new PreferenceGraph.Violation(0, 1, 2)), graph(3, 0, 1, 1, 2).violations(5));
        assertEquals(1, graph(3, 0, 1, 1, 2).countViolations());
    }

    @Test
    void functionsThatAreNotRelatedAreIncomparable() {
        assertEquals(List.of(new PreferenceGraph.Tie(0, 1)), graph(2, 0, 0, 1, 1).incomparable());
    }

    @Test
    void aRelationOnTwoFunctionsHasTwoRows() {
        assertThrows(IllegalArgumentException.class, () -> PreferenceGraph.of(List.of("f", "g"), List.of()));
    }

    @Property(tries = 300)
    void theShortestCycleHasTheLengthOfTheShortestClosedWalk(
            @ForAll @IntRange(min = 3, max = 7) int n, @ForAll @Size(49) List<Boolean> bits) {
        List<BitSet> rows = IntStream.range(0, n).mapToObj(i -> new BitSet()).toList();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows.get(i).set(j, bits.get(n * i + j));
            }
        }
        PreferenceGraph graph = PreferenceGraph.of(IntStream.range(0, n).mapToObj(i -> "f" + i).toList(), rows);
        assertEquals(shortestClosedWalk(graph), graph.shortestCycle().map(List::size).orElse(0));
        graph.shortestCycle().ifPresent(cycle -> {
            for (int i = 0; i < cycle.size(); i++) {
                assertEquals(true, graph.isStrict(cycle.get(i), cycle.get((i + 1) % cycle.size())));
            }
        });
    }

    /** By powers of the matrix of the strict relation; 0 when there is none. */
    private static int shortestClosedWalk(PreferenceGraph graph) {
        int n = graph.size();
        boolean[][] power = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            power[i][i] = true;
        }
        for (int length = 1; length <= n; length++) {
            boolean[][] next = new boolean[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    for (int k = 0; k < n; k++) {
                        next[i][k] |= power[i][j] && graph.isStrict(j, k);
                    }
                }
            }
            power = next;
            for (int i = 0; i < n; i++) {
                if (power[i][i]) {
                    return length;
                }
            }
        }
        return 0;
    }
}
