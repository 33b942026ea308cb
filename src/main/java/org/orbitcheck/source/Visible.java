package org.orbitcheck.source;

import java.util.stream.Collectors;

/** Text as it may be shown: what a terminal would obey and what a reader would not see is written as a code. */
public final class Visible {
    private Visible() {
    }

    /** The text in one line, with U+001B for a character that is not to be shown. */
    public static String text(String text) {
        return text.codePoints().allMatch(Visible::isVisible) ? text
                : text.codePoints().mapToObj(c -> isVisible(c) ? Character.toString(c) : code(c)).collect(Collectors.joining());
    }

    /** A line with the same number of characters, of which each can be seen or is a tab. */
    static String line(String line) {
        StringBuilder shown = new StringBuilder(line.length());
        line.codePoints().forEach(c -> shown.appendCodePoint(c == '\t' || isVisible(c) ? c : ' '));
        return shown.toString();
    }

    /** One character, with its name where it cannot be seen alone. */
    public static String character(int character) {
        boolean alone = isVisible(character) && character != ' ' && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.NON_SPACING_MARK && Character.getType(character) != Character.ENCLOSING_MARK;
        String name = Character.getName(character);
        return alone ? Character.toString(character) : code(character) + (name == null ? "" : ", " + name);
    }

    /** Whether a terminal obeys a character instead of showing it, or turns the text after it. */
    public static boolean isObeyed(int character) {
        int type = Character.getType(character);
        byte direction = Character.getDirectionality(character);
        return type == Character.CONTROL && character != '\t' || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.FORMAT && direction >= Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING
                && direction != Character.DIRECTIONALITY_BOUNDARY_NEUTRAL;
    }

    private static String code(int character) {
        return String.format("U+%04X", character);
    }

    private static boolean isVisible(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR && type != Character.SURROGATE && type != Character.UNASSIGNED;
    }
}
