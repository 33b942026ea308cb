package org.orbitcheck.semantics;

import java.util.Iterator;
import java.util.function.Function;

/** Iterators made from iterators. */
public final class Iterators {
    private Iterators() {
    }

    public static <S, T> Iterator<T> map(Iterator<S> rest, Function<? super S, ? extends T> function) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rest.hasNext();
            }

            @Override
            public T next() {
                return function.apply(rest.next());
            }
        };
    }
}
