package org.orbitcheck.source;

import java.util.Optional;

/** A mistake in a spec. */
public record Problem(Span span, String message, Optional<String> hint) {
    private static final int LONG = 400;
    private static final int AROUND = 100;
    private static final int LONGEST_MESSAGE = 2_000;

    /** A message that quotes something very long is cut. */
    public Problem {
        message = message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + " ...";
    }

    public static Problem of(Span span, String message) {
        return new Problem(span, message, Optional.empty());
    }

    public static Problem of(Span span, String message, Optional<String> hint) {
        return new Problem(span, message, hint);
    }

    /** `FILE:LINE:COL: error: message`, the source line, a caret under the place, and the hint. */
    public String rendered() {
        StringBuilder out = new StringBuilder();
        out.append(Visible.text(span.file().name())).append(':').append(span.line()).append(':').append(span.column())
                .append(": error: ").append(Visible.text(message)).append('\n');
        excerpt(out);
        hint.ifPresent(h -> out.append("    ").append(Visible.text(h)).append('\n'));
        return out.toString();
    }

    /** The line with the caret below; of a long line what is around the place. */
    private void excerpt(StringBuilder out) {
        SourceFile file = span.file();
        int start = file.lineStart(span.line());
        int end = file.lineEnd(span.line());
        int at = Math.min(span.start(), end);
        boolean whole = end - start <= LONG;
        int from = whole ? start : file.atCharacter(Math.max(start, at - AROUND));
        int to = whole ? end : file.atCharacter(Math.min(end, at + AROUND));
        String before = (from > start ? "... " : "") + Visible.line(file.text().substring(from, at));
        String after = Visible.line(file.text().substring(at, to)) + (to < end ? " ..." : "");
        int marked = Math.max(0, Math.min(span.end(), to) - at);
        out.append("    ").append(before).append(after).append("\n    ");
        before.codePoints().forEach(c -> out.append(c == '\t' ? '\t' : ' '));
        out.append("^".repeat(Math.max(1, after.codePointCount(0, marked)))).append('\n');
    }
}
