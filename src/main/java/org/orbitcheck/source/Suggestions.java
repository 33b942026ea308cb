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
        int limit = Math.max(1, Math.min(3, word.length() / 2));
        return known.stream().filter(k -> Math.abs(k.length() - word.length()) <= limit)
                .map(k -> new Scored(k, distance(word, k))).filter(s -> s.distance <= limit)
                .min(Comparator.comparingInt(Scored::distance).thenComparing(Scored::word))
                .map(s -> "did you mean '" + s.word + "'?");
    }

    private record Scored(String word, int distance) {
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
