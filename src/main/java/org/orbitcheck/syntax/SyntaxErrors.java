package org.orbitcheck.syntax;

import java.util.Optional;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.Span;
import org.orbitcheck.syntax.antlr.OrbitParser;

/** Keeps the first syntax error and ends the parsing there: what follows it may only follow from it. */
final class SyntaxErrors extends BaseErrorListener {
    private final Spans spans;
    private final Optional<Token> last;
    private Optional<Problem> first = Optional.empty();

    /** @param last the last token, after which a premature end is reported */
    SyntaxErrors(Spans spans, Optional<Token> last) {
        this.spans = spans;
        this.last = last;
    }

    Optional<Problem> first() {
        return first;
    }

    @Override
    public void syntaxError(Recognizer<?, ?> recognizer, Object symbol, int line, int column, String message,
            RecognitionException cause) {
        if (first.isEmpty() && symbol instanceof Token token) {
            Span span = token.getType() == Token.EOF && last.isPresent() ? after(last.get()) : spans.of(token);
            first = Optional.of(Problem.of(span, SyntaxMessages.describe((OrbitParser) recognizer, token, cause),
                    SyntaxMessages.hint((OrbitParser) recognizer, token)));
        }
        throw new ParseCancellationException();
    }

    private Span after(Token token) {
        Span span = spans.of(token);
        return new Span(span.file(), span.end(), span.end());
    }
}
