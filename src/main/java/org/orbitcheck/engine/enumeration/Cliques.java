package org.orbitcheck.engine.enumeration;

import java.util.Optional;

/**
 * Exact search for a clique with a given number of vertices in a graph of bit rows: branch and bound, where a greedy
 * colouring of the vertices that are left bounds what they can add (Tomita and Seki, 2003). Exponential at worst.
 */
final class Cliques {
    private final long[][] adjacent;
    private final int wanted;
    private final Ticker ticker;
    private final int[] chosen;

    private Cliques(long[][] adjacent, int wanted, Ticker ticker) {
        this.adjacent = adjacent;
        this.wanted = wanted;
        this.ticker = ticker;
        this.chosen = new int[wanted];
    }

    /** The vertices of a clique of the wanted size, when there is one. Rows are symmetric and without loops. */
    static Optional<int[]> find(long[][] adjacent, int wanted, Ticker ticker) {
        if (wanted == 0) {
            return Optional.of(new int[0]);
        }
        Cliques search = new Cliques(adjacent, wanted, ticker);
        long[] all = new long[adjacent.length + 63 >>> 6];
        for (int v = 0; v < adjacent.length; v++) {
            all[v >>> 6] |= 1L << v;
        }
        return search.extend(all, 0) ? Optional.of(search.chosen) : Optional.empty();
    }

    private boolean extend(long[] candidates, int size) {
        ticker.tick();
        if (size == wanted) {
            return true;
        }
        int count = count(candidates);
        if (size + count < wanted) {
            return false;
        }
        int[] order = new int[count];
        int[] colour = new int[count];
        colour(candidates, order, colour);
        for (int i = count - 1; i >= 0; i--) {
            if (size + colour[i] < wanted) {
                return false;
            }
            int v = order[i];
            chosen[size] = v;
            if (extend(and(candidates, adjacent[v]), size + 1)) {
                return true;
            }
            candidates[v >>> 6] &= ~(1L << v);
        }
        return false;
    }

    /** Orders the vertices by colour; no two of one colour are adjacent, so a clique has at most one of each. */
    private void colour(long[] candidates, int[] order, int[] colour) {
        long[] left = candidates.clone();
        int placed = 0;
        for (int c = 1; placed < order.length; c++) {
            long[] free = left.clone();
            for (int v = next(free, 0); v >= 0; v = next(free, v + 1)) {
                left[v >>> 6] &= ~(1L << v);
                for (int w = v >>> 6; w < free.length; w++) {
                    free[w] &= ~adjacent[v][w];
                }
                order[placed] = v;
                colour[placed++] = c;
            }
        }
    }

    private static int next(long[] bits, int from) {
        int word = from >>> 6;
        if (word >= bits.length) {
            return -1;
        }
        long rest = bits[word] & -1L << from;
        while (rest == 0) {
            if (++word == bits.length) {
                return -1;
            }
            rest = bits[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }

    private static int count(long[] bits) {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }

    private static long[] and(long[] a, long[] b) {
        long[] both = new long[a.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = a[i] & b[i];
        }
        return both;
    }
}
