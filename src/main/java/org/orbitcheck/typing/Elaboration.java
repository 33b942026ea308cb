package org.orbitcheck.typing;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.source.Problem;

/** What came of elaborating a spec: the spec where there are no problems. */
public record Elaboration(List<Problem> problems, Optional<Spec> spec) {
    public Elaboration {
        problems = List.copyOf(problems);
    }
}
