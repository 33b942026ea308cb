package org.orbitcheck.semantics;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.orbitcheck.group.Orbits;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Value;
import org.orbitcheck.term.ValueOrder;

/**
 * Elements, membership and orbits of parameter spaces (theory, section 1). Keeps what it found for the spaces that it was
 * asked about, and the last few orbits, so an instance belongs to one thread.
 */
public class Spaces {
    private final Map<ParameterSpace.Open, ParameterSpace> open;
    private final Map<ParameterSpace, Domain> domains = new IdentityHashMap<>();
    private long steps;

    public Spaces() {
        this(Map.of(), Long.MAX_VALUE);
    }

    /**
     * With a concrete space for each space that is left open.
     *
     * @param steps how many values may be gone through
     */
    public Spaces(Map<ParameterSpace.Open, ParameterSpace> open, long steps) {
        this.open = Map.copyOf(open);
        this.steps = steps;
    }

    /** Counts a value that is gone through; throws {@link Interrupted} and {@link TooManySteps}. */
    public final void step() {
        Interrupted.check();
        if (--steps < 0) {
            throw new TooManySteps();
        }
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
        ParameterSpace meant = resolve(space);
        Domain whole = groupOrbit(meant.group(), parameter);
        boolean inside = meant.isClosedByForm() && contains(space, parameter);
        return inside ? whole : new Domain.Filtered(whole, elements(space)::contains);
    }

    /** The whole orbit G.t, without listing the group. */
    protected Domain groupOrbit(NamedGroup group, Value parameter) {
        return ascending(Orbits.orbit(group.group(), parameter, (p, t) -> {
            step();
            return Actions.act(p, t);
        }));
    }

    private static Domain ascending(List<Value> values) {
        Set<Value> members = new TreeSet<>(ValueOrder.INSTANCE);
        members.addAll(values);
        return new Domain.Counted(members, new HashSet<>(values)::contains, () -> BigInteger.valueOf(members.size()));
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
            step();
            for (Permutation generator : meant.group().group().generators()) {
                if (!contains(space, Actions.act(generator, element))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What evaluates the conditions of restricted spaces. */
    protected Evaluator evaluator() {
        return new Evaluator(this);
    }

    /** The condition of a restricted space as a test. */
    Predicate<Value> condition(ParameterSpace.Restricted space) {
        Program condition = evaluator().program(List.of(space.variable()), space.predicate());
        return value -> condition.holds(value);
    }
}
