package org.orbitcheck.report;

/** Texts of specs in LaTeX. */
final class LatexText {
    private LatexText() {
    }

    /** Running text. */
    static String plain(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(escaped(c)));
        return out.toString();
    }

    private static String escaped(int c) {
        switch (c) {
            case '\\':
                return "\\textbackslash{}";
            case '{', '}', '#', '$', '%', '&', '_':
                return "\\" + (char) c;
            case '^':
                return "\\textasciicircum{}";
            case '~':
                return "\\textasciitilde{}";
            case '<':
                return "\\textless{}";
            case '>':
                return "\\textgreater{}";
            case '|':
                return "\\textbar{}";
            default:
                return Greek.command(c).map(g -> "\\ensuremath{" + g + "}").orElseGet(() -> Character.toString(c));
        }
    }

    /**
     * A function, a value or a parameter in mathematics: names of several letters upright, fractions set as fractions,
     * -- comparisons as signs.
     */
    static String mathematics(String text) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int end = i;
            while (end < text.length() && (Character.isLetterOrDigit(text.codePointAt(end)) || text.charAt(end) == '_') && Character.isLetter(c)) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > i) {
                out.append(name(text.substring(i, end)));
                i = end;
            } else {
                out.append(symbol(c));
                i += Character.charCount(c);
            }
        }
        return out.toString();
    }

    private static String name(String name) {
        if (name.codePointCount(0, name.length()) == 1) {
            return Greek.command(name.codePointAt(0)).orElse(name);
        }
        return "\\mathrm{" + name.codePoints().mapToObj(c -> Greek.command(c).orElseGet(() -> escaped(c))).reduce("", String::concat) + "}";
    }

    private static String symbol(int c) {
        switch (c) {
            case '{', '}', '#', '$', '%', '&', '_':
                return "\\" + (char) c;
            case '\\':
                return "\\setminus ";
            case '|':
                return "\\mid ";
            case '~':
                return "\\sim ";
            case '*':
                return "\\cdot ";
            case '^':
                return "\\hat{\\ }";
            case '≥':
                return "\\ge ";
            case '≤':
                return "\\le ";
            case ' ':
                return "\\ ";
            default:
                return Character.toString(c);
        }
    }
}
