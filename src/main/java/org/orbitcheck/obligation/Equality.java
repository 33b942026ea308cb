package org.orbitcheck.obligation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.term.Value;

/** When two symbolic values are equal, and when a value is in a set. */
final class Equality {
    private final Formulas formulas;
    private final Numbers numbers;
    private final Map<Atom, Map<Atom, Formula>> vectors = new HashMap<>();

    Equality(Formulas formulas, Numbers numbers) {
        this.formulas = formulas;
        this.numbers = numbers;
    }

    Formula equal(Symbolic a, Symbolic b) {
        if (a instanceof Symbolic.Truth x && b instanceof Symbolic.Truth y) {
            return formulas.iff(x.formula(), y.formula());
        }
        if (a instanceof Symbolic.Number x && b instanceof Symbolic.Number y) {
            return numbers.equal(x.fraction(), y.fraction());
        }
        List<Formula> parts = new ArrayList<>();
        for (Symbolic.Case x : Choosing.casesOf(a)) {
            for (Symbolic.Case y : Choosing.casesOf(b)) {
                Formula guard = formulas.and(x.guard(), y.guard());
                if (!guard.isFalse()) {
                    parts.add(formulas.and(guard, equal(x.atom(), y.atom())));
                }
            }
        }
        return formulas.or(parts);
    }

    Formula equal(Atom a, Atom b) {
        if (a.equals(b)) {
            return formulas.top;
        }
        if (a instanceof Atom.Concrete x && b instanceof Atom.Concrete y) {
            return formulas.of(x.value().equals(y.value()));
        }
        if (isVector(a) && isVector(b)) {
            Map<Atom, Formula> row = vectors.computeIfAbsent(a, x -> new HashMap<>());
            Formula known = row.get(b);
            if (known == null) {
                known = coordinates(coordinatesOf(a), coordinatesOf(b));
                row.put(b, known);
            }
            return known;
        }
        if (isSet(a) && isSet(b)) {
            FiniteSet x = setOf(a);
            FiniteSet y = setOf(b);
            return formulas.and(subset(x, y), subset(y, x));
        }
        if (isDistribution(a) && isDistribution(b)) {
            return sameWeights(distributionOf(a), distributionOf(b));
        }
        if (isPair(a) && isPair(b)) {
            Atom.Pair x = pairOf(a);
            Atom.Pair y = pairOf(b);
            return formulas.and(equal(x.first(), y.first()), equal(x.second(), y.second()));
        }
        if (isFamily(a) && isFamily(b)) {
            return members(familyOf(a), familyOf(b));
        }
        throw new Unsupported("equality of functions with unknowns");
    }

    private Formula coordinates(List<Polynomial> x, List<Polynomial> y) {
        List<Formula> parts = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            if (!x.get(i).equals(y.get(i))) {
                Formula same = formulas.isZero(x.get(i).minus(y.get(i)));
                if (same.isFalse()) {
                    return same;
                }
                parts.add(same);
            }
        }
        return formulas.and(parts);
    }

    private Formula members(List<Symbolic> x, List<Symbolic> y) {
        if (x.size() != y.size()) {
            return formulas.bottom;
        }
        List<Formula> parts = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            parts.add(equal(x.get(i), y.get(i)));
        }
        return formulas.and(parts);
    }

    Formula member(Symbolic value, FiniteSet set) {
        List<Formula> parts = new ArrayList<>();
        for (FiniteSet.Element element : set.elements()) {
            parts.add(formulas.and(element.guard(), equal(value, element.value())));
        }
        return formulas.or(parts);
    }

    Formula subset(FiniteSet a, FiniteSet b) {
        List<Formula> parts = new ArrayList<>();
        for (FiniteSet.Element element : a.elements()) {
            parts.add(formulas.implies(element.guard(), member(element.value(), b)));
        }
        return formulas.and(parts);
    }

    static boolean isVector(Atom atom) {
        return atom instanceof Atom.Vector || atom instanceof Atom.Concrete c && c.value() instanceof Value.Vector;
    }

    static List<Polynomial> coordinatesOf(Atom atom) {
        if (atom instanceof Atom.Vector vector) {
            return vector.coordinates();
        }
        List<BigFraction> constants = ((Value.Vector) ((Atom.Concrete) atom).value()).coordinates();
        return constants.stream().map(Polynomial::constant).toList();
    }

    private static boolean isSet(Atom atom) {
        return atom instanceof Atom.Elements || atom instanceof Atom.Concrete c && c.value() instanceof Value.SetOf;
    }

    /** The set that an atom is. */
    FiniteSet setOf(Atom atom) {
        if (atom instanceof Atom.Elements elements) {
            return elements.set();
        }
        if (atom instanceof Atom.Concrete c && c.value() instanceof Value.SetOf set) {
            return new FiniteSet(set.elements().stream()
                    .map(v -> new FiniteSet.Element(formulas.top, Symbolic.of(v, formulas))).toList(), true, false);
        }
        throw new IllegalStateException("not a finite set");
    }

    private static boolean isDistribution(Atom atom) {
        return atom instanceof Atom.Distribution || atom instanceof Atom.Concrete c && c.value() instanceof Value.Distribution;
    }

    Atom.Distribution distributionOf(Atom atom) {
        if (atom instanceof Atom.Distribution distribution) {
            return distribution;
        }
        Value.Distribution value = (Value.Distribution) ((Atom.Concrete) atom).value();
        return new Atom.Distribution(value.points(), value.atoms().stream()
                .map(w -> new Atom.Weighted(Polynomial.constant(w.weight()), Symbolic.of(w.vector(), formulas))).toList());
    }

    private Formula sameWeights(Atom.Distribution a, Atom.Distribution b) {
        List<Formula> parts = new ArrayList<>();
        for (Atom.Distribution each : List.of(a, b)) {
            each.parts().forEach(w -> parts.add(numbers.equal(weight(a, w.vector()), weight(b, w.vector()))));
        }
        return formulas.and(parts);
    }

    /** The weight that a distribution gives to a vector. */
    Fraction weight(Atom.Distribution distribution, Symbolic vector) {
        return numbers.sum(distribution.parts().stream().map(w -> equal(w.vector(), vector)).toList(),
                distribution.parts().stream().map(w -> Fraction.of(GuardedSum.of(formulas.top, w.weight()))).toList());
    }

    private static boolean isPair(Atom atom) {
        return atom instanceof Atom.Pair || atom instanceof Atom.Concrete c && c.value() instanceof Value.Pair;
    }

    Atom.Pair pairOf(Atom atom) {
        if (atom instanceof Atom.Pair pair) {
            return pair;
        }
        Value.Pair pair = (Value.Pair) ((Atom.Concrete) atom).value();
        return new Atom.Pair(Symbolic.of(pair.first(), formulas), Symbolic.of(pair.second(), formulas));
    }

    private static boolean isFamily(Atom atom) {
        return atom instanceof Atom.Family || atom instanceof Atom.Concrete c && c.value() instanceof Value.Family;
    }

    List<Symbolic> familyOf(Atom atom) {
        if (atom instanceof Atom.Family family) {
            return family.members();
        }
        Value.Family family = (Value.Family) ((Atom.Concrete) atom).value();
        return family.members().stream().map(m -> Symbolic.of(m, formulas)).toList();
    }
}
