package org.orbitcheck.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.source.Span;
import org.orbitcheck.syntax.antlr.OrbitLexer;
import org.orbitcheck.syntax.antlr.OrbitParser;

/** The facade of the grammar. */
public final class Parser {
    private static final int DEEPEST = 400;
    private static final int MOST_PROBLEMS = 50;

    private Parser() {
    }

    /** Parses a spec; whatever the text is, the answer is a tree or located problems. */
    public static Parsed parse(SourceFile file) {
        Spans spans = new Spans(file);
        List<Problem> problems = new ArrayList<>();
        OrbitLexer lexer = new OrbitLexer(CharStreams.fromString(file.text(), file.name()));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        checkTokens(tokens.getTokens(), spans, problems);
        if (!problems.isEmpty()) {
            return new Parsed(Optional.empty(), problems);
        }
        OrbitParser parser = new OrbitParser(tokens);
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.removeErrorListeners();
        parser.addErrorListener(new Listener(spans, problems));
        OrbitParser.SpecContext tree = parser.spec();
        if (!problems.isEmpty()) {
            return new Parsed(Optional.empty(), problems);
        }
        SpecFile spec = new TreeBuilder(file, spans, problems).spec(tree);
        return new Parsed(problems.isEmpty() ? Optional.of(spec) : Optional.empty(), problems);
    }

    private static void checkTokens(List<Token> tokens, Spans spans, List<Problem> problems) {
        int depth = 0;
        int prefixes = 0;
        for (Token token : tokens) {
            String text = token.getText();
            if (token.getType() == OrbitLexer.UNKNOWN && problems.size() < MOST_PROBLEMS) {
                problems.add(Problem.of(spans.of(token), text.equals("\"")
                        ? "a text that does not end on its line" : "a character that the language does not have: " + text));
            }
            depth += opens(text) ? 1 : closes(text) && depth > 0 ? -1 : 0;
            prefixes = isPrefix(token) ? prefixes + 1 : 0;
            if (depth > DEEPEST || prefixes > DEEPEST) {
                problems.add(Problem.of(spans.of(token), "nested more than " + DEEPEST + " deep"));
                return;
            }
        }
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

    private static final class Listener extends BaseErrorListener {
        private final Spans spans;
        private final List<Problem> problems;

        Listener(Spans spans, List<Problem> problems) {
            this.spans = spans;
            this.problems = problems;
        }

        @Override
        public void syntaxError(Recognizer<?, ?> recognizer, Object symbol, int line, int column, String message,
                RecognitionException cause) {
            if (problems.size() >= MOST_PROBLEMS || !(symbol instanceof Token token)) {
                return;
            }
            Span span = spans.of(token);
            problems.add(Problem.of(span, SyntaxMessages.describe((OrbitParser) recognizer, token, cause)));
        }
    }
}
