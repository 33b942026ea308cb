package org.orbitcheck.syntax;

import java.util.List;
import org.orbitcheck.source.Problem;

/** What came of parsing a text: what could be read of it, all of it where there are no problems. */
public record Parsed(SpecFile spec, List<Problem> problems) {
    public Parsed {
        problems = List.copyOf(problems);
    }
}
