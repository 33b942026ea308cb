package org.orbitcheck.syntax;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;

/** A set that begins with a minus is a comment where -} follows anywhere after it; a mistake right behind such a one is told why. */
final class CommentHint {
    private static final Pattern SET_LIKE = Pattern.compile("^\\s*\\{-([^\\s-])");
    static final String END = "a comment that begins with {- ends with -}";
    private static final int LONGEST_GAP = 200;

    private CommentHint() {
    }

    /** Whether a mistake is at a brace and a minus where nothing but a comment can be. */
    static boolean isOpen(Token token) {
        int next = token.getStopIndex() + 1;
        return token.getText().equals("{") && next < token.getInputStream().size()
                && token.getInputStream().getText(Interval.of(next, next)).equals("-");
    }

    /** The hint for a mistake at a token that only a comment parts from the token before. */
    static Optional<String> before(Parser parser, Token token) {
        if (token.getTokenIndex() < 1) {
            return Optional.empty();
        }
        Token before = parser.getTokenStream().get(token.getTokenIndex() - 1);
        CharStream text = before.getInputStream();
        int from = before.getStopIndex() + 1;
        int to = Math.min(token.getType() == Token.EOF ? text.size() - 1 : token.getStartIndex() - 1, from + LONGEST_GAP);
        Matcher comment = SET_LIKE.matcher(to < from ? "" : text.getText(Interval.of(from, to)));
        return comment.find() ? Optional.of("'{-' opens a comment, which '-}' ends; a set that begins with a minus is written '{ -"
                + comment.group(1) + "', with a space") : Optional.empty();
    }
}
