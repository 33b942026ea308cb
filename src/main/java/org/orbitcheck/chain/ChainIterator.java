package org.orbitcheck.chain;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.Structure;

/**
 * Walks a stabilizer chain depth first, lexicographically: at each level the image of the next base point is chosen in
 * ascending order. Memory: one permutation for each level. A filter may cut off a branch as soon as the images below
 * its level are known; it must be exact when all images are known.
 */
final class ChainIterator implements Iterator<Permutation> {
    /** Whether the images of the points 0..level allow an element that is wanted. */
    interface Filter {
        boolean admits(Permutation prefix, int level);
    }

    private final Structure structure;
    private final Filter filter;
    private final int[] levels;
    private final Permutation[] prefix;
    private final int[][] choices;
    private final int[] position;
    private Permutation next;

    ChainIterator(Structure structure) {
        this(structure, (prefix, level) -> true);
    }

    ChainIterator(Structure structure, Filter filter) {
        this.structure = structure;
        this.filter = filter;
        int[] moving = new int[structure.degree()];
        int count = 0;
        for (int level = 0; level < moving.length; level++) {
            if (structure.basicOrbit(level).length > 1) {
                moving[count++] = level;
            }
        }
        this.levels = Arrays.copyOf(moving, count);
        this.prefix = new Permutation[count + 1];
        this.choices = new int[count][];
        this.position = new int[count];
        prefix[0] = Permutation.identity(structure.degree());
        if (count > 0) {
            open(0);
            next = advance(0);
        } else {
            next = prefix[0];
        }
    }

    private void open(int depth) {
        Permutation before = prefix[depth];
        int[] orbit = structure.basicOrbit(levels[depth]);
        int[] images = new int[orbit.length];
        for (int k = 0; k < orbit.length; k++) {
            images[k] = before.apply(orbit[k]);
        }
        Arrays.sort(images);
        Permutation inverse = before.inverse();
        for (int k = 0; k < images.length; k++) {
            images[k] = inverse.apply(images[k]);
        }
        choices[depth] = images;
        position[depth] = 0;
    }

    private Permutation advance(int from) {
        int depth = from;
        while (depth >= 0) {
            if (position[depth] == choices[depth].length) {
                depth--;
                continue;
            }
            int level = levels[depth];
            int point = choices[depth][position[depth]++];
            Permutation chosen = point == level ? prefix[depth]
                    : prefix[depth].times(structure.representative(level, point));
            int known = depth + 1 < levels.length ? levels[depth + 1] - 1 : structure.degree() - 1;
            if (!filter.admits(chosen, known)) {
                continue;
            }
            prefix[depth + 1] = chosen;
            if (depth + 1 == levels.length) {
                return chosen;
            }
            depth++;
            open(depth);
        }
        return null;
    }

    /** Whether no image among those of 0..level contradicts p*p = 1. */
    static boolean mayBeInvolution(Permutation prefix, int level) {
        for (int i = 0; i <= level; i++) {
            int image = prefix.apply(i);
            if (image <= level && prefix.apply(image) != i) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Permutation next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        Permutation result = next;
        next = levels.length == 0 ? null : advance(levels.length - 1);
        return result;
    }
}
