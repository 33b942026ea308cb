package org.orbitcheck.certificate;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.pattern.Failure;
import org.orbitcheck.pattern.OpenProblem;
import org.orbitcheck.pattern.Unsupported;
import org.orbitcheck.term.Term;

/**
 * <pre>
 * (forall f, g, … : e) | proved            no alternative of the failure of e is possible
 * (exists f, g, … : e) | refuted           no alternative of e is possible
 * ------------------------------------------------------------------------------ theory, section 9
 * the formula is as the verdict says, for every finite parameter space
 * </pre>
 * The linear problems are made anew from the formula; only multipliers are read from the evidence.
 */
final class PatternCheck {
    private PatternCheck() {
    }

    /** What is wrong with the evidence; empty where it stands for the verdict. */
    static Optional<String> fault(Term formula, boolean proved, Evidence.Patterns evidence) {
        try {
            return fault(OpenProblem.of(formula), proved, evidence.alternatives());
        } catch (Unsupported e) {
            return Optional.of("patterns do not decide " + e.getMessage());
        }
    }

    private static Optional<String> fault(OpenProblem problem, boolean proved, List<Failure> failures) {
        if (problem.isUniversal() != proved) {
            return Optional.of("patterns prove statements about all functions and refute statements about some");
        }
        if (problem.alternatives().size() != failures.size()) {
            return Optional.of("there are " + problem.alternatives().size() + " alternatives, not " + failures.size());
        }
        for (int i = 0; i < failures.size(); i++) {
            if (!failures.get(i).excludes(problem.alternatives().get(i))) {
                return Optional.of("the multipliers do not exclude alternative " + (i + 1));
            }
        }
        return Optional.empty();
    }
}
