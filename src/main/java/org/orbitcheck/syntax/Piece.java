package org.orbitcheck.syntax;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.orbitcheck.source.Visible;
import org.orbitcheck.syntax.antlr.OrbitLexer;

/** The tokens from a declaration's keyword at the beginning of a line to before the next. */
record Piece(List<Token> all) {
    static final Set<String> KEYWORDS = Set.of("module", "import", "group", "params", "outcomes", "const", "def",
            "rule", "relation", "property", "mdp", "claim", "lemma", "measure");

    Piece {
        all = List.copyOf(all);
    }

    /** Cuts a text, piece by piece; the last token is the end of the file. */
    static Iterator<Piece> of(List<Token> tokens) {
        return new Iterator<>() {
            private int from;

            @Override
            public boolean hasNext() {
                return from < tokens.size() - 1;
            }

            @Override
            public Piece next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                int to = from + 1;
                while (to < tokens.size() - 1 && !begins(tokens, to)) {
                    to++;
                }
                Piece piece = new Piece(tokens.subList(from, to));
                from = to;
                return piece;
            }
        };
    }

    private static boolean begins(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        Token next = tokens.get(i + 1);
        boolean firstOfLine = i == 0 || tokens.get(i - 1).getLine() < token.getLine();
        return firstOfLine && KEYWORDS.contains(token.getText()) && (i == 0 || !tokens.get(i - 1).getText().equals("for"))
                && (next.getType() == OrbitLexer.ID || next.getType() == OrbitLexer.STRING || Character.isLetter(next.getText().charAt(0)));
    }

    Token first() {
        return all.get(0);
    }

    Token last() {
        return all.get(all.size() - 1);
    }

    boolean begins(String keyword) {
        return first().getText().equals(keyword);
    }

    /** The tokens that are none of the language, or texts with a character that must not be shown. */
    List<Token> unknown() {
        return all.stream().filter(Piece::isUnknown).toList();
    }

    static boolean isUnknown(Token token) {
        return token.getType() == OrbitLexer.UNKNOWN
                || token.getType() == OrbitLexer.STRING && token.getText().codePoints().anyMatch(Visible::isObeyed);
    }

    /** The names that its declarations would have declared: those after its first word or a keyword, with the list that follows. */
    List<Token> declared() {
        List<Token> names = new ArrayList<>();
        for (int i = 0; i + 1 < all.size(); i++) {
            if ((i == 0 || KEYWORDS.contains(all.get(i).getText())) && !begins("module") && !begins("import")) {
                names.add(all.get(i + 1));
                for (int j = i + 2; j + 1 < all.size() && all.get(j).getText().equals(","); j += 2) {
                    names.add(all.get(j + 1));
                }
            }
        }
        return names;
    }
}
