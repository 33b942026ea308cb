package org.orbitcheck.semantics;

import java.util.Collections;
import java.util.Iterator;
import org.orbitcheck.term.Value;

/** All pairs, the first member changing slowest. */
final class PairIterator implements Iterator<Value> {
    private final Iterator<Value> firsts;
    private final Domain second;
    private Iterator<Value> seconds;
    private Value first;

    PairIterator(Domain first, Domain second) {
        this.firsts = first.iterator();
        this.second = second;
        this.seconds = second.iterator();
        advance();
    }

    private void advance() {
        if (firsts.hasNext()) {
            first = firsts.next();
        } else {
            seconds = Collections.emptyIterator();
        }
    }

    @Override
    public boolean hasNext() {
        if (!seconds.hasNext() && firsts.hasNext()) {
            first = firsts.next();
            seconds = second.iterator();
        }
        return seconds.hasNext();
    }

    @Override
    public Value next() {
        hasNext();
        return new Value.Pair(first, seconds.next());
    }
}
