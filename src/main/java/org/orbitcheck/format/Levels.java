package org.orbitcheck.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.orbitcheck.syntax.Lexeme.Kind;
import org.orbitcheck.syntax.Lexeme;

/** How far each line is indented: one level for each earlier line that something is left open in. */
final class Levels {
    private static final List<String> CLAUSES = List.of("requires", "for", "assume", "show", "expect", "cite");
    private final Deque<Open> open = new ArrayDeque<>();
    private int level;

    private record Open(int line, int level, boolean bracket) {
    }

    static List<Line> of(List<Line> lines) {
        Levels levels = new Levels();
        List<Line> indented = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            levels.line(lines, i);
            indented.add(lines.get(i).at(levels.level));
        }
        return indented;
    }

    private void line(List<Line> lines, int place) {
        Line line = lines.get(place);
        if (line.isComment()) {
            level = betweenDeclarations(lines, place) ? 0 : lineLevel();
            return;
        }
        Lexeme start = line.lexemes().get(0);
        if (line.first() || open.isEmpty()) {
            open.clear();
            level = 0;
            open.push(new Open(place, 0, false));
        } else if (start.kind() == Kind.CLOSE) {
            level = close();
        } else {
            if (start.kind() == Kind.KEYWORD && CLAUSES.contains(start.text()) && open.stream().noneMatch(Open::bracket)) {
                while (open.size() > 1) {
                    open.pop();
                }
            }
            level = lineLevel();
        }
        signs(line.code(), place, start.kind() == Kind.CLOSE ? 1 : 0);
    }

    private static boolean betweenDeclarations(List<Line> lines, int place) {
        for (Line line : lines.subList(place, lines.size())) {
            if (!line.isComment()) {
                return line.first();
            }
        }
        return true;
    }

    private int lineLevel() {
        return (int) open.stream().mapToInt(Open::line).distinct().count();
    }

    private void signs(List<Lexeme> code, int place, int from) {
        for (Lexeme lexeme : code.subList(from, code.size())) {
            if (lexeme.kind() == Kind.OPEN || lexeme.kind() == Kind.ATTACHED) {
                open.push(new Open(place, level, true));
            } else if (lexeme.kind() == Kind.CLOSE) {
                close();
            }
        }
        Kind last = code.get(code.size() - 1).kind();
        if (last == Kind.BODY_COLON || last == Kind.COLON) {
            open.push(new Open(place, level, false));
        }
    }

    /** Closes a bracket and what was left open inside it; gives the level of the line of the bracket. */
    private int close() {
        while (open.size() > 1) {
            Open last = open.pop();
            if (last.bracket) {
                return last.level;
            }
        }
        return 0;
    }
}
