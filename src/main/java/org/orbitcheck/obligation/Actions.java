package org.orbitcheck.obligation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Value;
import org.orbitcheck.term.ValueOrder;

/** The action of permutations on values and atoms (theory, section 1). */
final class Actions {
    private Actions() {
    }

    static Value act(Permutation p, Value value) {
        if (value instanceof Value.Point point) {
            return new Value.Point(point.points(), p.apply(point.index()));
        }
        if (value instanceof Value.Vector vector) {
            return new Value.Vector(vector.points(), move(p, vector.coordinates()));
        }
        if (value instanceof Value.SetOf set) {
            return Value.SetOf.of(set.elements().stream().map(e -> act(p, e)).toList());
        }
        if (value instanceof Value.Mapping mapping) {
            return new Value.Mapping(mapping.points(), move(p, mapping.images()));
        }
        if (value instanceof Value.Pair pair) {
            return new Value.Pair(act(p, pair.first()), act(p, pair.second()));
        }
        if (value instanceof Value.Coset coset) {
            return new Value.Coset(coset.points(), coset.subgroup(),
                    coset.subgroup().leastOfLeftCoset(p.times(coset.least())));
        }
        if (value instanceof Value.Named named) {
            return new Value.Named(named.action(), named.action().imageOf(p).apply(named.index()));
        }
        if (value instanceof Value.Distribution distribution) {
            List<Value.Weighted> atoms = new ArrayList<>(distribution.atoms().stream()
                    .map(a -> new Value.Weighted((Value.Vector) act(p, a.vector()), a.weight())).toList());
            atoms.sort((a, b) -> ValueOrder.INSTANCE.compare(a.vector(), b.vector()));
            return new Value.Distribution(distribution.points(), atoms);
        }
        if (value instanceof Value.Family family) {
            return new Value.Family(family.members().stream().map(m -> act(p, m)).toList());
        }
        return value;
    }

    /** What was at i is at p(i). */
    static <T> List<T> move(Permutation p, List<T> coordinates) {
        List<T> moved = new ArrayList<>(Collections.nCopies(coordinates.size(), (T) null));
        for (int i = 0; i < coordinates.size(); i++) {
            moved.set(p.apply(i), coordinates.get(i));
        }
        return Collections.unmodifiableList(moved);
    }

    static Atom act(Permutation p, Atom atom) {
        if (atom instanceof Atom.Concrete concrete) {
            return new Atom.Concrete(act(p, concrete.value()));
        }
        if (atom instanceof Atom.Vector vector) {
            return new Atom.Vector(vector.points(), move(p, vector.coordinates()));
        }
        if (atom instanceof Atom.Pair pair) {
            return new Atom.Pair(act(p, pair.first()), act(p, pair.second()));
        }
        if (atom instanceof Atom.Family family) {
            return new Atom.Family(family.members().stream().map(m -> act(p, m)).toList());
        }
        if (atom instanceof Atom.Distribution distribution) {
            return new Atom.Distribution(distribution.points(), distribution.parts().stream()
                    .map(w -> new Atom.Weighted(w.weight(), act(p, w.vector()))).toList());
        }
        if (atom instanceof Atom.Elements elements) {
            FiniteSet set = elements.set();
            return new Atom.Elements(new FiniteSet(set.elements().stream()
                    .map(e -> new FiniteSet.Element(e.guard(), act(p, e.value()))).toList(), set.distinct(), set.orbit()));
        }
        throw new Unsupported("a permutation of a function");
    }

    static Symbolic act(Permutation p, Symbolic symbolic) {
        if (symbolic instanceof Symbolic.Cases cases) {
            return new Symbolic.Cases(cases.cases().stream()
                    .map(c -> new Symbolic.Case(c.guard(), act(p, c.atom()))).toList());
        }
        return symbolic;
    }

    /** The vector as an atom; concrete where every coordinate is constant. */
    static Atom vector(Points points, List<Polynomial> coordinates) {
        for (Polynomial coordinate : coordinates) {
            if (!coordinate.isConstant()) {
                return new Atom.Vector(points, coordinates);
            }
        }
        List<BigFraction> constants = coordinates.stream().map(Polynomial::constantPart).toList();
        return new Atom.Concrete(new Value.Vector(points, constants));
    }
}
