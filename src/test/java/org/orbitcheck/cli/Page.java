package org.orbitcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the manual and its code blocks. */
record Page(Path file, String text) {
    private static final Pattern BLOCK = Pattern.compile("(?m)(?:^<!-- file: (\\S+) -->\\n)?^```([a-z-]*)\\n((?s:.*?))^```$");

    /** A block: its language, its text, the line it begins in, and the file that it is the content of, or "". */
    record Block(String language, String text, int line, String file) {
    }

    static Page read(Path file) throws IOException {
        return new Page(file, Files.readString(file));
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            int line = (int) text.substring(0, matcher.start(2)).lines().count();
            blocks.add(new Block(matcher.group(2), matcher.group(3), line, matcher.group(1) == null ? "" : matcher.group(1)));
        }
        return blocks;
    }
}
