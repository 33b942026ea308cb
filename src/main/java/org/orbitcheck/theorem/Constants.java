package org.orbitcheck.theorem;

import java.util.HashSet;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/** The order of constants: numbers by size, truth values from false to true, sets by inclusion. */
final class Constants {
    private Constants() {
    }

    static boolean isAtLeast(Term greater, Term lesser) {
        return greater instanceof Term.Constant a && lesser instanceof Term.Constant b && isAtLeast(a.value(), b.value());
    }

    static boolean isAtLeast(Value greater, Value lesser) {
        if (greater instanceof Value.Number a && lesser instanceof Value.Number b) {
            return a.value().compareTo(b.value()) >= 0;
        }
        if (greater instanceof Value.Truth a && lesser instanceof Value.Truth b) {
            return a.holds() || !b.holds();
        }
        return greater instanceof Value.SetOf a && lesser instanceof Value.SetOf b && new HashSet<>(a.elements()).containsAll(b.elements());
    }
}
