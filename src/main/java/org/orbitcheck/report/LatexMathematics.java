package org.orbitcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formulas of specs in the notation of the paper: f(B) &gt;= f(A) by most[2] becomes f(B) \geq^{2}_{most: Theta} f(A),
 * names of several letters stand upright, parameters in brackets become indices, words become signs.
 */
final class LatexMathematics {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}][\\p{L}\\p{N}_']*|\\d+/\\d+|\\d+(?:\\.\\d+)?|>=|<=|!=|->|\\.\\.|\\s+|.", Pattern.DOTALL);
    private static final Pattern RELATED = Pattern.compile("(.*?[^<>=!])\\s*(>=|<=|≥|≤|>|<|~)\\s*([^<>=~≥≤]*?)\\s+by\\s+([\\p{L}_]+)\\s*(?:\\[(.*)\\])?\\s*", Pattern.DOTALL);
    private final List<String> tokens = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();

    private LatexMathematics(String text) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    /** A formula, for use between dollar signs. */
    static String of(String text) {
        Matcher related = RELATED.matcher(text);
        if (related.matches() && balanced(related.group(1)) && balanced(related.group(3))) {
            return plain(related.group(1)) + comparison(related.group(2)) + Optional.ofNullable(related.group(5)).map(n -> "^{" + (n.contains("/") ? n : plain(n)) + "}").orElse("")
                    + "_{\\mathrm{" + LatexText.of(related.group(4)) + "}:\\,\\Theta} " + plain(related.group(3));
        }
        return plain(text);
    }

    private static boolean balanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += "([{".indexOf(text.charAt(i)) >= 0 ? 1 : ")]}".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
        }
        return depth == 0;
    }

    private static String comparison(String sign) {
        switch (sign) {
            case ">=", "≥":
                return "\\geq";
            case "<=", "≤":
                return "\\leq";
            case "~":
                return "\\sim";
            default:
                return sign;
        }
    }

    private static String plain(String text) {
        LatexMathematics mathematics = new LatexMathematics(text.strip());
        for (int i = 0; i < mathematics.tokens.size(); i++) {
            i = mathematics.token(i);
        }
        return mathematics.out.toString();
    }

    /** Writes the token at a place, and its index in brackets where it has one; gives the place of the last one written. */
    private int token(int i) {
        String token = tokens.get(i);
        if (Character.isLetter(token.codePointAt(0))) {
            out.append(LatexSymbols.word(token).orElseGet(() -> name(token)));
            return i + 1 < tokens.size() && tokens.get(i + 1).equals("[") ? index(i + 1) : i;
        }
        if (token.contains("/") && token.length() > 1) {
            String[] parts = token.split("/");
            out.append("\\tfrac{").append(parts[0]).append("}{").append(parts[1]).append('}');
        } else if (token.isBlank()) {
            out.append(i > 0 && i + 1 < tokens.size() && isItem(tokens.get(i - 1)) && isItem(tokens.get(i + 1)) ? "\\," : " ");
        } else if (token.equals("<") && i + 1 < tokens.size() && tokens.get(i + 1).equals("(")) {
            out.append("\\langle ");
        } else if (token.equals(">") && i > 0 && tokens.get(i - 1).equals(")")) {
            out.append("\\rangle ");
        } else if (token.equals("\"")) {
            out.append("''");
        } else {
            out.append(LatexSymbols.sign(token).orElse(token));
        }
        return i;
    }

    /** A number or a name, as they stand side by side in a permutation: (1 2)(ghost apple). */
    private static boolean isItem(String token) {
        return Character.isLetterOrDigit(token.codePointAt(0)) && LatexSymbols.word(token).isEmpty();
    }

    private int index(int open) {
        out.append("_{");
        int i = open + 1;
        while (i < tokens.size() && !tokens.get(i).equals("]")) {
            i = token(i) + 1;
        }
        out.append('}');
        return i;
    }

    private static String name(String name) {
        if (name.codePointCount(0, name.length()) == 1) {
            return LatexSymbols.of(name.codePointAt(0)).orElse(name);
        }
        String letters = name.replaceAll("\\d+$", "");
        String digits = name.substring(letters.length());
        if (letters.codePointCount(0, letters.length()) == 1 && !digits.isEmpty()) {
            return name(letters) + "_{" + digits + "}";
        }
        StringBuilder upright = new StringBuilder("\\mathrm{");
        name.codePoints().forEach(c -> upright.append(c == '\'' ? "'" : LatexSymbols.of(c).orElseGet(() -> LatexText.character(c))));
        return upright.append('}').toString();
    }
}
