package org.orbitcheck.report;

import java.util.List;
import java.util.Optional;

/**
 * A claim or a measure explained: what it says, what came of it, and why.
 *
 * @param name its name
 * @param statement the claim as written
 * @param verdict what came of it
 * @param sections the explanation, part by part
 */
public record Explanation(String name, String statement, String verdict, List<Section> sections) {
    public Explanation {
        sections = List.copyOf(sections);
    }

    /** Lines below a heading, and a table where there is one. */
    record Section(String heading, List<String> lines, Optional<Finding.Table> table) {
        Section {
            lines = List.copyOf(lines);
        }
    }
}
