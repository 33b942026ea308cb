package org.orbitcheck.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.syntax.antlr.OrbitLexer;
import org.orbitcheck.syntax.antlr.OrbitParser;

/**
 * The facade of the grammar. A text that cannot be read as a whole is read declaration by declaration, so that a mistake
 * in one hides nothing in the others.
 */
public final class Parser {
    private static final int DEEPEST = 400;
    private static final int MOST_PROBLEMS = 50;
    private final SourceFile file;
    private final Spans spans;
    private final List<Problem> problems = new ArrayList<>();

    private Parser(SourceFile file) {
        this.file = file;
        this.spans = new Spans(file);
    }

    /** Parses a spec; whatever the text is, the answer is what could be read, and located problems. */
    public static Parsed parse(SourceFile file) {
        return new Parser(file).parsed();
    }

    private Parsed parsed() {
        Optional<Problem> open = OpenComments.in(file);
        if (open.isPresent()) {
            return new Parsed(new SpecFile(file, Optional.empty(), List.of(), List.of()), List.of(open.get()));
        }
        OrbitLexer lexer = new OrbitLexer(CharStreams.fromString(file.text(), file.name()));
        lexer.removeErrorListeners();
        List<Token> tokens = new ArrayList<>(lexer.getAllTokens());
        tokens.removeIf(t -> t.getChannel() != Token.DEFAULT_CHANNEL);
        tokens.add(lexer.emitEOF());
        LookAlikes.in(tokens, spans).forEach(this::add);
        if (tooDeep(tokens)) {
            return new Parsed(new SpecFile(file, Optional.empty(), List.of(), List.of()), problems);
        }
        boolean readable = tokens.stream().noneMatch(t -> t.getType() == OrbitLexer.UNKNOWN);
        SyntaxErrors errors = new SyntaxErrors(spans, Optional.empty());
        if (readable) {
            OrbitParser.SpecContext tree = tree(tokens, errors);
            if (errors.first().isEmpty()) {
                return new Parsed(new TreeBuilder(file, spans, problems).spec(tree), problems);
            }
        }
        return new Parsed(piecewise(tokens), problems);
    }

    private static OrbitParser.SpecContext tree(List<Token> tokens, SyntaxErrors errors) {
        OrbitParser parser = new OrbitParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.removeErrorListeners();
        parser.addErrorListener(errors);
        return parser.spec();
    }

    private SpecFile piecewise(List<Token> tokens) {
        Optional<String> module = Optional.empty();
        List<SpecFile.Import> imports = new ArrayList<>();
        List<Declaration> declarations = new ArrayList<>();
        for (Piece piece : Piece.of(tokens)) {
            if (problems.size() >= MOST_PROBLEMS) {
                declarations.addAll(unread(piece).declarations());
                continue;
            }
            SpecFile part = part(piece, !imports.isEmpty() || module.isPresent(), !declarations.isEmpty());
            module = module.or(part::module);
            imports.addAll(part.imports());
            declarations.addAll(part.declarations());
        }
        return new SpecFile(file, module, imports, declarations);
    }

    private SpecFile part(Piece piece, boolean afterHead, boolean afterDeclaration) {
        if (afterDeclaration && (piece.begins("module") || piece.begins("import")) || afterHead && piece.begins("module")) {
            add(Problem.of(spans.of(piece.first()), "'" + piece.first().getText() + "' stands before "
                    + (piece.begins("module") ? "everything else" : "the declarations")));
            return unread(piece);
        }
        if (!piece.unknown().isEmpty()) {
            piece.unknown().forEach(t -> add(Problem.of(spans.of(t), t.getText().equals("\"") ? "a text that does not end on its line"
                    : "a character that the language does not have: " + printable(t.getText()))));
            return unread(piece);
        }
        SyntaxErrors errors = new SyntaxErrors(spans, Optional.of(piece.last()));
        OrbitParser.SpecContext tree = tree(piece.all(), errors);
        errors.first().ifPresent(this::add);
        return errors.first().isPresent() ? unread(piece) : new TreeBuilder(file, spans, problems).spec(tree);
    }

    private void add(Problem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    private static String printable(String text) {
        return text.codePoints().anyMatch(Character::isISOControl) ? String.format("U+%04X", text.codePointAt(0)) : text;
    }

    private SpecFile unread(Piece piece) {
        List<Expr.Name> names = piece.declared().stream().map(t -> new Expr.Name(spans.of(t), t.getText())).toList();
        return new SpecFile(file, Optional.empty(), List.of(), names.isEmpty() ? List.of()
                : List.of(new Declaration.Unread(spans.of(piece.first()).union(spans.of(piece.last())), names)));
    }

    private boolean tooDeep(List<Token> tokens) {
        int depth = 0;
        int prefixes = 0;
        for (Token token : tokens) {
            depth += opens(token.getText()) ? 1 : closes(token.getText()) && depth > 0 ? -1 : 0;
            prefixes = isPrefix(token) ? prefixes + 1 : 0;
            if (depth > DEEPEST || prefixes > DEEPEST) {
                problems.add(Problem.of(spans.of(token), "nested more than " + DEEPEST + " deep"));
                return true;
            }
        }
        return false;
    }

    private static boolean opens(String text) {
        return text.equals("(") || text.equals("{") || text.equals("[") || text.equals("if") || text.equals("then");
    }

    private static boolean closes(String text) {
        return text.equals(")") || text.equals("}") || text.equals("]") || text.equals("else");
    }

    private static boolean isPrefix(Token token) {
        return token.getType() == OrbitLexer.NOT || token.getText().equals("-");
    }
}
