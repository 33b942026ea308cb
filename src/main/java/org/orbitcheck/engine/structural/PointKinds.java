package org.orbitcheck.engine.structural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.term.Value;
import org.orbitcheck.theorem.Invariance;

/**
 * Points of one kind may be permuted at will within the group without moving any of some constants: a product of
 * symmetric groups inside the stabilizer of the constants, as large as it can be where the constants are sets of basis
 * vectors.
 */
final class PointKinds {
    private static final int FEW = 40;

    private PointKinds() {
    }

    /** A kind for each point, for a product of symmetric groups on the blocks. */
    static int[] of(PermutationGroup group, List<int[]> blocks, Invariance.Fixed fixed) {
        Map<Object, List<Integer>> bySignature = new HashMap<>();
        int[] blockOf = new int[group.degree()];
        for (int b = 0; b < blocks.size(); b++) {
            for (int point : blocks.get(b)) {
                blockOf[point] = b;
            }
        }
        List<Map<Integer, List<Object>>> signatures = fixed.constants().stream().map(PointKinds::signatures).toList();
        for (int i = 0; i < group.degree(); i++) {
            List<Object> signature = new ArrayList<>(List.of(blockOf[i]));
            int point = i;
            signatures.forEach(s -> signature.add(s.getOrDefault(point, List.of())));
            bySignature.computeIfAbsent(signature, s -> new ArrayList<>()).add(i);
        }
        int[] kinds = new int[group.degree()];
        Arrays.fill(kinds, -1);
        int next = 0;
        List<List<Integer>> groups = new ArrayList<>(bySignature.values());
        groups.sort((a, b) -> a.get(0) - b.get(0));
        for (List<Integer> points : groups) {
            next = number(points, kinds, next, fixed);
        }
        return kinds;
    }

    /** What a constant has at each point, as far as it is not nothing. */
    private static Map<Integer, List<Object>> signatures(Value constant) {
        Map<Integer, List<Object>> signatures = new HashMap<>();
        if (constant instanceof Value.Point point) {
            signatures.put(point.index(), List.of(true));
        } else if (constant instanceof Value.Vector vector) {
            entries(vector).forEach((i, entry) -> signatures.put(i, List.of(entry)));
        } else if (constant instanceof Value.SetOf set) {
            for (Value element : set.elements()) {
                Map<Integer, List<Object>> inside = signatures(element);
                List<String> all = inside.values().stream().map(Object::toString).sorted().toList();
                inside.forEach((i, s) -> signatures.computeIfAbsent(i, k -> new ArrayList<>()).add(s + " of " + all));
            }
            signatures.replaceAll((i, list) -> list.stream().map(Object::toString).sorted().map(s -> (Object) s).toList());
        }
        return signatures;
    }

    private static Map<Integer, BigFraction> entries(Value.Vector vector) {
        Map<Integer, BigFraction> entries = new HashMap<>();
        for (int i : vector.support()) {
            entries.put(i, vector.coordinates().get(i));
        }
        return entries;
    }

    /** Numbers points that look alike: one kind if all their permutations fix the constants, else by transpositions. */
    private static int number(List<Integer> points, int[] kinds, int first, Invariance.Fixed fixed) {
        int degree = kinds.length;
        int next = first;
        int[] cycle = points.stream().mapToInt(i -> i).toArray();
        boolean alike = cycle.length < 2 || fixed.isFixedBy(Permutation.transposition(degree, cycle[0], cycle[1]))
                && fixed.isFixedBy(Permutation.fromCycles(degree, List.of(cycle)));
        for (int k = 0; k < cycle.length; k++) {
            for (int earlier = 0; earlier < k && kinds[cycle[k]] < 0; earlier++) {
                boolean same = alike || cycle.length <= FEW
                        && fixed.isFixedBy(Permutation.transposition(degree, cycle[earlier], cycle[k]));
                kinds[cycle[k]] = same ? kinds[cycle[earlier]] : -1;
            }
            if (kinds[cycle[k]] < 0) {
                kinds[cycle[k]] = next++;
            }
        }
        return next;
    }
}
