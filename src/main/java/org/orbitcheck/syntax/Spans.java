package org.orbitcheck.syntax;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.source.Span;

/** Spans of parts of the parse tree. ANTLR counts code points, spans count UTF-16 units. */
final class Spans {
    private final SourceFile file;
    private final boolean basic;

    Spans(SourceFile file) {
        this.file = file;
        this.basic = file.text().codePoints().allMatch(c -> c < 0x10000);
    }

    Span of(ParserRuleContext context) {
        Token stop = context.getStop() == null ? context.getStart() : context.getStop();
        return of(context.getStart(), stop);
    }

    Span of(Token token) {
        return of(token, token);
    }

    private Span of(Token start, Token stop) {
        int from = offset(start.getStartIndex());
        int to = stop.getType() == Token.EOF ? file.text().length() : offset(stop.getStopIndex() + 1);
        return new Span(file, Math.min(from, file.text().length()), Math.max(from, to));
    }

    private int offset(int codePoints) {
        if (basic) {
            return Math.min(codePoints, file.text().length());
        }
        int limit = Math.min(codePoints, file.text().codePointCount(0, file.text().length()));
        return file.text().offsetByCodePoints(0, limit);
    }
}
