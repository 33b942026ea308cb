package org.orbitcheck.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.syntax.Lexeme.Kind;
import org.orbitcheck.syntax.antlr.OrbitLexer;
import org.orbitcheck.syntax.antlr.OrbitParser;

/** The lexemes of a spec, comments among them, in their order. */
public final class Lexemes {
    private final Map<Integer, Kind> kinds = new HashMap<>();

    private Lexemes() {
    }

    /** What is not understood keeps the part that it may play at most; a text that parses is understood everywhere. */
    public static List<Lexeme> of(SourceFile file) {
        return of(file, Parser.parse(file));
    }

    /** The same of a text that was parsed already. */
    public static List<Lexeme> of(SourceFile file, Parsed parsed) {
        CommonTokenStream tokens = tokens(file);
        Lexemes lexemes = new Lexemes();
        if (parsed.problems().isEmpty()) {
            lexemes.visit(tree(tokens));
        }
        return lexemes.all(tokens.getTokens(), new Spans(file));
    }

    /** The words that the language keeps for itself and those that mean something in their place only. */
    public static List<String> words() {
        List<String> words = new ArrayList<>();
        for (int type = 1; type <= OrbitLexer.VOCABULARY.getMaxTokenType(); type++) {
            String literal = OrbitLexer.VOCABULARY.getLiteralName(type);
            if (literal != null && literal.length() > 3 && Character.isLetter(literal.charAt(1))) {
                words.add(literal.substring(1, literal.length() - 1));
            }
        }
        words.addAll(List.of("in", "subset", "forall", "exists", "where", "not", "and", "or", "implies"));
        return words;
    }

    private static CommonTokenStream tokens(SourceFile file) {
        OrbitLexer lexer = new OrbitLexer(CharStreams.fromString(file.text(), file.name()));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        return tokens;
    }

    private static OrbitParser.SpecContext tree(CommonTokenStream tokens) {
        OrbitParser parser = new OrbitParser(tokens);
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.removeErrorListeners();
        return parser.spec();
    }

    private List<Lexeme> all(List<Token> tokens, Spans spans) {
        return tokens.stream().filter(t -> t.getType() != Token.EOF)
                .map(t -> new Lexeme(spans.of(t), kinds.getOrDefault(t.getTokenIndex(), alone(t)))).toList();
    }

    /** The part of a token by itself. */
    private static Kind alone(Token token) {
        switch (token.getType()) {
            case OrbitLexer.COMMENT, OrbitLexer.BLOCK_COMMENT:
                return Kind.COMMENT;
            case OrbitLexer.ID:
                return Kind.NAME;
            case OrbitLexer.NUMBER:
                return Kind.NUMBER;
            case OrbitLexer.STRING:
                return Kind.STRING;
            case OrbitLexer.UNKNOWN:
                return Kind.UNKNOWN;
            default:
                return sign(token.getText());
        }
    }

    private static Kind sign(String text) {
        switch (text) {
            case "(", "[", "{":
                return Kind.OPEN;
            case ")", "]", "}":
                return Kind.CLOSE;
            case ",":
                return Kind.COMMA;
            case ";":
                return Kind.SEMICOLON;
            case ":":
                return Kind.COLON;
            case ".", "..", "^":
                return Kind.TIGHT;
            case "∀", "∃", "¬", "∧", "∨", "∈":
                return Kind.KEYWORD;
            default:
                return Character.isLetter(text.charAt(0)) ? Kind.KEYWORD : Kind.INFIX;
        }
    }

    private void visit(ParserRuleContext context) {
        for (ParseTree child : context.children == null ? List.<ParseTree>of() : context.children) {
            if (child instanceof ParserRuleContext inner) {
                visit(inner);
            } else if (child instanceof TerminalNode leaf && leaf.getSymbol().getType() != Token.EOF) {
                kinds.put(leaf.getSymbol().getTokenIndex(), inside(leaf.getSymbol(), context));
            }
        }
    }

    private static Kind inside(Token token, ParserRuleContext context) {
        if (context instanceof OrbitParser.NameContext) {
            return Kind.NAME;
        }
        switch (token.getText()) {
            case "(", "[":
                return attached(context) ? Kind.ATTACHED : Kind.OPEN;
            case "<", ">":
                return !(context instanceof OrbitParser.GeneratedGroupContext) ? Kind.INFIX
                        : token.getText().equals("<") ? Kind.OPEN : Kind.CLOSE;
            case ":":
                return context instanceof OrbitParser.LemmaDeclarationContext || context instanceof OrbitParser.QuantifiedContext
                        ? Kind.BODY_COLON : Kind.COLON;
            case "-":
                return context instanceof OrbitParser.SumContext ? Kind.INFIX : Kind.PREFIX;
            case "/", "*", "·":
                return context instanceof OrbitParser.ProductContext ? Kind.PRODUCT
                        : context instanceof OrbitParser.FunctionsClauseContext ? Kind.INFIX : Kind.TIGHT;
            default:
                return alone(token);
        }
    }

    private static boolean attached(ParserRuleContext context) {
        if (context instanceof OrbitParser.CycleContext) {
            return context != context.getParent().getChild(0);
        }
        return context instanceof OrbitParser.CallContext || context instanceof OrbitParser.AggregateContext
                || context instanceof OrbitParser.CountContext || context instanceof OrbitParser.DomainContext
                || context instanceof OrbitParser.BracketsContext || context instanceof OrbitParser.FormalsContext
                || context instanceof OrbitParser.FamilyBinderContext || context instanceof OrbitParser.DefDeclarationContext
                || context instanceof OrbitParser.RuleDeclarationContext || context instanceof OrbitParser.RelationDeclarationContext
                || context instanceof OrbitParser.PropertyDeclarationContext;
    }
}
