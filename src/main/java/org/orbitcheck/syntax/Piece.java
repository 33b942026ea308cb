package org.orbitcheck.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.orbitcheck.syntax.antlr.OrbitLexer;

/** The tokens from a declaration's keyword at the beginning of a line to before the next. */
record Piece(List<Token> all) {
    static final Set<String> KEYWORDS = Set.of("module", "import", "group", "params", "outcomes", "const", "def",
            "rule", "relation", "property", "mdp", "claim", "lemma", "measure");

    Piece {
        all = List.copyOf(all);
    }

    /** Cuts a text; the last token is the end of the file. */
    static List<Piece> of(List<Token> tokens) {
        List<Piece> pieces = new ArrayList<>();
        List<Token> open = new ArrayList<>();
        for (int i = 0; i < tokens.size() - 1; i++) {
            if (begins(tokens, i) && !open.isEmpty()) {
                pieces.add(new Piece(open));
                open = new ArrayList<>();
            }
            open.add(tokens.get(i));
        }
        if (!open.isEmpty()) {
            pieces.add(new Piece(open));
        }
        return pieces;
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

    List<Token> unknown() {
        return all.stream().filter(t -> t.getType() == OrbitLexer.UNKNOWN).toList();
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
