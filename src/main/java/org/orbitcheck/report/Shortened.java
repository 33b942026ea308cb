package org.orbitcheck.report;

import java.util.ArrayList;
import java.util.List;

/** Texts for people: a long vector is written with the runs of its equal coordinates, "(1, 0 (999 times))"; long lists end early. */
final class Shortened {
    private static final int LONG = 60;
    private static final int RUN = 4;
    private static final int LONGEST = 600;

    private Shortened() {
    }

    /** The text itself where it is not that of a long vector. */
    static String of(String text) {
        boolean vector = text.length() > LONG && text.startsWith("(") && text.indexOf(')') == text.length() - 1 && text.contains(", ");
        if (!vector) {
            return text.length() <= LONGEST ? text : text.substring(0, Math.max(1, text.lastIndexOf(' ', LONGEST))) + " … and so on";
        }
        List<String> parts = new ArrayList<>();
        String[] entries = text.substring(1, text.length() - 1).split(", ");
        for (int from = 0; from < entries.length;) {
            int to = from;
            while (to < entries.length && entries[to].equals(entries[from])) {
                to++;
            }
            for (int k = from; k < to; k += to - from >= RUN ? to - from : 1) {
                parts.add(to - from >= RUN ? entries[from] + " (" + (to - from) + " times)" : entries[from]);
            }
            from = to;
        }
        return "(" + String.join(", ", parts) + ")";
    }
}
