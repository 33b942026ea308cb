package org.orbitcheck.report;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.result.Result;

/**
 * What there is to see of a verdict: the counterexample, or the witness.
 *
 * @param choice the finite choices of the case
 * @param assignments the values of the variables
 * @param table the orbit: parameter, the values that are compared, who wins
 * @param branches for each permutation that does not do, what it fails at
 * @param cycle the names of the functions of a cycle
 * @param notes counts and other remarks
 */
record Finding(String choice, List<Assignment> assignments, Optional<Table> table, List<Assignment> branches,
        List<String> cycle, List<String> notes) {
    record Assignment(String name, String text) {
    }

    record Table(List<String> columns, List<List<String>> rows) {
    }

    /** What the decisive case of a result shows. */
    static Optional<Finding> of(Result result) {
        return result.refuted().or(() -> result.outcomes().stream().findFirst().filter(o -> result.outcomes().size() == 1))
                .map(o -> new FindingBuilder(o).build()).filter(f -> !f.isEmpty());
    }

    /** What one case shows. */
    static Finding of(Result.Outcome outcome) {
        return new FindingBuilder(outcome).build();
    }

    boolean isEmpty() {
        return assignments.isEmpty() && table.isEmpty() && branches.isEmpty() && cycle.isEmpty() && notes.isEmpty() && choice.isEmpty();
    }
}
