package org.orbitcheck.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orbitcheck.syntax.Declaration;
import org.orbitcheck.syntax.Lexeme.Kind;
import org.orbitcheck.syntax.Lexeme;
import org.orbitcheck.syntax.SpecFile;

/**
 * The lines of a spec: those of its author, and a line for each declaration, clause of a lemma, row of a table and
 * transition.
 */
final class Lines {
    private final List<Lexeme> lexemes;
    private final Set<Integer> declarations = new HashSet<>();
    private final Set<Integer> breaks = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();
    private List<Lexeme> current = new ArrayList<>();

    private Lines(SpecFile spec, List<Lexeme> lexemes) {
        this.lexemes = lexemes;
        lexemes.stream().filter(l -> l.isKeyword("module")).limit(1).forEach(l -> declarations.add(l.span().start()));
        spec.imports().forEach(i -> declarations.add(i.span().start()));
        for (Declaration declaration : spec.declarations()) {
            declarations.add(declaration.span().start());
            if (declaration instanceof Declaration.Mdp mdp) {
                mdp.transitions().forEach(t -> breaks.add(t.span().start()));
            }
            inside(declaration);
        }
    }

    static List<Line> of(SpecFile spec, List<Lexeme> lexemes) {
        return new Lines(spec, lexemes).all();
    }

    /** Lines that begin at a word or a bracket of a declaration. */
    private void inside(Declaration declaration) {
        int depth = 0;
        for (Lexeme lexeme : lexemes.subList(place(declaration.span().start()), place(declaration.span().end()))) {
            depth += lexeme.kind() == Kind.OPEN || lexeme.kind() == Kind.ATTACHED ? 1 : lexeme.kind() == Kind.CLOSE ? -1 : 0;
            boolean clause = depth == 0 && (lexeme.isKeyword("for") || lexeme.isKeyword("assume") || lexeme.isKeyword("show"));
            boolean mdp = depth == 1 && lexeme.isKeyword("states") || depth == 0 && lexeme.kind() == Kind.CLOSE;
            if (declaration instanceof Declaration.Lemma && clause || declaration instanceof Declaration.Mdp && mdp) {
                breaks.add(lexeme.span().start());
            }
        }
    }

    /** The place of the first lexeme that does not begin before the offset. */
    private int place(int offset) {
        int from = 0;
        int to = lexemes.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (lexemes.get(middle).span().start() < offset) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private List<Line> all() {
        for (int i = 0; i < lexemes.size(); i++) {
            if (startsLine(i)) {
                finish();
            }
            current.add(lexemes.get(i));
            if (i > 0 && lexemes.get(i).kind() == Kind.OPEN && lexemes.get(i - 1).isKeyword("table")) {
                i = table(i + 1) - 1;
            }
        }
        finish();
        return lines;
    }

    private boolean startsLine(int i) {
        int start = lexemes.get(i).span().start();
        return i == 0 || newlines(start) > 0 || declarations.contains(start) || breaks.contains(start);
    }

    /** The line breaks between an offset and what stands before it. */
    private int newlines(int offset) {
        String text = lexemes.get(0).span().file().text();
        int count = 0;
        for (int i = offset - 1; i >= 0 && " \t\r\n\f\u00A0\uFEFF".indexOf(text.charAt(i)) >= 0; i--) {
            count += text.charAt(i) == '\n' ? 1 : 0;
        }
        return count;
    }

    private void finish() {
        if (!current.isEmpty()) {
            add(current, "");
            current = new ArrayList<>();
        }
    }

    private void add(List<Lexeme> line, String fixed) {
        int start = line.get(0).span().start();
        lines.add(new Line(line, fixed, newlines(start) > 1, declarations.contains(start), 0));
    }

    /** Lays a table out, where that can be done; gives the place of the lexeme that goes on after it. */
    private int table(int from) {
        int end = from;
        for (int depth = 1; depth > 0; end++) {
            Kind kind = lexemes.get(end).kind();
            depth += kind == Kind.OPEN || kind == Kind.ATTACHED ? 1 : kind == Kind.CLOSE ? -1 : 0;
        }
        Optional<List<TableLayout.Row>> rows = TableLayout.of(lexemes.subList(from, end - 1));
        if (rows.isEmpty()) {
            return from;
        }
        finish();
        rows.get().forEach(row -> add(row.lexemes(), row.text()));
        breaks.add(lexemes.get(end - 1).span().start());
        return end - 1;
    }
}
