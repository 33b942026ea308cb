package org.orbitcheck.engine.anysize;

import java.util.Optional;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.pattern.OpenProblem;
import org.orbitcheck.term.Term;

/** Looks for a counterexample in the points of small groups. */
final class SmallSpaces {
    SmallSpaces(Term formula, OpenProblem problem, Budget budget) {
    }

    Optional<Evidence> find() {
        return Optional.empty();
    }
}
