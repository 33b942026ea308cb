package org.orbitcheck.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Greek letters, signs and words of the language as commands of LaTeX's mathematics. */
final class LatexSymbols {
    private static final List<String> GREEK = List.of("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
            "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "varsigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega");
    /** The capitals that look like Latin letters have no command. */
    private static final Map<String, String> LATIN = Map.ofEntries(Map.entry("Alpha", "A"), Map.entry("Beta", "B"), Map.entry("Epsilon", "E"),
            Map.entry("Zeta", "Z"), Map.entry("Eta", "H"), Map.entry("Iota", "I"), Map.entry("Kappa", "K"), Map.entry("Mu", "M"), Map.entry("Nu", "N"),
            Map.entry("Omicron", "O"), Map.entry("Rho", "P"), Map.entry("Tau", "T"), Map.entry("Chi", "X"), Map.entry("omicron", "o"));
    private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry(">=", "\\ge "), Map.entry("<=", "\\le "), Map.entry("!=", "\\ne "),
            Map.entry("≥", "\\ge "), Map.entry("≤", "\\le "), Map.entry("≠", "\\ne "), Map.entry("->", "\\to "), Map.entry("→", "\\to "),
            Map.entry("⇒", "\\Rightarrow "), Map.entry("*", "\\cdot "), Map.entry("·", "\\cdot "), Map.entry(".", "\\cdot "), Map.entry("\\", "\\setminus "), Map.entry("∖", "\\setminus "),
            Map.entry("|", "\\mid "), Map.entry("~", "\\sim "), Map.entry("∀", "\\forall "), Map.entry("∃", "\\exists "), Map.entry("∈", "\\in "),
            Map.entry("∧", "\\land "), Map.entry("∨", "\\lor "), Map.entry("¬", "\\lnot "), Map.entry("∪", "\\cup "), Map.entry("∩", "\\cap "),
            Map.entry("⊆", "\\subseteq "), Map.entry("&", "\\cap "), Map.entry("{", "\\{"), Map.entry("}", "\\}"), Map.entry("#", "\\#"), Map.entry("%", "\\%"),
            Map.entry("$", "\\$"), Map.entry("^", "\\mathbin{\\hat{}}"), Map.entry("..", "\\ldots "), Map.entry("…", "\\ldots "), Map.entry(",", ",\\;"), Map.entry(":", ":\\;"));
    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("forall", "\\forall "), Map.entry("exists", "\\exists "),
            Map.entry("in", "\\in "), Map.entry("and", "\\land "), Map.entry("or", "\\lor "), Map.entry("not", "\\lnot "),
            Map.entry("implies", "\\Rightarrow "), Map.entry("iff", "\\Leftrightarrow "), Map.entry("subset", "\\subseteq "), Map.entry("where", "\\text{ where }"),
            Map.entry("for", "\\text{ for }"), Map.entry("is", "\\text{ is }"), Map.entry("on", "\\text{ on }"), Map.entry("if", "\\text{ if }"),
            Map.entry("then", "\\text{ then }"), Map.entry("else", "\\text{ else }"), Map.entry("by", "\\text{ by }"), Map.entry("Real", "\\mathbb{R}"),
            Map.entry("params", "\\text{parameters }"), Map.entry("outcomes", "\\text{outcomes }"));

    private LatexSymbols() {
    }

    /** A character that LaTeX's plain text lacks: a Greek letter or a sign. */
    static Optional<String> of(int c) {
        if (c >= 'α' && c <= 'ω') {
            return greek(GREEK.get(c - 'α'));
        }
        if (c >= 'Α' && c <= 'Ω') {
            return greek(capital(GREEK.get(c - 'Α')));
        }
        return c < 128 ? Optional.empty() : sign(Character.toString(c));
    }

    static Optional<String> sign(String sign) {
        return Optional.ofNullable(SIGNS.get(sign));
    }

    static Optional<String> word(String word) {
        return Optional.ofNullable(WORDS.get(word)).or(() -> greek(word));
    }

    private static Optional<String> greek(String name) {
        boolean known = GREEK.contains(name) || GREEK.stream().anyMatch(g -> capital(g).equals(name));
        return known ? Optional.of(LATIN.getOrDefault(name, "\\" + name + " ")) : Optional.empty();
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
