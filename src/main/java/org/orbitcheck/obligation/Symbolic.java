package org.orbitcheck.obligation;

import java.util.List;
import org.orbitcheck.term.Value;

/** The value of a term under unknowns. */
sealed interface Symbolic {
    record Truth(Formula formula) implements Symbolic {
    }

    record Number(Fraction fraction) implements Symbolic {
    }

    /** One of several atoms: guards exclude each other and cover everything. */
    record Cases(List<Case> cases) implements Symbolic {
        public Cases {
            cases = List.copyOf(cases);
        }
    }

    record Case(Formula guard, Atom atom) {
    }

    /** The value as a symbolic one. */
    static Symbolic of(Value value, Formulas formulas) {
        if (value instanceof Value.Truth truth) {
            return new Truth(formulas.of(truth.holds()));
        }
        if (value instanceof Value.Number number) {
            if (!number.value().isRational()) {
                throw new Unsupported("a constant that is not rational");
            }
            Polynomial constant = Polynomial.constant(number.value().rational());
            return new Number(Fraction.of(GuardedSum.of(formulas.top, constant)));
        }
        return single(new Atom.Concrete(value), formulas);
    }

    static Symbolic single(Atom atom, Formulas formulas) {
        return new Cases(List.of(new Case(formulas.top, atom)));
    }
}
