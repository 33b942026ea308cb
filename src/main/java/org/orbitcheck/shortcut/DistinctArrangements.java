package org.orbitcheck.shortcut;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.orbitcheck.group.Arrangements;
import org.orbitcheck.group.PermutationGroup;

/**
 * The distinct images of a vector under a group that is a product of full symmetric groups, lexicographically, one after
 * another on demand. Each array is a new one.
 */
public final class DistinctArrangements implements Iterable<int[]> {
    private final Arrangements arrangements;
    private final int[] codes;

    /** Throws IllegalArgumentException for other groups. */
    public DistinctArrangements(PermutationGroup group, int[] codes) {
        List<int[]> blocks = group.blocksIfYoung().orElseThrow(
                () -> new IllegalArgumentException("not a product of full symmetric groups: " + group));
        this.arrangements = new Arrangements(group.degree(), blocks);
        this.codes = codes.clone();
    }

    @Override
    public Iterator<int[]> iterator() {
        return new Iterator<>() {
            private final int[] next = arrangements.first(codes);
            private boolean more = true;

            @Override
            public boolean hasNext() {
                return more;
            }

            @Override
            public int[] next() {
                if (!more) {
                    throw new NoSuchElementException();
                }
                int[] current = next.clone();
                more = arrangements.advance(next);
                return current;
            }
        };
    }
}
