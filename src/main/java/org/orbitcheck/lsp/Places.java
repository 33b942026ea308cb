package org.orbitcheck.lsp;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.source.Span;

/** Offsets of a text as positions of the protocol, which count lines from 0 and UTF-16 units in a line. */
final class Places {
    private Places() {
    }

    static Position position(SourceFile file, int offset) {
        int inside = Math.max(0, Math.min(offset, file.text().length()));
        int line = file.line(inside);
        return new Position(line - 1, inside - file.lineStart(line));
    }

    static Range range(Span span) {
        return new Range(position(span.file(), span.start()), position(span.file(), span.end()));
    }

    static Range whole(SourceFile file) {
        return new Range(new Position(0, 0), position(file, file.text().length()));
    }

    /** The offset of a position; one beyond the text is its end. */
    static int offset(SourceFile file, Position position) {
        if (position.getLine() >= file.lines()) {
            return file.text().length();
        }
        int start = file.lineStart(position.getLine() + 1);
        return Math.min(start + position.getCharacter(), start + file.lineText(position.getLine() + 1).length());
    }
}
