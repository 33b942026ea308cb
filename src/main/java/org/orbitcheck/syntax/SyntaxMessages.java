package org.orbitcheck.syntax;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.orbitcheck.source.Suggestions;
import org.orbitcheck.syntax.antlr.OrbitParser;

/** What the parser expected and what it found, in the words of the language. */
final class SyntaxMessages {
    private static final Map<String, String> MEANT = Map.of("==", "=", "<>", "!=", "=>", "implies", "&&", "and", "||", "or",
            "=<", "<=", ":=", "=", "**", "*");

    private SyntaxMessages() {
    }

    static String describe(OrbitParser parser, Token token, RecognitionException cause) {
        if (CommentHint.isOpen(token)) {
            return "a comment that does not end";
        }
        String found = token.getType() == Token.EOF ? "the end of the declaration" : "'" + token.getText() + "'";
        IntervalSet expected = cause != null && cause.getExpectedTokens() != null ? cause.getExpectedTokens()
                : parser.getExpectedTokens();
        List<String> words = expected.toList().stream().filter(t -> t > 0)
                .map(t -> word(parser, t)).distinct().sorted().toList();
        if (words.isEmpty() || words.size() > 8) {
            return "did not expect " + found + " here";
        }
        return "expected " + String.join(" or ", words) + " but found " + found;
    }

    /** What may be meant instead. */
    static Optional<String> hint(OrbitParser parser, Token token) {
        Optional<String> swallowed = CommentHint.before(parser, token);
        if (swallowed.isPresent()) {
            return swallowed;
        }
        if (CommentHint.isOpen(token)) {
            return Optional.of(CommentHint.END);
        }
        Token before = parser.getTokenStream().LT(-1);
        if (before == null && token.getType() == OrbitParser.ID) {
            return Suggestions.closest(token.getText(), Piece.KEYWORDS);
        }
        boolean adjacent = before != null && before.getStopIndex() + 1 == token.getStartIndex();
        String around = (adjacent ? before.getText() : "") + token.getText();
        return Optional.ofNullable(MEANT.get(around)).map(m -> "did you mean '" + m + "'?");
    }

    private static String word(OrbitParser parser, int type) {
        if (type == OrbitParser.ID) {
            return "a name";
        }
        if (type == OrbitParser.NUMBER) {
            return "a number";
        }
        if (type == OrbitParser.STRING) {
            return "a text in quotes";
        }
        String literal = parser.getVocabulary().getLiteralName(type);
        return literal != null ? literal : "'" + parser.getVocabulary().getDisplayName(type).toLowerCase() + "'";
    }
}
