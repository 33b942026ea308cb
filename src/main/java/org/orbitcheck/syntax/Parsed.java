package org.orbitcheck.syntax;

import java.util.List;
import org.orbitcheck.source.Problem;

/**
 * What came of parsing a text: what could be read of it, all of it where there are no problems.
 *
 * @param whole whether the names that it declares are known, be it of declarations that could not be read
 */
public record Parsed(SpecFile spec, List<Problem> problems, boolean whole) {
    public Parsed {
        problems = List.copyOf(problems);
    }
}
