package org.orbitcheck.report;

import java.util.Map;
import java.util.Optional;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Value;

/**
 * By which names a spec calls things.
 *
 * @param values outcome sets, constants and the tables of rules
 * @param spaces parameter spaces
 */
public record NamesInSpec(Map<Value, String> values, Map<ParameterSpace, String> spaces) {
    public NamesInSpec {
        values = Map.copyOf(values);
        spaces = Map.copyOf(spaces);
    }

    Optional<String> of(Value value) {
        return value instanceof Value.Number || value instanceof Value.Truth ? Optional.empty() : Optional.ofNullable(values.get(value));
    }

    Optional<String> of(ParameterSpace space) {
        return Optional.ofNullable(spaces.get(space));
    }
}
