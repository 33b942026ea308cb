package org.orbitcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a lemma, clause by clause. */
final class LemmaText {
    private static final Pattern KEYWORD = Pattern.compile("(?m)(?<![\\p{L}\\p{N}_'(])(for|assume|show)\\b");

    private LemmaText() {
    }

    /** for, assume or show, and what stands after it, parts being separated by commas outside of brackets. */
    record Clause(String keyword, List<String> parts) {
    }

    static List<Clause> of(String text) {
        List<Clause> clauses = new ArrayList<>();
        Matcher matcher = KEYWORD.matcher(text);
        List<Integer> starts = new ArrayList<>();
        while (matcher.find()) {
            if (depth(text, matcher.start()) == 0) {
                starts.add(matcher.start());
            }
        }
        for (int i = 0; i < starts.size(); i++) {
            String clause = text.substring(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.length());
            String keyword = clause.split("\\b", 3)[0].isEmpty() ? clause.split("\\b", 3)[1] : clause.split("\\b", 3)[0];
            clauses.add(new Clause(keyword, parts(clause.substring(keyword.length()).replaceAll("--[^\\n]*", "").replaceAll("\\s+", " ").strip())));
        }
        return clauses;
    }

    private static int depth(String text, int end) {
        int depth = 0;
        for (int i = 0; i < end; i++) {
            depth += "([{".indexOf(text.charAt(i)) >= 0 ? 1 : ")]}".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
        }
        return depth;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ',' && depth(text, i) == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
