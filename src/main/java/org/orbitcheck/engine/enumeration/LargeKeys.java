package org.orbitcheck.engine.enumeration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.term.Term;

/** Whether a key of a memo would be an orbit too large to be listed; then nothing is remembered by it. */
final class LargeKeys {
    private LargeKeys() {
    }

    static Optional<Code.Truth> of(Compiler compiler, Inputs inputs) {
        List<Code.Truth> guards = new ArrayList<>();
        for (Term source : inputs.sources().values()) {
            if (source instanceof Term.Orbit orbit && compiler.context.large.mayBeLarge(orbit.space(), true)) {
                Code.Id parameter = compiler.id(orbit.parameter());
                guards.add(f -> compiler.context.spaces.largeOrbit(orbit.space(), parameter.at(f)).isPresent());
            }
        }
        return guards.isEmpty() ? Optional.empty() : Optional.of(f -> guards.stream().anyMatch(guard -> guard.at(f)));
    }
}
