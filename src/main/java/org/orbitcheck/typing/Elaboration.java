package org.orbitcheck.typing;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.source.Problem;

/**
 * What came of elaborating a spec: the spec where there are no problems.
 *
 * @param scope what its names mean; a name whose declaration has a mistake is {@link Meaning.Broken}
 */
public record Elaboration(List<Problem> problems, Optional<Spec> spec, Scope scope) {
    public Elaboration {
        problems = List.copyOf(problems);
    }

    /** A spec that could not be read. */
    public static Elaboration unreadable(Problem problem) {
        return new Elaboration(List.of(problem), Optional.empty(), Scope.EMPTY);
    }
}
