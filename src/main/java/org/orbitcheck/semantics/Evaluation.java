package org.orbitcheck.semantics;

import java.util.Map;
import org.orbitcheck.term.ParameterSpace;

/** Where evaluators come from: they differ in what an evaluation costs, never in its value. */
public interface Evaluation {
    /** Each term by its definition. */
    Evaluation BY_DEFINITION = open -> new Evaluator(new Spaces(open, Long.MAX_VALUE));

    /** Each term by its definition, as long as that takes no more steps; beyond them {@link TooManySteps}. */
    static Evaluation byDefinition(long steps) {
        return open -> new Evaluator(new Spaces(open, steps));
    }

    /** An evaluator with a concrete parameter space for each one that is left open. */
    Evaluator with(Map<ParameterSpace.Open, ParameterSpace> open);
}
