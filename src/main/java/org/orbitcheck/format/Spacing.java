package org.orbitcheck.format;

import java.util.List;
import org.orbitcheck.syntax.Lexeme.Kind;
import org.orbitcheck.syntax.Lexeme;

/** What stands between two lexemes of one line. */
final class Spacing {
    private static final List<String> ENDINGS = List.of("expect", "cite");

    private Spacing() {
    }

    static String join(List<Lexeme> line) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            out.append(i == 0 ? "" : between(line, i)).append(text(line.get(i)));
        }
        return out.toString();
    }

    static boolean isEnding(Lexeme lexeme) {
        return lexeme.kind() == Kind.KEYWORD && ENDINGS.contains(lexeme.text());
    }

    private static String text(Lexeme lexeme) {
        return lexeme.text().replace("\r", "").stripTrailing();
    }

    private static String between(List<Lexeme> line, int place) {
        Lexeme before = line.get(place - 1);
        Lexeme after = line.get(place);
        if (after.kind() == Kind.COMMENT || before.kind() == Kind.COMMENT || isEnding(after)) {
            return "  ";
        }
        if (isTight(before, after)) {
            return merges(before, after) ? " " : "";
        }
        if (after.kind() == Kind.PRODUCT || before.kind() == Kind.PRODUCT) {
            return isWrittenTight(line, after.kind() == Kind.PRODUCT ? place : place - 1) ? "" : " ";
        }
        return after.isKeyword("show") ? "  " : before.isKeyword("show") ? "   " : " ";
    }

    private static boolean isTight(Lexeme before, Lexeme after) {
        switch (after.kind()) {
            case CLOSE, COMMA, ATTACHED, TIGHT, BODY_COLON:
                return true;
            default:
                break;
        }
        switch (before.kind()) {
            case OPEN, ATTACHED, TIGHT, PREFIX:
                return true;
            default:
                return false;
        }
    }

    /** Whether two lexemes without a space between them would become others: `- -`, `{ -`, `1 .5`. */
    private static boolean merges(Lexeme before, Lexeme after) {
        String end = before.text();
        String start = after.text();
        return start.startsWith("-") && (end.endsWith("-") || end.endsWith("{"))
                || end.equals("-") && start.startsWith("}") || end.equals(".") && before.span().start() > 0 && isDigit(start)
                || start.equals(".") && isDigit(end) || end.equals("..") && start.startsWith(".");
    }

    private static boolean isDigit(String text) {
        return text.chars().allMatch(Character::isDigit);
    }

    /** A product is written as its author did: with room on both sides, or without any. */
    private static boolean isWrittenTight(List<Lexeme> line, int product) {
        if (product == 0 || product == line.size() - 1) {
            return false;
        }
        if (line.get(product - 1).kind() == Kind.COMMENT || line.get(product + 1).kind() == Kind.COMMENT) {
            return false;
        }
        return line.get(product - 1).span().end() == line.get(product).span().start()
                && line.get(product).span().end() == line.get(product + 1).span().start();
    }
}
