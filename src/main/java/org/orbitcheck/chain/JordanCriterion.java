package org.orbitcheck.chain;

import java.util.List;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.YoungStructure;

/**
 * Jordan's theorem: a transitive group on n points with an element that has a cycle of prime length p,
 * n/2 < p < n-2, contains the alternating group. (Blocks of imprimitivity cannot carry such a cycle, so the group is
 * primitive, and a power of the element is that cycle alone; Seress 2003, section 10.2.)
 */
final class JordanCriterion {
    private static final int ROUNDS = 60;
    private static final int SMALLEST = 10;

    private JordanCriterion() {
    }

    /** Whether a witness was found; false says nothing. The group must have one orbit that is not a single point. */
    static boolean containsAlternating(YoungStructure orbits, List<Permutation> generators) {
        int n = orbits.blocks().stream().mapToInt(b -> b.length).max().orElse(0);
        if (n < SMALLEST) {
            return false;
        }
        RandomProducts products = new RandomProducts(generators, n);
        for (int round = 0; round < ROUNDS; round++) {
            for (int[] cycle : products.next().cycles()) {
                if (2 * cycle.length > n && cycle.length < n - 2 && isPrime(cycle.length)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isPrime(int n) {
        for (int d = 2; d * d <= n; d++) {
            if (n % d == 0) {
                return false;
            }
        }
        return n > 1;
    }
}
