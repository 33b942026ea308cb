package org.orbitcheck.format;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.syntax.Lexeme;
import org.orbitcheck.syntax.Lexemes;
import org.orbitcheck.syntax.Parsed;
import org.orbitcheck.syntax.Parser;

/** Lays spec files out. Only the space between lexemes changes; laying out what is laid out changes nothing. */
public final class Formatter {
    private Formatter() {
    }

    /** The text laid out; empty where the text has syntax mistakes. */
    public static Optional<String> format(SourceFile file) {
        Parsed parsed = Parser.parse(file);
        if (!parsed.problems().isEmpty()) {
            return Optional.empty();
        }
        List<Lexeme> lexemes = Lexemes.of(file);
        String text = Alignment.render(Levels.of(Lines.of(parsed.spec(), lexemes)));
        if (!words(lexemes).equals(words(Lexemes.of(new SourceFile(file.name(), text))))) {
            throw new IllegalStateException("the layout of " + file.name() + " would change its meaning");
        }
        return Optional.of(text);
    }

    private static List<String> words(List<Lexeme> lexemes) {
        return lexemes.stream().map(l -> l.text().replace("\r", "").stripTrailing()).toList();
    }
}
