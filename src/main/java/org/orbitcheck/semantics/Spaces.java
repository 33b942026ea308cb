package org.orbitcheck.semantics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Value;

/**
 * Elements, membership and orbits of parameter spaces (theory, section 1). Keeps what it found for the spaces that it was
 * asked about, and the last few orbits, so an instance belongs to one thread.
 */
public final class Spaces {
    /** Spaces and orbits of more elements are made anew whenever they are gone through. */
    static final int KEPT = 50_000;

    private final Map<ParameterSpace.Open, ParameterSpace> open;
    private final Map<ParameterSpace, Domain> domains = new IdentityHashMap<>();
    private final RecentOrbits recent = new RecentOrbits();

    public Spaces() {
        this(Map.of());
    }

    /** With a concrete space for each space that is left open. */
    public Spaces(Map<ParameterSpace.Open, ParameterSpace> open) {
        this.open = Map.copyOf(open);
    }

    /** The space that is meant; throws {@link NotFinite} for an open one that has no meaning here. */
    public ParameterSpace resolve(ParameterSpace space) {
        if (!(space instanceof ParameterSpace.Open left)) {
            return space;
        }
        ParameterSpace meant = open.get(left);
        if (meant == null) {
            throw new NotFinite("the parameter space " + left.name() + " is left open");
        }
        return meant;
    }

    /** All elements, lazily; going through an infinite space throws {@link NotFinite}. */
    public Domain elements(ParameterSpace space) {
        Domain known = domains.get(space);
        if (known == null) {
            known = new SpaceDomains(this).of(resolve(space));
            domains.put(space, known);
        }
        return known;
    }

    public boolean contains(ParameterSpace space, Value value) {
        return elements(space).contains(value);
    }

    /** The orbit of a parameter inside the space, (G.t) ∩ Theta [Definition 3.1]: each element once. */
    public Domain orbit(ParameterSpace space, Value parameter) {
        return recent.get(space, parameter, () -> newOrbit(space, parameter));
    }

    private Domain newOrbit(ParameterSpace space, Value parameter) {
        ParameterSpace meant = resolve(space);
        Domain whole = groupOrbit(meant.group(), parameter);
        boolean inside = meant.isClosedByForm() && contains(space, parameter);
        return Keeping.of(inside ? whole : new Domain.Filtered(whole, elements(space)::contains));
    }

    /** The whole orbit G.t. */
    Domain groupOrbit(NamedGroup group, Value parameter) {
        Optional<Object> key = GroupOrbits.key(group.group(), parameter);
        Iterable<Value> elements = GroupOrbits.of(group.group(), parameter);
        if (key.isPresent()) {
            return new Domain.Counted(elements, v -> v.getClass() == parameter.getClass()
                    && GroupOrbits.key(group.group(), v).equals(key), () -> GroupOrbits.size(group.group(), parameter));
        }
        Set<Value> members = new HashSet<>();
        elements.forEach(members::add);
        return new Domain.Streamed(elements, members::contains);
    }

    /** The elements of the group that acts on a space, or only those with square 1. */
    public Domain group(ParameterSpace space, boolean involutions) {
        NamedGroup group = resolve(space).group();
        Predicate<Value> member = v -> v instanceof Value.Permutation p && p.points().equals(group.points())
                && group.group().contains(p.permutation()) && (!involutions || p.permutation().isInvolution());
        return new Domain.Streamed(() -> permutations(group, involutions), member);
    }

    private static Iterator<Value> permutations(NamedGroup group, boolean involutions) {
        return (involutions ? group.group().involutions() : group.group().elements())
                .<Value>map(p -> new Value.Permutation(group.points(), p)).iterator();
    }

    /** Whether p*t is in the space for every t in it and every p in the group; NotFinite where that is out of reach. */
    public boolean isClosed(ParameterSpace space) {
        ParameterSpace meant = resolve(space);
        if (meant.isClosedByForm()) {
            return true;
        }
        for (Value element : elements(space)) {
            Interrupted.check();
            for (Permutation generator : meant.group().group().generators()) {
                if (!contains(space, Actions.act(generator, element))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** One element of each orbit inside the space: the first one in the order of the elements. */
    public List<Value> representatives(ParameterSpace space) {
        ParameterSpace meant = resolve(space);
        Iterator<Value> elements = elements(space).iterator();
        if (meant instanceof ParameterSpace.OrbitOf) {
            return elements.hasNext() ? List.of(elements.next()) : List.of();
        }
        List<Value> first = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        while (elements.hasNext()) {
            Interrupted.check();
            Value element = elements.next();
            Optional<Object> key = GroupOrbits.key(meant.group().group(), element);
            if (key.isPresent() ? seen.add(key.get()) : !seen.contains(element)) {
                first.add(element);
                if (key.isEmpty()) {
                    GroupOrbits.of(meant.group().group(), element).forEach(seen::add);
                }
            }
        }
        return first;
    }

    /** The condition of a restricted space as a test. */
    Predicate<Value> condition(ParameterSpace.Restricted space) {
        Program condition = new Evaluator(this).program(List.of(space.variable()), space.predicate());
        return value -> condition.holds(value);
    }
}
