package org.orbitcheck.pattern;

import java.util.List;

/**
 * Why one alternative of an {@link OpenProblem} is not possible: this statement of it (from 0) holds for no orbit, as
 * none of its systems, in their order, has a solution.
 */
public record Failure(int statement, List<Elimination> systems) {
    public Failure {
        systems = List.copyOf(systems);
    }

    /** Whether it shows that the alternative is not possible. */
    public boolean excludes(OpenProblem.Alternative alternative) {
        if (statement < 0 || statement >= alternative.statements().size()) {
            return false;
        }
        List<ConeSystem> made = alternative.statements().get(statement).systems().systems();
        boolean all = made.size() == systems.size();
        for (int i = 0; all && i < made.size(); i++) {
            all = systems.get(i).refutes(made.get(i));
        }
        return all;
    }
}
