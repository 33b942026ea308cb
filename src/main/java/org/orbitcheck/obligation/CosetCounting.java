package org.orbitcheck.obligation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/**
 * Where a sum over the orbit of t is counted over group elements g, and its summand at g*t is the same for all g of a
 * coset Hg because H fixes everything that the summand names, one element for each coset will do, with weight |H|. The
 * cosets are the images of what it names: for |A| = 1 and |B| = d - 1 these are d, and the d! group elements are never
 * listed.
 */
final class CosetCounting {
    private static final int MOST_COSETS = 50_000;

    /** Elements that stand for their cosets, and how many elements each stands for. */
    record Representatives(List<Permutation> movers, BigFraction weight) {
    }

    private record Images(NamedGroup group, List<Value> fixed) {
    }

    private final Spaces spaces;
    private final Scope scope;
    private final Map<Term, Optional<List<Value>>> constants = new IdentityHashMap<>();
    private final Map<Term, List<Term.Variable>> free = new IdentityHashMap<>();
    private final Map<Images, Optional<Representatives>> known = new HashMap<>();

    CosetCounting(Spaces spaces, Scope scope) {
        this.spaces = spaces;
        this.scope = scope;
    }

    /** Representatives for a sum with one variable over the orbit of a vector of different unknowns. */
    Optional<Representatives> of(Term.Aggregate term, Term.Orbit orbit, Symbolic parameter) {
        if (!isGeneric(parameter) || !spaces.isClosed(orbit.space())) {
            return Optional.empty();
        }
        Optional<List<Value>> named = constants.computeIfAbsent(term,
                t -> Equivariance.constantsOf(term.condition(), term.body()));
        if (named.isEmpty()) {
            return Optional.empty();
        }
        List<Value> fixed = new ArrayList<>(named.get());
        for (Term.Variable variable : free.computeIfAbsent(term, t -> List.copyOf(FreeVariables.of(
                new Term.Aggregate(term.aggregator(), term.bindings().subList(0, 0), term.condition(), term.body(),
                        term.type()))))) {
            if (variable.id() != term.bindings().get(0).variable().id()) {
                Symbolic value = scope.valueOf(variable);
                Optional<Value> concrete = Choosing.concrete(value);
                boolean number = value instanceof Symbolic.Number;
                if (!number && !concrete.map(Equivariance::isGeometric).orElse(false)) {
                    return Optional.empty();
                }
                concrete.ifPresent(fixed::add);
            }
        }
        List<Value> distinct = fixed.stream().distinct().filter(v -> !(v instanceof Value.Number)).toList();
        return known.computeIfAbsent(new Images(orbit.space().group(), distinct),
                i -> representatives(i.group().group(), i.fixed()));
    }

    /** Whether different group elements have different images of the value. */
    private static boolean isGeneric(Symbolic value) {
        if (!(value instanceof Symbolic.Cases cases) || cases.cases().size() != 1
                || !(cases.cases().get(0).atom() instanceof Atom.Vector vector)) {
            return false;
        }
        return new HashSet<>(vector.coordinates()).size() == vector.coordinates().size();
    }

    /**
     * An element for each image of the values. With k*values running through the images once, the inverses of these k are
     * one from each coset Hg of the stabilizer H.
     */
    private static Optional<Representatives> representatives(PermutationGroup group, List<Value> values) {
        Map<List<Value>, Permutation> images = new LinkedHashMap<>();
        List<List<Value>> open = new ArrayList<>(List.of(values));
        images.put(values, Permutation.identity(group.degree()));
        for (int next = 0; next < open.size(); next++) {
            Permutation by = images.get(open.get(next));
            for (Permutation generator : group.generators()) {
                List<Value> image = open.get(next).stream().map(v -> Actions.act(generator, v)).toList();
                if (images.putIfAbsent(image, generator.times(by)) == null) {
                    open.add(image);
                }
            }
            if (open.size() > MOST_COSETS) {
                return Optional.empty();
            }
        }
        BigInteger weight = group.order().divide(BigInteger.valueOf(images.size()));
        return Optional.of(new Representatives(images.values().stream().map(Permutation::inverse).toList(), new BigFraction(weight)));
    }
}
