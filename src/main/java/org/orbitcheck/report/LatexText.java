package org.orbitcheck.report;

/** Running text of specs in LaTeX. */
final class LatexText {
    private LatexText() {
    }

    static String of(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(character(c)));
        return out.toString();
    }

    static String character(int c) {
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
            case '…':
                return "\\ldots{}";
            default:
                return LatexSymbols.of(c).map(g -> "\\ensuremath{" + g + "}").orElseGet(() -> Character.toString(c));
        }
    }
}
