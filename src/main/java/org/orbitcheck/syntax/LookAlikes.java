package org.orbitcheck.syntax;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.orbitcheck.source.Problem;
import org.orbitcheck.syntax.antlr.OrbitLexer;

/**
 * Names that a reader cannot tell apart: two names of a text that differ only by letters which look alike, and a name in
 * which Cyrillic letters stand for Latin ones among Latin ones.
 */
final class LookAlikes {
    private static final String CYRILLIC = "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04BB\u051B\u051D"
            + "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0425\u0423\u0406\u0408\u0405";
    private static final String LATIN_OF_CYRILLIC = "aeopcyxijsdhqw" + "ABEKMHOPCTXYIJS";
    private static final String GREEK = "\u03BF\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7";
    private static final String LATIN_OF_GREEK = "oABEZHIKMNOPTYX";

    private LookAlikes() {
    }

    /** What is wrong with the names among the tokens of a text, each name once. */
    static List<Problem> in(List<Token> tokens, Spans spans) {
        List<Token> names = tokens.stream().filter(t -> t.getType() == OrbitLexer.ID).toList();
        if (names.stream().allMatch(t -> isAscii(t.getText()))) {
            return List.of();
        }
        Map<String, Token> first = new HashMap<>();
        Set<String> seen = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (Token token : names) {
            Token other = first.putIfAbsent(skeleton(token.getText()), token);
            if (seen.add(token.getText())) {
                problem(token, Optional.ofNullable(other), spans).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 128);
    }

    /** The name with a Latin letter for each one that looks like it. */
    private static String skeleton(String name) {
        StringBuilder skeleton = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(c -> skeleton.appendCodePoint(latin(c)));
        return skeleton.toString();
    }

    private static int latin(int letter) {
        int cyrillic = CYRILLIC.indexOf(letter);
        int greek = GREEK.indexOf(letter);
        return cyrillic >= 0 ? LATIN_OF_CYRILLIC.charAt(cyrillic) : greek >= 0 ? LATIN_OF_GREEK.charAt(greek) : letter;
    }

    private static Optional<Problem> problem(Token token, Optional<Token> other, Spans spans) {
        String name = token.getText();
        if (name.codePoints().anyMatch(c -> CYRILLIC.indexOf(c) >= 0)
                && name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)) {
            int letter = name.codePoints().filter(c -> CYRILLIC.indexOf(c) >= 0).findFirst().orElseThrow();
            return Optional.of(Problem.of(spans.of(token), "the name '" + name + "' has Latin letters and others that look like them: "
                    + described(letter)));
        }
        return other.filter(o -> !o.getText().equals(name)).map(o -> Problem.of(spans.of(token),
                "the name '" + name + "' looks like '" + o.getText() + "' in line " + o.getLine() + " and is another one: "
                        + described(difference(name, o.getText())), Optional.of("write both with the same letters")));
    }

    /** The first letter of a name that another one does not have in its place. */
    private static int difference(String name, String other) {
        int[] mine = name.codePoints().toArray();
        int[] theirs = other.codePoints().toArray();
        int place = 0;
        while (place < mine.length - 1 && place < theirs.length && mine[place] == theirs[place]) {
            place++;
        }
        return mine[place];
    }

    private static String described(int letter) {
        return Character.toString(letter) + " is U+" + String.format("%04X", letter) + ", " + Character.getName(letter);
    }
}
