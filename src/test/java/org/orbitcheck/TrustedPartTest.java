package org.orbitcheck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What one has to trust in a certificate's check stays small enough to be read. */
class TrustedPartTest {
    private static final Path ROOT = Path.of("src/main/java/org/orbitcheck");
    private static final List<String> TRUSTED = List.of("certificate", "semantics", "term", "group");
    private static final int MOST_LINES = 3000;
    /** Neither blank, nor a comment, nor the package and its imports, nor a brace alone. */
    private static final Pattern NO_CODE = Pattern.compile("\\s*($|//.*|/?\\*.*|import .*|package .*|[})]+;?)");

    @Test
    void theTrustedPartHasLessThanThreeThousandLinesOfCode() throws IOException {
        long lines = 0;
        for (String room : TRUSTED) {
            lines += linesOf(ROOT.resolve(room));
        }
        assertTrue(lines < MOST_LINES, lines + " lines of code");
    }

    private static long linesOf(Path room) throws IOException {
        long lines = 0;
        try (Stream<Path> files = Files.list(room)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                lines += Files.readAllLines(file).stream().filter(line -> !NO_CODE.matcher(line).matches()).count();
            }
        }
        return lines;
    }
}
