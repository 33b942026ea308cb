package org.orbitcheck.chain;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.TreeSet;
import org.orbitcheck.group.Permutation;

/** Groups by closing a set under products, without any theory. */
final class BruteForce {
    private BruteForce() {
    }

    static TreeSet<Permutation> closure(int degree, Collection<Permutation> generators) {
        TreeSet<Permutation> closure = new TreeSet<>();
        Deque<Permutation> open = new ArrayDeque<>();
        closure.add(Permutation.identity(degree));
        open.add(Permutation.identity(degree));
        while (!open.isEmpty()) {
            Permutation element = open.remove();
            for (Permutation generator : generators) {
                Permutation product = generator.times(element);
                if (closure.add(product)) {
                    open.add(product);
                }
            }
        }
        return closure;
    }
}
