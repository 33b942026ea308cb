package org.orbitcheck.syntax;

import java.util.Optional;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.source.Span;

/**
 * A brace and a minus begin a comment only where one ends, so that {-1, 0} is a set: for each of them the lexer looks
 * through the rest of the text. This class finds texts in which that would take too long.
 */
final class OpenComments {
    private static final long MOST_LOOKED_THROUGH = 200_000_000;

    private OpenComments() {
    }

    /** The hint for a place behind a brace and a minus that no comment ends. */
    static Optional<String> before(Span place) {
        String text = place.file().text();
        int first = text.indexOf("{-", text.lastIndexOf("-}") + 1);
        return Optional.of(CommentHint.END).filter(hint -> first >= 0 && first < place.start());
    }

    static Optional<Problem> in(SourceFile file) {
        String text = file.text();
        int first = text.indexOf("{-", text.lastIndexOf("-}") + 1);
        long cost = 0;
        for (int at = first; at >= 0 && cost <= MOST_LOOKED_THROUGH; at = text.indexOf("{-", at + 2)) {
            cost += text.length() - at;
        }
        return cost > MOST_LOOKED_THROUGH ? Optional.of(Problem.of(new Span(file, first, first + 2), "a comment that does not end",
                Optional.of(CommentHint.END)))
                : Optional.empty();
    }
}
