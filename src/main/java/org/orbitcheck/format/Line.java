package org.orbitcheck.format;

import java.util.List;
import org.orbitcheck.syntax.Lexeme.Kind;
import org.orbitcheck.syntax.Lexeme;

/**
 * A line before its alignment.
 *
 * @param lexemes what stands in it
 * @param fixed its text where that is settled already (a row of a table); otherwise empty
 * @param blankBefore whether an empty line goes before it
 * @param first whether a declaration begins here
 * @param level how far it is indented
 */
record Line(List<Lexeme> lexemes, String fixed, boolean blankBefore, boolean first, int level) {
    Line {
        lexemes = List.copyOf(lexemes);
    }

    Line at(int newLevel) {
        return new Line(lexemes, fixed, blankBefore, first, newLevel);
    }

    boolean isComment() {
        return lexemes.stream().allMatch(l -> l.kind() == Kind.COMMENT);
    }

    /** The lexemes without a comment at the end. */
    List<Lexeme> code() {
        int end = lexemes.size();
        while (end > 0 && lexemes.get(end - 1).kind() == Kind.COMMENT) {
            end--;
        }
        return lexemes.subList(0, end);
    }

    List<Lexeme> comments() {
        return lexemes.subList(code().size(), lexemes.size());
    }
}
