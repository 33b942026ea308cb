package org.orbitcheck.shortcut;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orbitcheck.semantics.Domain;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.semantics.Spaces;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Value;
import org.orbitcheck.term.ValueOrder;

/** Orbits under products of symmetric groups as arrangements, never listed. */
final class QuickSpaces extends Spaces {
    /** Orbits of more elements are not listed. */
    static final int LISTED = 50_000;

    private final Map<ParameterSpace, Domain> kept = new IdentityHashMap<>();
    private final RecentOrbits recent = new RecentOrbits();

    QuickSpaces(Map<ParameterSpace.Open, ParameterSpace> open) {
        super(open, Long.MAX_VALUE);
    }

    @Override
    protected Evaluator evaluator() {
        return new QuickEvaluator(this);
    }

    @Override
    public Domain elements(ParameterSpace space) {
        Domain known = kept.get(space);
        if (known == null) {
            known = Keeping.of(super.elements(space));
            kept.put(space, known);
        }
        return known;
    }

    @Override
    public Domain orbit(ParameterSpace space, Value parameter) {
        return recent.get(space, parameter, () -> Keeping.of(super.orbit(space, parameter)));
    }

    @Override
    protected Domain groupOrbit(NamedGroup group, Value parameter) {
        Optional<Object> key = GroupOrbits.key(group.group(), parameter);
        if (key.isEmpty()) {
            return super.groupOrbit(group, parameter);
        }
        BigInteger size = GroupOrbits.size(group.group(), parameter);
        Iterable<Value> elements = GroupOrbits.of(group.group(), parameter);
        boolean listed = size.compareTo(BigInteger.valueOf(LISTED)) <= 0;
        return new Domain.Counted(listed ? ascending(elements) : elements,
                v -> v.getClass() == parameter.getClass() && GroupOrbits.key(group.group(), v).equals(key), () -> size);
    }

    /** In the order in which the definition gives them. */
    private static Iterable<Value> ascending(Iterable<Value> values) {
        List<Value> all = new ArrayList<>();
        values.forEach(all::add);
        all.sort(ValueOrder.INSTANCE);
        return all;
    }

    /** One element of each orbit inside the space: the first one in the order of the elements. */
    List<Value> representatives(ParameterSpace space) {
        ParameterSpace meant = resolve(space);
        Iterator<Value> elements = elements(space).iterator();
        if (meant instanceof ParameterSpace.OrbitOf) {
            return elements.hasNext() ? List.of(elements.next()) : List.of();
        }
        List<Value> first = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        while (elements.hasNext()) {
            step();
            Value element = elements.next();
            Optional<Object> key = GroupOrbits.key(meant.group().group(), element);
            if (key.isPresent() ? seen.add(key.get()) : !seen.contains(element)) {
                first.add(element);
                if (key.isEmpty()) {
                    groupOrbit(meant.group(), element).forEach(seen::add);
                }
            }
        }
        return first;
    }

}
