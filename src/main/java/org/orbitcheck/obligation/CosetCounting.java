package org.orbitcheck.obligation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/**
 * Where a sum over the orbit of t is counted over group elements g, and its summand at g*t is the same for all g of a
 * coset Hg because H fixes everything that the summand names, one element for each coset will do, with weight |H|: for
 * |A| = 1 and |B| = d - 1 these are d elements instead of d!.
 */
final class CosetCounting {
    /** The places of the elements that stand for their cosets, and how many elements each stands for. */
    record Representatives(List<Integer> places, int weight) {
    }

    private final Spaces spaces;
    private final Scope scope;
    private final Map<Term, Optional<List<Value>>> constants = new IdentityHashMap<>();
    private final Map<Term, List<Term.Variable>> free = new IdentityHashMap<>();
    private final Map<FiniteSet, Map<List<Value>, Representatives>> known = new IdentityHashMap<>();

    CosetCounting(Spaces spaces, Scope scope) {
        this.spaces = spaces;
        this.scope = scope;
    }

    /** Representatives for a sum with one variable, over a set that is the orbit of a vector of unknowns. */
    Optional<Representatives> of(Term.Aggregate term, FiniteSet set) {
        List<Permutation> movers = spaces.allMovers(set);
        if (movers.isEmpty()) {
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
        return Optional.of(known.computeIfAbsent(set, s -> new HashMap<>())
                .computeIfAbsent(fixed, f -> representatives(movers, f)));
    }

    private static Representatives representatives(List<Permutation> movers, List<Value> fixed) {
        List<Value> distinct = fixed.stream().distinct().filter(v -> !(v instanceof Value.Number)).toList();
        List<Permutation> subgroup = movers.stream().filter(p -> Equivariance.fixes(p, distinct)).toList();
        Set<Permutation> seen = new HashSet<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < movers.size(); i++) {
            if (!seen.contains(movers.get(i))) {
                places.add(i);
                for (Permutation h : subgroup) {
                    seen.add(h.times(movers.get(i)));
                }
            }
        }
        return new Representatives(places, subgroup.size());
    }
}
