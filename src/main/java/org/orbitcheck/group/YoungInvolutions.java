package org.orbitcheck.group;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The elements of a Young group with square 1, in lexicographic order, without visiting any other element: each point
 * that is not yet matched stays or is exchanged with a greater unmatched point of its block.
 */
final class YoungInvolutions implements Iterator<Permutation> {
    private final YoungStructure group;
    private final int[] images;
    private boolean exhausted;

    YoungInvolutions(YoungStructure group) {
        this.group = group;
        this.images = Permutation.identity(group.degree()).images();
    }

    @Override
    public boolean hasNext() {
        return !exhausted;
    }

    @Override
    public Permutation next() {
        if (exhausted) {
            throw new NoSuchElementException();
        }
        Permutation current = Permutation.trusted(images.clone());
        exhausted = !advance();
        return current;
    }

    /** Undoes choices from the last point down until one can be raised; what follows then stays fixed. */
    private boolean advance() {
        for (int point = images.length - 1; point >= 0; point--) {
            int partner = images[point];
            if (partner < point) {
                continue;
            }
            images[partner] = partner;
            images[point] = point;
            int raised = nextFree(point, partner);
            if (raised >= 0) {
                images[point] = raised;
                images[raised] = point;
                return true;
            }
        }
        return false;
    }

    private int nextFree(int point, int after) {
        for (int other = after + 1; other < images.length; other++) {
            if (images[other] == other && group.blockOf(other) == group.blockOf(point)) {
                return other;
            }
        }
        return -1;
    }
}
