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
    private static final Pattern BLOCK = Pattern.compile("(?m)(?:^<!-- (file|run by): (\\S+) -->\\n)?^```([a-z-]*)\\n((?s:.*?))^```$");
    private static final Pattern FENCED = Pattern.compile("(?m)^```[a-z-]*\\n(?s:.*?)^```$");


    /** A block: its language, its text, the line it begins in; the file that it is the content of, and the script that runs it, or "". */
    record Block(String language, String text, int line, String file, String script) {
    }

    static Page read(Path file) throws IOException {
        return new Page(file, Files.readString(file));
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            int line = (int) text.substring(0, matcher.start(3)).lines().count();
            boolean script = "run by".equals(matcher.group(1));
            String name = matcher.group(1) == null ? "" : matcher.group(2);
            blocks.add(new Block(matcher.group(3), matcher.group(4), line, script ? "" : name, script ? name : ""));
        }
        return blocks;
    }

    /** What stands outside of the blocks. */
    String prose() {
        return FENCED.matcher(text).replaceAll("");
    }
}
