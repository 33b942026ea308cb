package org.orbitcheck.typing;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.orbitcheck.term.Points;

/**
 * The declarations of a file, as they come. A scope sees those that there were when it was made, without a copy of them:
 * a file of n declarations takes time and memory for n, not for n * n.
 */
final class Declarations {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Map.Entry<String, Meaning>> inOrder = new ArrayList<>();
    private final Set<Points> distinct = new LinkedHashSet<>();
    private final List<Points> points = new ArrayList<>();

    Declarations(Map<String, Meaning> imported) {
        imported.forEach(this::add);
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    /** Adds a declaration; the name must be a new one. */
    void add(String name, Meaning meaning) {
        if (places.putIfAbsent(name, inOrder.size()) != null) {
            throw new IllegalArgumentException(name);
        }
        inOrder.add(Map.entry(name, meaning));
        if (meaning instanceof Meaning.OfGroup group && distinct.add(group.group().points())) {
            points.add(group.group().points());
        }
    }

    /** The same with another meaning for a name; the scopes of this one do not see it. */
    Declarations with(String name, Meaning meaning) {
        Map<String, Meaning> changed = new LinkedHashMap<>(scope().declared());
        changed.put(name, meaning);
        return new Declarations(changed);
    }

    /** What is declared now. */
    Scope scope() {
        int size = points.size();
        return Scope.of(new View(inOrder.size()), () -> points.stream().limit(size));
    }

    private final class View extends AbstractMap<String, Meaning> {
        private final int size;

        View(int size) {
            this.size = size;
        }

        @Override
        public Meaning get(Object name) {
            Integer place = places.get(name);
            return place == null || place >= size ? null : inOrder.get(place).getValue();
        }

        @Override
        public boolean containsKey(Object name) {
            return get(name) != null;
        }

        @Override
        public Set<Map.Entry<String, Meaning>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Map.Entry<String, Meaning>> iterator() {
                    return Stream.iterate(0, i -> i < size, i -> i + 1).map(inOrder::get).iterator();
                }

                @Override
                public int size() {
                    return size;
                }
            };
        }
    }
}
