package org.orbitcheck.obligation;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/** Elements, membership and orbits of parameter spaces, for values with and without unknowns. */
final class Spaces {
    private static final int MOST_ELEMENTS = 200_000;
    private static final int MOST_PERMUTATIONS = 50_000;

    private record OrbitKey(ParameterSpace space, Atom atom) {
        @Override
        public int hashCode() {
            return atom.hashCode();
        }
    }

    private final Session session;
    private final Formulas formulas;
    private final Equality equality;
    private final Map<OrbitKey, FiniteSet> orbits = new HashMap<>();
    private final Map<NamedGroup, List<Permutation>> permutations = new IdentityHashMap<>();
    private final Map<FiniteSet, List<Formula>> firsts = new IdentityHashMap<>();
    private final Map<FiniteSet, List<Permutation>> movers = new IdentityHashMap<>();
    private final BiFunction<ParameterSpace.Restricted, Symbolic, Formula> predicate;

    /** The predicate of a restricted space is translated by the function given. */
    Spaces(Session session, Equality equality, BiFunction<ParameterSpace.Restricted, Symbolic, Formula> predicate) {
        this.session = session;
        this.formulas = session.formulas;
        this.equality = equality;
        this.predicate = predicate;
    }

    /** All elements of a group, in lexicographic order. */
    List<Permutation> permutations(NamedGroup group) {
        return permutations.computeIfAbsent(group, g -> {
            if (g.group().order().compareTo(BigInteger.valueOf(MOST_PERMUTATIONS)) > 0) {
                throw new Unsupported("a group of order " + g.group().order() + " is too large to go through");
            }
            return g.group().elements().toList();
        });
    }

    List<Value> groupElements(Term.GroupElements term) {
        NamedGroup group = term.space().group();
        List<Value> values = new ArrayList<>();
        (term.involutions() ? group.group().involutions() : permutations(group).stream())
                .limit(MOST_PERMUTATIONS + 1L).forEach(p -> values.add(new Value.Permutation(group.points(), p)));
        if (values.size() > MOST_PERMUTATIONS) {
            throw new Unsupported("too many involutions to go through");
        }
        return values;
    }

    /** The elements of a finite space, in the order of values. */
    List<Value> elements(ParameterSpace space) {
        List<Value> elements = new ArrayList<>();
        collect(space, elements);
        return Value.SetOf.of(elements).elements();
    }

    private void collect(ParameterSpace space, List<Value> to) {
        if (space instanceof ParameterSpace.PointSpace s) {
            for (int i = 0; i < s.group().degree(); i++) {
                to.add(new Value.Point(s.group().points(), i));
            }
        } else if (space instanceof ParameterSpace.Restricted s) {
            for (Value value : elements(s.base())) {
                Formula holds = predicate.apply(s, Symbolic.of(value, formulas));
                if (holds.isTrue()) {
                    to.add(value);
                } else if (!holds.isFalse()) {
                    throw new Unsupported("a finite space whose condition has unknowns");
                }
            }
        } else if (space instanceof ParameterSpace.OrbitOf s) {
            concreteOrbit(s.base(), s.seed()).forEach(to::add);
        } else if (space instanceof ParameterSpace.Explicit s) {
            to.addAll(s.elements());
        } else if (space instanceof ParameterSpace.Maps s) {
            maps(s, to);
        } else if (space instanceof ParameterSpace.Subsets s) {
            subsets(s, 0, new ArrayList<>(), to);
        } else if (space instanceof ParameterSpace.Product s) {
            List<Value> second = elements(s.second());
            elements(s.first()).forEach(a -> second.forEach(b -> to.add(new Value.Pair(a, b))));
        } else if (space instanceof ParameterSpace.Cosets s) {
            s.group().group().transversal(s.subgroup().group())
                    .forEach(p -> to.add(new Value.Coset(s.group().points(), s.subgroup().group(), p)));
        } else if (space instanceof ParameterSpace.Tabulated s) {
            for (int i = 0; i < s.action().names().size(); i++) {
                to.add(new Value.Named(s.action(), i));
            }
        } else {
            throw new Unsupported(space instanceof ParameterSpace.Open ? "a parameter space that is left open"
                    : "a space that is not finite");
        }
        if (to.size() > MOST_ELEMENTS) {
            throw new Unsupported("a space of more than " + MOST_ELEMENTS + " elements");
        }
    }

    private static void maps(ParameterSpace.Maps space, List<Value> to) {
        int degree = space.group().degree();
        if (Math.pow(space.values().size(), degree) > MOST_ELEMENTS) {
            throw new Unsupported("a space of more than " + MOST_ELEMENTS + " elements");
        }
        List<List<Value>> images = List.of(List.of());
        for (int i = 0; i < degree; i++) {
            List<List<Value>> longer = new ArrayList<>();
            for (List<Value> start : images) {
                for (Value value : space.values()) {
                    List<Value> next = new ArrayList<>(start);
                    next.add(value);
                    longer.add(next);
                }
            }
            images = longer;
        }
        images.forEach(m -> to.add(new Value.Mapping(space.group().points(), m)));
    }

    private static void subsets(ParameterSpace.Subsets space, int from, List<Value> chosen, List<Value> to) {
        if (chosen.size() == space.size()) {
            to.add(Value.SetOf.of(chosen));
            return;
        }
        for (int i = from; i < space.group().degree(); i++) {
            chosen.add(new Value.Point(space.group().points(), i));
            subsets(space, i + 1, chosen, to);
            chosen.remove(chosen.size() - 1);
        }
    }

    /** Whether a value of the right type is in the space. */
    Formula member(ParameterSpace space, Symbolic value) {
        if (space instanceof ParameterSpace.Restricted s) {
            Formula base = member(s.base(), value);
            return base.isFalse() ? base : formulas.and(base, session.under(base, () -> predicate.apply(s, value)));
        }
        if (space instanceof ParameterSpace.OrbitOf || space instanceof ParameterSpace.Explicit) {
            return equality.member(value, equality.setOf(new Atom.Concrete(new Value.SetOf(elements(space)))));
        }
        if (space instanceof ParameterSpace.Product s) {
            List<Formula> parts = new ArrayList<>();
            for (Symbolic.Case c : Choosing.casesOf(value)) {
                Atom.Pair pair = equality.pairOf(c.atom());
                parts.add(formulas.and(c.guard(),
                        formulas.and(member(s.first(), pair.first()), member(s.second(), pair.second()))));
            }
            return formulas.or(parts);
        }
        if (space instanceof ParameterSpace.Subsets || space instanceof ParameterSpace.Maps
                || space instanceof ParameterSpace.Cosets || space instanceof ParameterSpace.Tabulated) {
            return equality.member(value, equality.setOf(new Atom.Concrete(new Value.SetOf(elements(space)))));
        }
        if (space instanceof ParameterSpace.Distributions s) {
            List<Formula> parts = new ArrayList<>();
            for (Symbolic.Case c : Choosing.casesOf(value)) {
                if (equality.distributionOf(c.atom()).parts().size() > s.support()) {
                    throw new Unsupported("whether a distribution is on fewer elements");
                }
                equality.distributionOf(c.atom()).parts().forEach(w -> parts.add(formulas.implies(
                        formulas.and(c.guard(), formulas.not(formulas.isZero(w.weight()))), member(s.base(), w.vector()))));
            }
            return formulas.and(parts);
        }
        if (space instanceof ParameterSpace.PointSpace || space instanceof ParameterSpace.Vectors) {
            return formulas.top;
        }
        throw new Unsupported("membership in a space that is left open");
    }

    /** Whether a space is closed under its group, by its form or because its condition does not see which point is which. */
    boolean isClosed(ParameterSpace space) {
        if (space instanceof ParameterSpace.Restricted s) {
            return isClosed(s.base()) && Equivariance.constantsOf(s.predicate())
                    .map(named -> s.group().group().generators().stream().allMatch(g -> Equivariance.fixes(g, named))).orElse(false);
        }
        return space.isClosedByForm();
    }

    /** The orbit of one atom inside the space. */
    FiniteSet orbit(ParameterSpace space, Atom atom) {
        FiniteSet known = orbits.get(new OrbitKey(space, atom));
        if (known == null) {
            known = atom instanceof Atom.Concrete c ? finiteOrbit(space, c.value()) : symbolicOrbit(space, atom);
            orbits.put(new OrbitKey(space, atom), known);
        }
        return known;
    }

    private FiniteSet finiteOrbit(ParameterSpace space, Value value) {
        List<FiniteSet.Element> elements = new ArrayList<>();
        for (Value element : Value.SetOf.of(images(space.group(), value)).elements()) {
            Symbolic symbolic = Symbolic.of(element, formulas);
            Formula in = member(space, symbolic);
            if (!in.isFalse()) {
                elements.add(new FiniteSet.Element(in, symbolic));
            }
        }
        return new FiniteSet(elements, true, false);
    }

    private List<Value> concreteOrbit(ParameterSpace space, Value value) {
        return finiteOrbit(space, value).elements().stream().map(e -> Choosing.concrete(e.value()).orElseThrow()).toList();
    }

    private static Set<Value> images(NamedGroup group, Value seed) {
        Set<Value> seen = new LinkedHashSet<>();
        Deque<Value> open = new ArrayDeque<>();
        seen.add(seed);
        open.add(seed);
        while (!open.isEmpty()) {
            Value value = open.remove();
            for (Permutation generator : group.group().generators()) {
                Value image = Actions.act(generator, value);
                if (seen.add(image)) {
                    if (seen.size() > MOST_ELEMENTS) {
                        throw new Unsupported("an orbit of more than " + MOST_ELEMENTS + " elements");
                    }
                    open.add(image);
                }
            }
        }
        return seen;
    }

    private FiniteSet symbolicOrbit(ParameterSpace space, Atom atom) {
        Map<Atom, Permutation> images = new LinkedHashMap<>();
        for (Permutation p : permutations(space.group())) {
            images.putIfAbsent(Actions.act(p, atom), p);
        }
        List<FiniteSet.Element> elements = new ArrayList<>();
        List<Permutation> by = new ArrayList<>();
        images.forEach((image, p) -> {
            formulas.checkpoint();
            Symbolic symbolic = Symbolic.single(image, formulas);
            Formula in = member(space, symbolic);
            if (!in.isFalse()) {
                elements.add(new FiniteSet.Element(in, symbolic));
                by.add(p);
            }
        });
        FiniteSet orbit = new FiniteSet(elements, false, true);
        movers.put(orbit, by);
        return orbit;
    }

    /**
     * For each element of a set whether it is to be counted: its guard, and no earlier counted element is equal to it.
     * In an orbit, g*t is counted when no earlier h has (h^-1 g)*t = t; among those only the permutations with the
     * finest cycles matter, since a permutation fixes t exactly when t is constant on its cycles.
     */
    List<Formula> counted(FiniteSet set) {
        if (set.distinct()) {
            return set.elements().stream().map(FiniteSet.Element::guard).toList();
        }
        return firsts.computeIfAbsent(set, s -> {
            List<Formula> result = new ArrayList<>();
            for (int i = 0; i < s.elements().size(); i++) {
                formulas.checkpoint();
                result.add(formulas.and(s.elements().get(i).guard(), formulas.not(repeats(s, i))));
            }
            return result;
        });
    }

    private Formula repeats(FiniteSet set, int place) {
        List<Permutation> by = movers.getOrDefault(set, List.of());
        List<Formula> parts = new ArrayList<>();
        if (by.isEmpty() || !isVector(set.elements().get(place).value())) {
            FiniteSet.Element element = set.elements().get(place);
            for (int j = 0; j < place; j++) {
                FiniteSet.Element earlier = set.elements().get(j);
                parts.add(formulas.and(earlier.guard(), equality.equal(earlier.value(), element.value())));
            }
            return formulas.or(parts);
        }
        Symbolic first = set.elements().get(0).value();
        Symbolic seed = Actions.act(by.get(0).inverse(), first);
        Set<CyclePartition> partitions = new LinkedHashSet<>();
        for (int j = 0; j < place; j++) {
            partitions.add(CyclePartition.of(by.get(j).inverse().times(by.get(place))));
        }
        for (CyclePartition partition : CyclePartition.finest(partitions)) {
            parts.add(constantOn(partition, Equality.coordinatesOf(Choosing.casesOf(seed).get(0).atom())));
        }
        return formulas.or(parts);
    }

    private static boolean isVector(Symbolic value) {
        return value instanceof Symbolic.Cases c && c.cases().size() == 1 && Equality.isVector(c.cases().get(0).atom());
    }

    private Formula constantOn(CyclePartition partition, List<Polynomial> coordinates) {
        List<Formula> parts = new ArrayList<>();
        for (int i = 0; i < coordinates.size(); i++) {
            int other = partition.leastWith(i);
            if (other != i) {
                parts.add(formulas.isZero(coordinates.get(other).minus(coordinates.get(i))));
            }
        }
        return formulas.and(parts);
    }
}
