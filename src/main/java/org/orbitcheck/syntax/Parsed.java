package org.orbitcheck.syntax;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.source.Problem;

/** What came of parsing a text: a tree where there are no problems. */
public record Parsed(Optional<SpecFile> spec, List<Problem> problems) {
    public Parsed {
        problems = List.copyOf(problems);
    }
}
