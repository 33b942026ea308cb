package org.orbitcheck.source;

import java.util.Optional;

/** A mistake in a spec. */
public record Problem(Span span, String message, Optional<String> hint) {
    public static Problem of(Span span, String message) {
        return new Problem(span, message, Optional.empty());
    }

    public static Problem of(Span span, String message, Optional<String> hint) {
        return new Problem(span, message, hint);
    }

    /** `FILE:LINE:COL: error: message`, the source line, a caret under the place, and the hint. */
    public String rendered() {
        String line = span.file().lineText(span.line());
        int from = span.column() - 1;
        int room = Math.max(1, line.codePointCount(0, line.length()) - from);
        int width = Math.max(1, Math.min(room, span.text().codePointCount(0, span.text().length())));
        StringBuilder out = new StringBuilder();
        out.append(span.file().name()).append(':').append(span.line()).append(':').append(span.column())
                .append(": error: ").append(message).append('\n');
        if (line.length() <= 400) {
            out.append("    ").append(line.replaceAll("[\\p{Cntrl}&&[^\t]]", " ")).append('\n').append("    ");
            line.codePoints().limit(from).forEach(c -> out.append(c == '\t' ? '\t' : ' '));
            out.append("^".repeat(width)).append('\n');
        }
        hint.ifPresent(h -> out.append("    ").append(h).append('\n'));
        return out.toString();
    }
}
