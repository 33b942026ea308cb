package org.orbitcheck.engine.smt;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.term.Value;

/** The order in which the values of a domain are tried: permutations that move few points first. */
final class Plainness {
    private Plainness() {
    }

    /** The places of the domain, plainest first. */
    static List<Integer> order(List<Value> domain) {
        return IntStream.range(0, domain.size()).boxed()
                .sorted(Comparator.comparingInt((Integer i) -> weight(domain.get(i))).thenComparing(i -> i)).toList();
    }

    /** How many points a permutation moves; an identity is hardly ever what is asked for, so it is tried after swaps. */
    private static int weight(Value value) {
        if (!(value instanceof Value.Permutation p)) {
            return 0;
        }
        Permutation permutation = p.permutation();
        int moved = (int) IntStream.range(0, permutation.degree()).filter(i -> permutation.apply(i) != i).count();
        return moved == 0 ? 3 : 2 * moved - (permutation.isInvolution() ? 2 : 0);
    }
}
