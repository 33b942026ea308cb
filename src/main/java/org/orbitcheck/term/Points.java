package org.orbitcheck.term;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The ordered, named points that a permutation group acts on. The place of a name (from 0) is the point's number in
 * {@link org.orbitcheck.group.Permutation} and its coordinate in a vector. Two groups may use the same names.
 */
public record Points(List<String> names) {
    public Points {
        names = PointNames.of(names);
    }

    /** The points 1..n, in this order. */
    public static Points numbered(int n) {
        return new Points(IntStream.rangeClosed(1, n).mapToObj(Integer::toString).toList());
    }

    public int size() {
        return names.size();
    }

    /** The place of a name, or -1. */
    public int indexOf(String name) {
        return names.indexOf(name);
    }

    public String name(int index) {
        return names.get(index);
    }
}
