package org.orbitcheck.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.orbitcheck.source.Problem;

/** Does pieces of work that do not need each other, and then reports the mistakes of all of them. */
final class Mistakes {
    private final List<Problem> problems = new ArrayList<>();
    private boolean any;

    /** The result of a piece of work, if it had no mistake. */
    <T> Optional<T> in(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (Mistake mistake) {
            any = true;
            problems.addAll(mistake.problems());
            return Optional.empty();
        }
    }

    /** The same for work without a result. */
    void during(Runnable work) {
        in(() -> {
            work.run();
            return true;
        });
    }

    boolean any() {
        return any;
    }

    /** Ends the elaboration where there was a mistake. */
    void report() {
        if (any) {
            throw all();
        }
    }

    /** What was wrong. */
    Mistake all() {
        return new Mistake(problems.stream().distinct().toList());
    }

    /** The results of the same work on each of a list. */
    static <S, T> List<T> each(List<S> items, java.util.function.Function<S, T> work) {
        Mistakes mistakes = new Mistakes();
        List<T> results = new ArrayList<>();
        items.forEach(item -> mistakes.in(() -> work.apply(item)).ifPresent(results::add));
        mistakes.report();
        return results;
    }
}
