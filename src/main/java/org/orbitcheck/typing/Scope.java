package org.orbitcheck.typing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.orbitcheck.term.Points;

/** What names mean at a place: bound names over the declarations of the file over the standard library. Immutable. */
public final class Scope {
    public static final Scope EMPTY = Scope.of(Map.of());
    private final Map<String, Meaning> declared;
    private final Supplier<Stream<Points>> points;
    private final Map<String, Meaning> bound;

    private Scope(Map<String, Meaning> declared, Supplier<Stream<Points>> points, Map<String, Meaning> bound) {
        this.declared = declared;
        this.points = points;
        this.bound = bound;
    }

    public static Scope of(Map<String, Meaning> declared) {
        return new Declarations(declared).scope();
    }

    /**
     * A scope of a map that does not change.
     *
     * @param points the points of the groups in it, each once
     */
    static Scope of(Map<String, Meaning> declared, Supplier<Stream<Points>> points) {
        return new Scope(Collections.unmodifiableMap(declared), points, Map.of());
    }

    /** The scope with one more bound name, which hides what had the name. */
    public Scope with(String name, Meaning meaning) {
        Map<String, Meaning> more = new LinkedHashMap<>(bound);
        more.put(name, meaning);
        return new Scope(declared, points, more);
    }

    public Optional<Meaning> bound(String name) {
        return Optional.ofNullable(bound.get(name));
    }

    public Optional<Meaning> find(String name) {
        return bound(name).or(() -> Optional.ofNullable(declared.get(name)));
    }

    public Map<String, Meaning> declared() {
        return declared;
    }

    public Map<String, Meaning> bound() {
        return Collections.unmodifiableMap(bound);
    }

    /** The points of the declared groups, each once. */
    Stream<Points> points() {
        return points.get();
    }
}
