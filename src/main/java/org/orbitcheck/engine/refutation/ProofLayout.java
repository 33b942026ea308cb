package org.orbitcheck.engine.refutation;

import java.util.regex.Pattern;

/** Breaks the text of a proof into lines: one for each definition, so that two versions can be compared. */
final class ProofLayout {
    private static final Pattern BREAK = Pattern.compile(" (?=\\((?:let|let-proof|\\.cse\\d+) )|(?<=\\)) (?=\\(res )");

    private ProofLayout() {
    }

    static String of(String proof) {
        return BREAK.matcher(proof).replaceAll("\n") + "\n";
    }
}
