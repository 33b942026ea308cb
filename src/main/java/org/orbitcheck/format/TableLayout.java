package org.orbitcheck.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.syntax.Lexeme.Kind;
import org.orbitcheck.syntax.Lexeme;

/** The rows of a table in columns: labels to the left, cells to the right. */
final class TableLayout {
    private static final int WIDEST = 120;

    private TableLayout() {
    }

    /** A row as it is written, without its indentation; a comment is a row of its own. */
    record Row(List<Lexeme> lexemes, String text) {
    }

    private record Cells(List<Lexeme> lexemes, String label, List<String> cells, boolean closed, boolean comment, String remark) {
        Cells with(Lexeme comment) {
            return new Cells(lexemes, label, cells, closed, this.comment, remark + "  " + comment.text().stripTrailing());
        }
    }

    /** The rows between the braces; none where a comment stands inside a row or the rows get too wide. */
    static Optional<List<Row>> of(List<Lexeme> lexemes) {
        Optional<List<Cells>> rows = split(lexemes);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Cells> filled = rows.get().stream().filter(r -> !r.comment).toList();
        int label = filled.stream().mapToInt(r -> width(r.label)).max().orElse(0);
        int columns = filled.stream().mapToInt(r -> r.cells.size()).max().orElse(0);
        int[] widths = new int[columns];
        filled.forEach(r -> {
            for (int i = 0; i < r.cells.size(); i++) {
                widths[i] = Math.max(widths[i], width(r.cells.get(i)));
            }
        });
        List<Row> laid = rows.get().stream().map(r -> new Row(r.lexemes, r.comment ? r.label + r.remark : text(r, label, widths))).toList();
        return laid.stream().anyMatch(r -> width(r.text) > WIDEST) ? Optional.empty() : Optional.of(laid);
    }

    private static String text(Cells row, int label, int[] widths) {
        StringBuilder out = new StringBuilder(row.label).append(" ".repeat(label - width(row.label))).append(row.label.isEmpty() ? "  " : " :");
        for (int i = 0; i < row.cells.size(); i++) {
            out.append("  ").append(" ".repeat(widths[i] - width(row.cells.get(i)))).append(row.cells.get(i));
        }
        return out.append(row.closed ? " ;" : "").append(row.remark).toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Optional<List<Cells>> split(List<Lexeme> lexemes) {
        List<Cells> rows = new ArrayList<>();
        List<Lexeme> row = new ArrayList<>();
        int last = lexemes.size();
        while (last > 0 && lexemes.get(last - 1).kind() == Kind.COMMENT) {
            last--;
        }
        for (int i = 0; i < lexemes.size(); i++) {
            Lexeme lexeme = lexemes.get(i);
            if (lexeme.kind() == Kind.COMMENT && !row.isEmpty()) {
                return Optional.empty();
            }
            if (lexeme.kind() != Kind.COMMENT) {
                row.add(lexeme);
            } else if (i > 0 && !rows.isEmpty() && sameLine(lexemes.get(i - 1), lexeme)) {
                rows.set(rows.size() - 1, rows.get(rows.size() - 1).with(lexeme));
            } else {
                rows.add(new Cells(List.of(lexeme), lexeme.text().stripTrailing(), List.of(), false, true, ""));
            }
            if (lexeme.kind() == Kind.SEMICOLON || i == last - 1) {
                rows.add(cells(row));
                row = new ArrayList<>();
            }
        }
        return Optional.of(rows);
    }

    private static boolean sameLine(Lexeme before, Lexeme after) {
        return before.span().file().text().substring(before.span().end(), after.span().start()).indexOf('\n') < 0;
    }

    private static Cells cells(List<Lexeme> row) {
        boolean closed = row.get(row.size() - 1).kind() == Kind.SEMICOLON;
        boolean labelled = row.size() > 1 && row.get(1).kind() == Kind.COLON;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int depth = 0;
        for (Lexeme lexeme : row.subList(labelled ? 2 : 0, row.size() - (closed ? 1 : 0))) {
            depth += lexeme.kind() == Kind.OPEN || lexeme.kind() == Kind.ATTACHED ? 1 : 0;
            boolean joined = depth > 0 || lexeme.kind() == Kind.TIGHT || cell.length() > 0 && "/-".indexOf(cell.charAt(cell.length() - 1)) >= 0;
            if (cell.length() > 0 && (!joined || depth == 1 && lexeme.kind() == Kind.OPEN)) {
                cells.add(cell.toString());
                cell = new StringBuilder();
            }
            cell.append(word(cell, lexeme));
            depth -= lexeme.kind() == Kind.CLOSE ? 1 : 0;
        }
        if (cell.length() > 0) {
            cells.add(cell.toString());
        }
        return new Cells(row, labelled ? row.get(0).text() : "", cells, closed, false, "");
    }

    /** Cells are written without spaces, but for words that would run together. */
    private static String word(StringBuilder cell, Lexeme lexeme) {
        String text = lexeme.text();
        boolean words = cell.length() > 0 && isWord(cell.charAt(cell.length() - 1)) && isWord(text.charAt(0));
        boolean merges = cell.length() > 0 && "-.{<>=!".indexOf(cell.charAt(cell.length() - 1)) >= 0 && "-.}<>=0123456789".indexOf(text.charAt(0)) >= 0
                && !(cell.charAt(cell.length() - 1) == '-' && Character.isDigit(text.charAt(0)));
        return (words || merges ? " " : "") + text;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '\'';
    }
}
