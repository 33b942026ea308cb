package org.orbitcheck.engine.structural;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.semantics.Actions;
import org.orbitcheck.term.Value;
import org.orbitcheck.theorem.MonotoneRule;
import org.orbitcheck.theorem.Rotation;

/**
 * The rotations that one permutation gives. It moves each lottery of A round a cycle. A cycle within B may lie in every
 * part. Any other is cut into N classes, N a divisor of its length, one for each part: the classes that have elements of
 * A, or elements that are not in B, must lie in a window of m of them.
 */
final class LotteryCycles {
    private final Set<Value> smaller;
    private final Set<Value> larger;

    LotteryCycles(MonotoneRule rule) {
        smaller = new LinkedHashSet<>(rule.smaller().elements());
        larger = new HashSet<>(rule.larger().elements());
    }

    List<Rotation> rotations(Permutation c) {
        List<Value> everywhere = new ArrayList<>();
        List<List<Value>> cut = new ArrayList<>();
        Set<Value> seen = new HashSet<>();
        int common = 0;
        for (Value lottery : smaller) {
            if (seen.add(lottery)) {
                List<Value> cycle = new ArrayList<>(List.of(lottery));
                for (Value next = Actions.act(c, lottery); !next.equals(lottery); next = Actions.act(c, next)) {
                    cycle.add(next);
                    seen.add(next);
                }
                if (larger.containsAll(cycle)) {
                    everywhere.addAll(cycle);
                } else {
                    cut.add(cycle);
                    common = gcd(common, cycle.size());
                }
            }
        }
        List<Rotation> found = new ArrayList<>();
        for (int parts = common; parts >= 2; parts--) {
            if (common % parts == 0) {
                rotation(c, cut, everywhere, parts, found);
            }
        }
        return found;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private void rotation(Permutation c, List<List<Value>> cut, List<Value> everywhere, int parts, List<Rotation> to) {
        int inside = 1;
        List<Value> first = new ArrayList<>(everywhere);
        for (List<Value> cycle : cut) {
            boolean[] within = new boolean[parts];
            for (int k = 0; k < cycle.size(); k++) {
                within[k % parts] |= smaller.contains(cycle.get(k)) || !larger.contains(cycle.get(k));
            }
            int start = start(within);
            inside = Math.max(inside, length(within, start));
            for (int k = start; k < cycle.size(); k += parts) {
                first.add(cycle.get(k));
            }
        }
        if (parts - inside >= inside) {
            to.add(new Rotation(c, Value.SetOf.of(first), inside, parts - inside));
        }
    }

    /** Where the shortest window over all marked places of the circle begins: after the longest gap. */
    private static int start(boolean[] marked) {
        int best = 0;
        int length = Integer.MAX_VALUE;
        for (int start = 0; start < marked.length; start++) {
            if (marked[start] && length(marked, start) < length) {
                best = start;
                length = length(marked, start);
            }
        }
        return best;
    }

    private static int length(boolean[] marked, int start) {
        int length = 0;
        for (int k = 0; k < marked.length; k++) {
            length = marked[(start + k) % marked.length] ? k + 1 : length;
        }
        return length;
    }
}
