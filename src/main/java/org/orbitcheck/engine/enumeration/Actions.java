package org.orbitcheck.engine.enumeration;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.TabulatedAction;

/** How permutations act on interned values (theory, section 1): (p*u)[p(i)] = u[i], elementwise on sets. */
final class Actions {
    /** Images are kept for later only while there are no more of them than this. */
    private static final int MOST_KEPT = 20_000_000;
    private final Pool pool;
    private final Map<Integer, int[]> rows = new HashMap<>();
    private int kept;
    private int lastPermutation = -1;
    private int[] lastRow = new int[0];

    Actions(Pool pool) {
        this.pool = pool;
    }

    /** The id of p*x. */
    int act(int p, int x) {
        int[] row = p == lastPermutation ? lastRow : rowOf(p, x);
        if (x < row.length) {
            if (row[x] != 0) {
                return row[x] - 1;
            }
        } else {
            row = grow(p, row, x);
        }
        int image = image(pool.parts(p), p, x);
        if (x < row.length) {
            row[x] = image + 1;
        }
        return image;
    }

    private int[] rowOf(int p, int x) {
        int[] row = rows.get(p);
        lastPermutation = p;
        lastRow = row == null ? grow(p, new int[0], x) : row;
        return lastRow;
    }

    private int[] grow(int p, int[] row, int x) {
        int length = Math.max(Math.max(16, x + 1), Math.min(2 * row.length, pool.size()));
        if (kept + length > MOST_KEPT) {
            return row;
        }
        kept += length - row.length;
        int[] grown = Arrays.copyOf(row, length);
        rows.put(p, grown);
        if (p == lastPermutation) {
            lastRow = grown;
        }
        return grown;
    }

    private int image(int[] images, int p, int x) {
        Pool.Row row = pool.row(x);
        int[] parts = row.parts;
        switch (row.kind) {
            case POINT:
                return pool.id(Kind.POINT, row.context, images[parts[0]]);
            case VECTOR, MAPPING:
                return pool.id(row.kind, row.context, moved(images, parts));
            case SET:
                return pool.ofSet(imagesOf(p, parts));
            case PAIR, FAMILY:
                return pool.id(row.kind, row.context, imagesOf(p, parts));
            case NAMED:
                TabulatedAction action = (TabulatedAction) pool.contextOf(x);
                return pool.id(Kind.NAMED, row.context, action.imageOf(Permutation.of(images)).apply(parts[0]));
            case COSET:
                Pool.CosetContext coset = (Pool.CosetContext) pool.contextOf(x);
                Permutation product = Permutation.of(images).times(Permutation.of(parts));
                return pool.id(Kind.COSET, row.context, coset.subgroup().leastOfLeftCoset(product).images());
            case DISTRIBUTION:
                return pushForward(p, row);
            default:
                return x;
        }
    }

    private static int[] moved(int[] images, int[] parts) {
        int[] moved = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            moved[images[i]] = parts[i];
        }
        return moved;
    }

    private int[] imagesOf(int p, int[] elements) {
        int[] moved = new int[elements.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = act(p, elements[i]);
        }
        return moved;
    }

    private int pushForward(int p, Pool.Row row) {
        int atoms = row.parts.length / 2;
        int[] vectors = new int[atoms];
        Map<Integer, Integer> weights = new HashMap<>();
        for (int i = 0; i < atoms; i++) {
            vectors[i] = act(p, row.parts[2 * i]);
            weights.put(vectors[i], row.parts[2 * i + 1]);
        }
        int[] sorted = pool.parts(pool.ofSet(vectors));
        int[] parts = new int[2 * atoms];
        for (int i = 0; i < atoms; i++) {
            parts[2 * i] = sorted[i];
            parts[2 * i + 1] = weights.get(sorted[i]);
        }
        return pool.id(Kind.DISTRIBUTION, row.context, parts);
    }

    /** The product p*q, first q. */
    int compose(int p, int q) {
        int[] first = pool.parts(q);
        int[] then = pool.parts(p);
        int[] product = new int[first.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = then[first[i]];
        }
        return pool.id(Kind.PERMUTATION, pool.row(p).context, product);
    }

    int inverse(int p) {
        int[] images = pool.parts(p);
        int[] inverse = new int[images.length];
        for (int i = 0; i < inverse.length; i++) {
            inverse[images[i]] = i;
        }
        return pool.id(Kind.PERMUTATION, pool.row(p).context, inverse);
    }

    int permutation(Points points, Permutation p) {
        return pool.ofPermutation(points, p.images());
    }
}
