package org.orbitcheck.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** "Did you mean …?" by edit distance. */
public final class Suggestions {
    private Suggestions() {
    }

    /** A hint that names the known word closest to an unknown one, where one is close. */
    public static Optional<String> closest(String word, Collection<String> known) {
        int limit = word.length() < 2 ? 0 : Math.max(1, Math.min(3, word.length() / 3));
        return known.stream().filter(k -> Math.abs(k.length() - word.length()) <= limit)
                .map(k -> new Scored(k, k.equalsIgnoreCase(word) ? 0 : distance(word, k))).filter(s -> s.distance <= limit)
                .min(Comparator.comparingInt(Scored::distance).thenComparing(Scored::word))
                .map(s -> "did you mean '" + s.word + "'?");
    }

    private record Scored(String word, int distance) {
    }

    /** Insertions, deletions, replacements and exchanges of neighbours (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, table);
            }
        }
        return table[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] table) {
        int replaced = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        boolean exchanged = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return exchanged ? Math.min(best, 1 + table[i - 2][j - 2]) : best;
    }
}
