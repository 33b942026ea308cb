package org.orbitcheck.obligation;

import java.util.List;
import java.util.Map;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Value;

/** One possible value, concrete or with unknowns in it. Equal atoms are equal values, not the other way round. */
sealed interface Atom {
    record Concrete(Value value) implements Atom {
    }

    /** A vector with an unknown in some coordinate. */
    record Vector(Points points, List<Polynomial> coordinates) implements Atom {
    }

    /** A finite set with unknowns or guards in it. */
    record Elements(FiniteSet set) implements Atom {
    }

    record Family(List<Symbolic> members) implements Atom {
    }

    /** A distribution: weights >= 0 with sum 1, of vectors that may be equal. */
    record Distribution(Points points, List<Weighted> parts) implements Atom {
    }

    record Weighted(Polynomial weight, Symbolic vector) {
    }

    record Pair(Symbolic first, Symbolic second) implements Atom {
    }

    /** A function of a finite space, by its values. */
    record Function(Map<Value.Key, Fraction> values) implements Atom {
    }
}
