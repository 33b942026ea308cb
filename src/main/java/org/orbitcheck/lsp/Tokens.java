package org.orbitcheck.lsp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.orbitcheck.syntax.Lexeme;

/** The colours of a text. */
final class Tokens {
    private static final List<String> TYPES = List.of(SemanticTokenTypes.Keyword, SemanticTokenTypes.Number, SemanticTokenTypes.String,
            SemanticTokenTypes.Comment, SemanticTokenTypes.Operator, SemanticTokenTypes.Type, SemanticTokenTypes.Function,
            SemanticTokenTypes.Variable, SemanticTokenTypes.EnumMember, SemanticTokenTypes.Event, SemanticTokenTypes.Property);
    static final SemanticTokensLegend LEGEND = new SemanticTokensLegend(TYPES, List.of(SemanticTokenModifiers.DefaultLibrary));
    private final Analysis analysis;
    private final Library library;
    private final List<Integer> data = new ArrayList<>();
    private final Map<Integer, Occurrences.Role> roles = new HashMap<>();
    private Position last = new Position(0, 0);

    Tokens(Analysis analysis, Library library) {
        this.analysis = analysis;
        this.library = library;
        analysis.occurrences().forEach(o -> roles.put(o.span().start(), o.role()));
    }

    SemanticTokens all() {
        for (Lexeme lexeme : analysis.lexemes()) {
            String type = type(lexeme);
            if (!type.isEmpty()) {
                boolean own = roles.containsKey(lexeme.span().start());
                boolean standard = lexeme.kind() == Lexeme.Kind.NAME && !own && library.has(lexeme.text());
                add(lexeme, TYPES.indexOf(type), standard ? 1 : 0);
            }
        }
        return new SemanticTokens(data);
    }

    private String type(Lexeme lexeme) {
        switch (lexeme.kind()) {
            case KEYWORD:
                return SemanticTokenTypes.Keyword;
            case NUMBER:
                return SemanticTokenTypes.Number;
            case STRING:
                return SemanticTokenTypes.String;
            case COMMENT:
                return SemanticTokenTypes.Comment;
            case INFIX, PRODUCT, TIGHT, PREFIX:
                return SemanticTokenTypes.Operator;
            case NAME:
                return name(lexeme);
            default:
                return "";
        }
    }

    private String name(Lexeme lexeme) {
        Occurrences.Role role = roles.get(lexeme.span().start());
        if (role == null) {
            return library.has(lexeme.text()) ? SemanticTokenTypes.Function : SemanticTokenTypes.Property;
        }
        switch (role) {
            case GROUP, SPACE, MDP:
                return SemanticTokenTypes.Type;
            case OUTCOMES, CONSTANT:
                return SemanticTokenTypes.EnumMember;
            case CLAIM:
                return SemanticTokenTypes.Event;
            case VARIABLE:
                return SemanticTokenTypes.Variable;
            default:
                return SemanticTokenTypes.Function;
        }
    }

    /** A comment of several lines is a token in each of them. */
    private void add(Lexeme lexeme, int type, int modifiers) {
        int start = lexeme.span().start();
        for (String part : lexeme.text().split("\n", -1)) {
            Position position = Places.position(analysis.file(), start);
            if (!part.isBlank()) {
                int lines = position.getLine() - last.getLine();
                data.addAll(List.of(lines, lines == 0 ? position.getCharacter() - last.getCharacter() : position.getCharacter(),
                        part.length(), type, modifiers));
                last = position;
            }
            start += part.length() + 1;
        }
    }
}
