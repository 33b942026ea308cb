package org.orbitcheck.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.orbitcheck.syntax.Lexeme.Kind;
import org.orbitcheck.syntax.Lexeme;

/**
 * Lines as text. In a run of declarations of one kind the signs after their heads stand below each other, and so do
 * `expect` and `cite` of claims on one line; so do comments at the ends of neighbouring lines.
 */
final class Alignment {
    private static final int WIDEST = 100;
    private final List<Line> lines;
    private final List<String> texts = new ArrayList<>();

    private Alignment(List<Line> lines) {
        this.lines = lines;
    }

    static String render(List<Line> lines) {
        return new Alignment(lines).run();
    }

    private String run() {
        lines.forEach(line -> texts.add(line.fixed().isEmpty() ? Spacing.join(line.code()) : line.fixed()));
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || breaks(lines.get(from), lines.get(i))) {
                run(from, i);
                from = i;
            }
        }
        comments();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            out.append(line.blankBefore() && i > 0 ? "\n" : "").append(texts.get(i).isEmpty() ? "" : " ".repeat(4 * line.level()))
                    .append(texts.get(i)).append('\n');
        }
        return out.toString();
    }

    private static boolean breaks(Line first, Line line) {
        return line.blankBefore() || line.isComment()
                || line.first() && !(first.first() && first.lexemes().get(0).text().equals(line.lexemes().get(0).text()));
    }

    /** Aligns the declarations of one run. */
    private void run(int from, int to) {
        List<Integer> heads = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (sign(lines.get(i).code()) > 0 && lines.get(i).fixed().isEmpty()) {
                (lines.get(i).first() ? heads : rows).add(i);
            }
        }
        pad(heads, i -> sign(lines.get(i).code()), " ", Integer.MAX_VALUE);
        pad(rows.stream().filter(i -> isTransition(lines.get(i).code())).toList(), i -> sign(lines.get(i).code()), " ", Integer.MAX_VALUE);
        List<Integer> whole = heads.stream().filter(i -> i + 1 == lines.size() || lines.get(i + 1).first() || lines.get(i + 1).isComment())
                .filter(i -> ending(lines.get(i).code()) > 0).toList();
        pad(whole, i -> ending(lines.get(i).code()), "  ", WIDEST);
    }

    /** Puts the lexemes at these places of their lines below each other. */
    private void pad(List<Integer> chosen, ToIntFunction<Integer> place, String gap, int widest) {
        int column = chosen.stream().mapToInt(i -> width(i, place)).filter(w -> w <= widest).max().orElse(0);
        for (int i : chosen) {
            int width = width(i, place);
            int at = prefix(i, place).length();
            String rest = texts.get(i).substring(at).stripLeading();
            texts.set(i, texts.get(i).substring(0, at) + " ".repeat(Math.max(0, column - width)) + gap + rest);
        }
    }

    private int width(int i, ToIntFunction<Integer> place) {
        String prefix = prefix(i, place);
        return prefix.codePointCount(0, prefix.length());
    }

    /** The text of a line before one of its lexemes; the alignment so far adds spaces only. */
    private String prefix(int i, ToIntFunction<Integer> place) {
        List<Lexeme> before = lines.get(i).code().subList(0, place.applyAsInt(i));
        int signs = Spacing.join(before).replace(" ", "").length();
        String text = texts.get(i);
        int at = 0;
        while (signs > 0) {
            signs -= text.charAt(at++) == ' ' ? 0 : 1;
        }
        return text.substring(0, at);
    }

    private static boolean isTransition(List<Lexeme> code) {
        return code.get(0).kind() == Kind.NAME && sign(code) == 1 && code.get(1).kind() == Kind.COLON;
    }

    /** The place of the sign after the head of a declaration; -1 where there is none, or a table begins. */
    private static int sign(List<Lexeme> code) {
        if (code.isEmpty() || code.get(0).text().equals("lemma") || code.get(code.size() - 1).text().equals("{")) {
            return -1;
        }
        int depth = 0;
        for (int i = 0; i < code.size(); i++) {
            Lexeme lexeme = code.get(i);
            depth += lexeme.kind() == Kind.OPEN || lexeme.kind() == Kind.ATTACHED ? 1 : lexeme.kind() == Kind.CLOSE ? -1 : 0;
            if (depth == 0 && (lexeme.kind() == Kind.COLON || lexeme.text().equals("="))) {
                return i;
            }
        }
        return -1;
    }

    private static int ending(List<Lexeme> code) {
        for (int i = 1; i < code.size(); i++) {
            if (Spacing.isEnding(code.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private void comments() {
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || !hasComment(i) || !hasComment(i - 1) || lines.get(i).blankBefore()) {
                comments(from, i);
                from = i;
            }
        }
    }

    private boolean hasComment(int i) {
        return !lines.get(i).comments().isEmpty() && !lines.get(i).isComment();
    }

    private void comments(int from, int to) {
        int column = 0;
        for (int i = from; i < to; i++) {
            int width = 4 * lines.get(i).level() + texts.get(i).codePointCount(0, texts.get(i).length());
            column = width <= WIDEST ? Math.max(column, width) : column;
        }
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            if (line.isComment() && line.fixed().isEmpty()) {
                texts.set(i, Spacing.join(line.lexemes()));
            } else if (hasComment(i)) {
                int width = 4 * line.level() + texts.get(i).codePointCount(0, texts.get(i).length());
                texts.set(i, texts.get(i) + " ".repeat(Math.max(0, column - width)) + "  " + Spacing.join(line.comments()));
            }
        }
    }
}
