package org.orbitcheck.typing;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.Span;

/** Ends the elaboration of one declaration: what is wrong in it. Without problems it follows from one reported already. */
final class Mistake extends RuntimeException {
    private final transient List<Problem> problems;

    Mistake(List<Problem> problems) {
        super(problems.isEmpty() ? "broken" : problems.get(0).message(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    static Mistake at(Span span, String message) {
        return new Mistake(List.of(Problem.of(span, message)));
    }

    static Mistake at(Span span, String message, Optional<String> hint) {
        return new Mistake(List.of(Problem.of(span, message, hint)));
    }

    /** Follows from a mistake that was reported already. */
    static Mistake silent() {
        return new Mistake(List.of());
    }

    List<Problem> problems() {
        return problems;
    }
}
