package org.orbitcheck.shortcut;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.orbitcheck.semantics.Domain;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Value;

/** The orbits that were asked for last: one parameter's orbit is asked for again and again. */
final class RecentOrbits {
    private static final int KEPT = 4;

    private record Entry(ParameterSpace space, Value parameter, Domain orbit) {
    }

    private final Deque<Entry> entries = new ArrayDeque<>();

    Domain get(ParameterSpace space, Value parameter, Supplier<Domain> orbit) {
        for (Entry entry : entries) {
            if (entry.space == space && entry.parameter.equals(parameter)) {
                return entry.orbit;
            }
        }
        Entry entry = new Entry(space, parameter, orbit.get());
        if (entries.size() == KEPT) {
            entries.removeLast();
        }
        entries.addFirst(entry);
        return entry.orbit;
    }
}
