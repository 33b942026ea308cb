package org.orbitcheck.cli;

import java.util.function.Predicate;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/** Where words end, and when a question goes on in the next line; an empty line ends it. Backslashes and quotes mean nothing. */
final class QuestionParser extends DefaultParser {
    private final Predicate<String> open;

    QuestionParser(Predicate<String> open) {
        this.open = open;
        setEscapeChars(new char[0]);
        setQuoteChars(new char[0]);
    }

    @Override
    public boolean isDelimiterChar(CharSequence buffer, int place) {
        char character = buffer.charAt(place);
        return !Character.isLetterOrDigit(character) && character != '_' && character != '\'';
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && !line.endsWith("\n") && open.test(line)) {
            throw new EOFError(-1, cursor, "the question goes on");
        }
        return super.parse(line, cursor, context);
    }
}
