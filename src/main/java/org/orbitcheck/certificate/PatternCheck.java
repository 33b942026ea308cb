package org.orbitcheck.certificate;

import java.util.List;
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

    /** Whether the evidence stands for the verdict. */
    static Check check(Term formula, boolean proved, Evidence.Patterns evidence) {
        OpenProblem problem;
        try {
            problem = OpenProblem.of(formula);
            return check(problem, proved, evidence.alternatives());
        } catch (Unsupported e) {
            return new Check.Invalid("patterns do not decide " + e.getMessage());
        }
    }

    private static Check check(OpenProblem problem, boolean proved, List<Failure> failures) {
        if (problem.isUniversal() != proved) {
            return new Check.Invalid("patterns prove statements about all functions and refute statements about some");
        }
        if (problem.alternatives().size() != failures.size()) {
            return new Check.Invalid("there are " + problem.alternatives().size() + " alternatives, not " + failures.size());
        }
        for (int i = 0; i < failures.size(); i++) {
            if (!failures.get(i).excludes(problem.alternatives().get(i))) {
                return new Check.Invalid("the multipliers do not exclude alternative " + (i + 1));
            }
        }
        return new Check.Valid(List.of());
    }
}
