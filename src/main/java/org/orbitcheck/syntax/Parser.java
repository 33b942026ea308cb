package org.orbitcheck.syntax;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.source.Visible;
import org.orbitcheck.syntax.antlr.OrbitLexer;
import org.orbitcheck.syntax.antlr.OrbitParser;

/**
 * The facade of the grammar. A text that cannot be read as a whole is read declaration by declaration, so that a mistake
 * in one hides nothing in the others.
 */
public final class Parser {
    private static final int DEEPEST = 400;
    private static final int MOST_PROBLEMS = 50;
    private static final int LONGEST_NAME = 1_000;
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
            add(open.get());
            return unread();
        }
        OrbitLexer lexer = new OrbitLexer(CharStreams.fromString(file.text(), file.name()));
        lexer.removeErrorListeners();
        List<Token> tokens = new ArrayList<>(lexer.getAllTokens());
        tokens.removeIf(t -> t.getChannel() != Token.DEFAULT_CHANNEL);
        tokens.add(lexer.emitEOF());
        if (tooLong(tokens) || tooDeep(tokens)) {
            return unread();
        }
        LookAlikes.in(tokens, spans).forEach(this::add);
        boolean readable = tokens.stream().noneMatch(Piece::isUnknown);
        Optional<OrbitParser.SpecContext> tree = readable ? tree(tokens, new SyntaxErrors(spans, Optional.empty())) : Optional.empty();
        return tree.isPresent() ? new Parsed(new TreeBuilder(file, spans, problems).spec(tree.get()), problems, true) : piecewise(tokens);
    }

    private Parsed unread() {
        return new Parsed(new SpecFile(file, Optional.empty(), List.of(), List.of()), problems, false);
    }

    private static Optional<OrbitParser.SpecContext> tree(List<Token> tokens, SyntaxErrors errors) {
        OrbitParser parser = new OrbitParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.removeErrorListeners();
        parser.addErrorListener(errors);
        try {
            return Optional.of(parser.spec());
        } catch (ParseCancellationException mistake) {
            return Optional.empty();
        }
    }

    private Parsed piecewise(List<Token> tokens) {
        Optional<String> module = Optional.empty();
        List<SpecFile.Import> imports = new ArrayList<>();
        List<Declaration> declarations = new ArrayList<>();
        boolean whole = true;
        for (Iterator<Piece> pieces = Piece.of(tokens); whole && pieces.hasNext();) {
            Piece piece = pieces.next();
            if (problems.size() >= MOST_PROBLEMS) {
                problems.add(Problem.of(spans.of(piece.first()), MOST_PROBLEMS + " mistakes before this: from here on the file was not looked at"));
                whole = false;
                continue;
            }
            SpecFile part = part(piece, !imports.isEmpty() || module.isPresent(), !declarations.isEmpty());
            module = module.or(part::module);
            imports.addAll(part.imports());
            declarations.addAll(part.declarations());
        }
        return new Parsed(new SpecFile(file, module, imports, declarations), problems, whole);
    }

    private SpecFile part(Piece piece, boolean afterHead, boolean afterDeclaration) {
        if (afterDeclaration && (piece.begins("module") || piece.begins("import")) || afterHead && piece.begins("module")) {
            add(Problem.of(spans.of(piece.first()), "'" + piece.first().getText() + "' stands before "
                    + (piece.begins("module") ? "everything else" : "the declarations")));
            return unread(piece);
        }
        if (!piece.unknown().isEmpty()) {
            piece.unknown().forEach(t -> add(Problem.of(spans.of(t), unknown(t.getText()))));
            return unread(piece);
        }
        SyntaxErrors errors = new SyntaxErrors(spans, Optional.of(piece.last()));
        Optional<OrbitParser.SpecContext> tree = tree(piece.all(), errors);
        errors.first().ifPresent(this::add);
        return tree.isEmpty() ? unread(piece) : new TreeBuilder(file, spans, problems).spec(tree.get());
    }

    private static String unknown(String token) {
        if (token.equals("\"")) {
            return "a text that does not end on its line";
        }
        return token.startsWith("\"") ? "a text with a character that cannot be shown: "
                + Visible.character(token.codePoints().filter(Visible::isObeyed).findFirst().orElseThrow())
                : "a character that the language does not have: " + Visible.character(token.codePointAt(0));
    }

    private void add(Problem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    private SpecFile unread(Piece piece) {
        List<Expr.Name> names = piece.declared().stream().map(t -> new Expr.Name(spans.of(t), t.getText())).toList();
        return new SpecFile(file, Optional.empty(), List.of(), names.isEmpty() ? List.of()
                : List.of(new Declaration.Unread(spans.of(piece.first()).union(spans.of(piece.last())), names)));
    }

    private boolean tooLong(List<Token> tokens) {
        Optional<Token> name = tokens.stream().filter(t -> t.getType() == OrbitLexer.ID && t.getStopIndex() - t.getStartIndex() >= LONGEST_NAME)
                .findFirst();
        name.ifPresent(t -> problems.add(Problem.of(spans.of(t), "a name of more than " + LONGEST_NAME + " letters")));
        return name.isPresent();
    }

    private boolean tooDeep(List<Token> tokens) {
        int depth = 0;
        int prefixes = 0;
        for (Token token : tokens) {
            depth += opens(token.getText()) ? 1 : closes(token.getText()) && depth > 0 ? -1 : 0;
            prefixes = isPrefix(token) ? prefixes + 1 : 0;
            if (depth > DEEPEST || prefixes > DEEPEST) {
                problems.add(Problem.of(spans.of(token), "nested more than " + DEEPEST + " deep", OpenComments.before(spans.of(token))));
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
