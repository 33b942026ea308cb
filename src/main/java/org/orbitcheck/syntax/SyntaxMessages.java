package org.orbitcheck.syntax;

import java.util.List;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.orbitcheck.syntax.antlr.OrbitParser;

/** What the parser expected and what it found, in the words of the language. */
final class SyntaxMessages {
    private SyntaxMessages() {
    }

    static String describe(OrbitParser parser, Token token, RecognitionException cause) {
        String found = token.getType() == Token.EOF ? "the end of the file" : "'" + token.getText() + "'";
        IntervalSet expected = cause != null && cause.getExpectedTokens() != null ? cause.getExpectedTokens()
                : parser.getExpectedTokens();
        List<String> words = expected.toList().stream().filter(t -> t > 0)
                .map(t -> word(parser, t)).distinct().sorted().toList();
        if (words.isEmpty() || words.size() > 8) {
            return "did not expect " + found + " here";
        }
        return "expected " + String.join(" or ", words) + " but found " + found;
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
