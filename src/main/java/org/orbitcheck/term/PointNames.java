package org.orbitcheck.term;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/** The names of points, which may be many: an immutable list that remembers their places and its hash. */
final class PointNames extends AbstractList<String> implements RandomAccess {
    private final List<String> names;
    private final Map<String, Integer> places;
    private final int hash;

    private PointNames(List<String> names) {
        this.names = List.copyOf(names);
        this.places = new HashMap<>();
        for (int place = 0; place < names.size(); place++) {
            places.putIfAbsent(names.get(place), place);
        }
        this.hash = this.names.hashCode();
    }

    /** Throws NullPointerException when a name is missing. */
    static PointNames of(List<String> names) {
        return names instanceof PointNames known ? known : new PointNames(names);
    }

    @Override
    public String get(int place) {
        return names.get(place);
    }

    @Override
    public int size() {
        return names.size();
    }

    @Override
    public int indexOf(Object name) {
        return places.getOrDefault(name, -1);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof PointNames that ? hash == that.hash && names.equals(that.names) : super.equals(other));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
