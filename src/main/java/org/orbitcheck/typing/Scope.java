package org.orbitcheck.typing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What names mean at a place: bound names over the declarations of the file over the standard library. Immutable. */
public final class Scope {
    public static final Scope EMPTY = new Scope(Map.of(), Map.of());
    private final Map<String, Meaning> declared;
    private final Map<String, Meaning> bound;

    private Scope(Map<String, Meaning> declared, Map<String, Meaning> bound) {
        this.declared = declared;
        this.bound = bound;
    }

    public static Scope of(Map<String, Meaning> declared) {
        return new Scope(Collections.unmodifiableMap(new LinkedHashMap<>(declared)), Map.of());
    }

    /** The scope with one more bound name, which hides what had the name. */
    public Scope with(String name, Meaning meaning) {
        Map<String, Meaning> more = new LinkedHashMap<>(bound);
        more.put(name, meaning);
        return new Scope(declared, more);
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
}
