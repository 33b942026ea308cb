package org.orbitcheck.source;

import java.util.Arrays;

/** A text with its name. Offsets are in UTF-16 units; columns count code points; lines and columns begin at 1. */
public final class SourceFile {
    private final String name;
    private final String text;
    private final int[] lineStarts;

    public SourceFile(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = starts(text);
    }

    private static int[] starts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    public int column(int offset) {
        int start = lineStarts[line(offset) - 1];
        return text.codePointCount(start, Math.min(offset, text.length())) + 1;
    }

    /** How many lines there are; the empty text has one. */
    public int lines() {
        return lineStarts.length;
    }

    /** The offset at which a line begins. */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** The offset of a line's end, before its line break. */
    public int lineEnd(int line) {
        int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
        return end > lineStart(line) && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** The text of a line, without its line break. */
    public String lineText(int line) {
        return text.substring(lineStart(line), lineEnd(line)).replace("\r", "");
    }

    /** The offset, or the one before it where that is in the middle of a character. */
    int atCharacter(int offset) {
        return offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1)) ? offset - 1 : offset;
    }

    @Override
    public String toString() {
        return name;
    }
}
