package org.orbitcheck.typing;

import java.util.Optional;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.Span;

/** Ends the elaboration of one declaration. */
final class Mistake extends RuntimeException {
    private final transient Optional<Problem> problem;

    private Mistake(Optional<Problem> problem) {
        super(problem.map(Problem::message).orElse("broken"), null, false, false);
        this.problem = problem;
    }

    static Mistake at(Span span, String message) {
        return new Mistake(Optional.of(Problem.of(span, message)));
    }

    static Mistake at(Span span, String message, Optional<String> hint) {
        return new Mistake(Optional.of(Problem.of(span, message, hint)));
    }

    /** Follows from a mistake that was reported already. */
    static Mistake silent() {
        return new Mistake(Optional.empty());
    }

    Optional<Problem> problem() {
        return problem;
    }
}
