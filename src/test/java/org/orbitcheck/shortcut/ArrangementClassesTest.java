package org.orbitcheck.shortcut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orbitcheck.group.PermutationGroup;

/** The classes of arrangements against a listing of all of them. */
class ArrangementClassesTest {
    private static List<int[]> blocks(int[] labels) {
        Map<Integer, List<Integer>> blocks = new HashMap<>();
        for (int i = 0; i < labels.length; i++) {
            blocks.computeIfAbsent(labels[i], l -> new ArrayList<>()).add(i);
        }
        return blocks.values().stream().map(b -> b.stream().mapToInt(Integer::intValue).toArray()).toList();
    }

    private static List<Integer> leastOfClass(int[] arrangement, List<int[]> fine) {
        int[] least = arrangement.clone();
        for (int[] block : fine) {
            int[] sorted = Arrays.stream(block).map(i -> arrangement[i]).sorted().toArray();
            for (int k = 0; k < block.length; k++) {
                least[block[k]] = sorted[k];
            }
        }
        return Arrays.stream(least).boxed().toList();
    }

    @Test
    void eachClassOnceWithItsSize() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int degree = 1 + random.nextInt(6);
            int[] coarse = random.ints(degree, 0, 2).toArray();
            int[] fineLabels = new int[degree];
            Arrays.setAll(fineLabels, i -> 10 * coarse[i] + random.nextInt(3));
            int[] codes = random.ints(degree, 0, 4).toArray();
            List<int[]> fine = blocks(fineLabels);
            Map<List<Integer>, Integer> expected = new HashMap<>();
            new DistinctArrangements(PermutationGroup.young(coarse), codes).forEach(a -> expected.merge(leastOfClass(a, fine), 1, Integer::sum));
            Map<List<Integer>, Integer> found = new HashMap<>();
            boolean stopped = new ArrangementClasses(blocks(coarse), fine, codes).visit((arrangement, size) -> {
                List<Integer> shown = Arrays.stream(arrangement).boxed().toList();
                assertEquals(leastOfClass(arrangement, fine), shown);
                assertTrue(found.put(shown, size.intValueExact()) == null);
                return false;
            });
            assertEquals(false, stopped);
            assertEquals(expected, found);
            int all = expected.values().stream().mapToInt(Integer::intValue).sum();
            assertEquals(BigInteger.valueOf(all), ArrangementClasses.count(blocks(coarse), codes));
        }
    }

    @Test
    void aVisitorStops() {
        List<int[]> one = List.of(new int[] {0, 1, 2, 3});
        List<int[]> two = List.of(new int[] {0}, new int[] {1, 2, 3});
        int[] seen = {0};
        assertTrue(new ArrangementClasses(one, two, new int[] {1, 2, 3, 4}).visit((arrangement, size) -> ++seen[0] == 2));
        assertEquals(2, seen[0]);
    }

    @Test
    void theOrbitOfAPairOfSetsIsCountedByItsForm() {
        int[] colours = new int[16];
        Arrays.fill(colours, 0, 4, 1);
        Arrays.fill(colours, 4, 10, 2);
        int[] all = new int[16];
        Arrays.setAll(all, i -> i);
        assertEquals(BigInteger.valueOf(1_681_680), ArrangementClasses.count(List.of(all), colours));
    }
}
