package org.orbitcheck.syntax;

import org.orbitcheck.source.Span;

/** A word, a sign or a comment of a spec, with the part it plays. */
public record Lexeme(Span span, Kind kind) {
    /** The part that a lexeme plays where it stands. */
    public enum Kind {
        /** A word of the language. */
        KEYWORD,
        NAME, NUMBER, STRING,
        /** To the end of the line, or a block. */
        COMMENT,
        /** An operator that stands free between two operands, or a sign such as `=` and `->`. */
        INFIX,
        /** `*`, `/` and `·` between expressions. */
        PRODUCT,
        /** An operator that holds its operands together: `.`, `..`, `^`, `/` inside a number. */
        TIGHT,
        /** A minus before its operand. */
        PREFIX,
        /** An opening bracket. */
        OPEN,
        /** An opening bracket that belongs to what stands before it: f(, u[. */
        ATTACHED,
        CLOSE, COMMA, SEMICOLON,
        /** After a name: claim, row of a table, transition, functions of a lemma. */
        COLON,
        /** After binders, and after the name of a lemma. */
        BODY_COLON,
        /** Not a part of the language. */
        UNKNOWN
    }

    public String text() {
        return span.text();
    }

    /** Whether it is this word of the language. */
    public boolean isKeyword(String word) {
        return kind == Kind.KEYWORD && text().equals(word);
    }
}
