package org.orbitcheck.syntax;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.source.Span;

/** Spans of parts of the parse tree. ANTLR counts code points, spans count UTF-16 units. */
final class Spans {
    private final SourceFile file;
    /** The places, counted in code points, of those that take two units, ascending. */
    private final int[] pairs;

    Spans(SourceFile file) {
        this.file = file;
        this.pairs = pairs(file.text());
    }

    private static int[] pairs(String text) {
        IntStream.Builder found = IntStream.builder();
        int place = 0;
        for (int i = 0; i < text.length(); i++, place++) {
            if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                found.add(place);
                i++;
            }
        }
        return found.build().toArray();
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
        int found = Arrays.binarySearch(pairs, codePoints);
        return Math.min(codePoints + (found >= 0 ? found : -found - 1), file.text().length());
    }
}
