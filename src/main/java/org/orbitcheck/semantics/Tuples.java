package org.orbitcheck.semantics;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All tuples with the i-th member from the i-th list, lexicographically, one after another on demand. */
record Tuples<T>(List<List<T>> choices) implements Iterable<List<T>> {
    /** All tuples of one length. */
    static <T> Tuples<T> ofLength(int length, List<T> members) {
        return new Tuples<>(Collections.nCopies(length, members));
    }

    Stream<List<T>> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    @Override
    public Iterator<List<T>> iterator() {
        return new Iterator<>() {
            private final int[] places = new int[choices.size()];
            private boolean more = choices.stream().noneMatch(List::isEmpty);

            @Override
            public boolean hasNext() {
                return more;
            }

            @Override
            public List<T> next() {
                if (!more) {
                    throw new NoSuchElementException();
                }
                List<T> tuple = current();
                advance();
                return tuple;
            }

            @SuppressWarnings("unchecked")
            private List<T> current() {
                Object[] members = new Object[places.length];
                Arrays.setAll(members, i -> choices.get(i).get(places[i]));
                return (List<T>) List.of(members);
            }

            private void advance() {
                int i = places.length - 1;
                while (i >= 0 && ++places[i] == choices.get(i).size()) {
                    places[i--] = 0;
                }
                more = i >= 0;
            }
        };
    }
}
