package org.orbitcheck.obligation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.orbitcheck.term.Term;

/** The values of the variables that are bound where the translation stands. */
final class Scope {
    private final Map<Integer, Symbolic> values = new HashMap<>();

    Symbolic valueOf(Term.Variable variable) {
        return Optional.ofNullable(values.get(variable.id()))
                .orElseThrow(() -> new IllegalStateException("unbound variable " + variable.name()));
    }

    /** What the supplier makes while the variable has the value. */
    <T> T with(Term.Variable variable, Symbolic value, Supplier<T> supplier) {
        Symbolic before = values.put(variable.id(), value);
        try {
            return supplier.get();
        } finally {
            if (before == null) {
                values.remove(variable.id());
            } else {
                values.put(variable.id(), before);
            }
        }
    }
}
