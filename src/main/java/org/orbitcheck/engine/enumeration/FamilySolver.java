package org.orbitcheck.engine.enumeration;

import java.util.Optional;

/** Finds a family that satisfies a {@link FamilyProblem}. */
interface FamilySolver {
    /** A row of ids for each variable, when there is a family. */
    Optional<int[][]> solve(Frame frame);

    static FamilySolver of(Compiler compiler, FamilyProblem problem) {
        return problem.symmetric() ? new CliqueSolver(compiler, problem) : new BacktrackingSolver(compiler, problem);
    }
}
