package org.orbitcheck.semantics;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.orbitcheck.term.Value;

/** The elements of another iterator that satisfy a condition. */
final class FilteringIterator implements Iterator<Value> {
    private final Iterator<Value> base;
    private final Predicate<Value> condition;
    private Value next;

    FilteringIterator(Iterator<Value> base, Predicate<Value> condition) {
        this.base = base;
        this.condition = condition;
    }

    @Override
    public boolean hasNext() {
        while (next == null && base.hasNext()) {
            Interrupted.check();
            Value candidate = base.next();
            if (condition.test(candidate)) {
                next = candidate;
            }
        }
        return next != null;
    }

    @Override
    public Value next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Value result = next;
        next = null;
        return result;
    }
}
