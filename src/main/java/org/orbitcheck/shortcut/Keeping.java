package org.orbitcheck.shortcut;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.orbitcheck.semantics.Domain;
import org.orbitcheck.term.Value;

/** A set that keeps its elements when it was gone through once to the end and there are not too many. */
final class Keeping implements Domain {
    private final Domain domain;
    private List<Value> elements;

    private Keeping(Domain domain) {
        this.domain = domain;
    }

    static Domain of(Domain domain) {
        return domain instanceof Sorted || domain instanceof Infinite ? domain
                : new Keeping(domain);
    }

    @Override
    public Iterator<Value> iterator() {
        if (elements != null) {
            return elements.iterator();
        }
        Iterator<Value> rest = domain.iterator();
        return new Iterator<>() {
            private List<Value> seen = new ArrayList<>();

            @Override
            public boolean hasNext() {
                boolean more = rest.hasNext();
                if (!more && seen != null) {
                    elements = seen;
                    seen = null;
                }
                return more;
            }

            @Override
            public Value next() {
                Value next = rest.next();
                if (seen != null && seen.size() < QuickSpaces.LISTED) {
                    seen.add(next);
                } else {
                    seen = null;
                }
                return next;
            }
        };
    }

    @Override
    public boolean contains(Value value) {
        return domain.contains(value);
    }

    @Override
    public BigInteger size() {
        return elements != null ? BigInteger.valueOf(elements.size()) : domain.size();
    }
}
