package org.orbitcheck.cli;

import org.orbitcheck.claim.Optimum;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.report.Report;

/** Faults of the program itself, in one line each. */
final class Fault {
    private static final String WORDS = "a fault of the program: ";

    private Fault() {
    }

    static String of(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return WORDS + e + (trace.length > 0 ? " (" + trace[0] + ")" : "");
    }

    /** Whether one of the answers is none because of a fault. */
    static boolean isIn(Report report) {
        return report.files().stream().anyMatch(f -> f.results().stream()
                .anyMatch(r -> r.verdict() instanceof Verdict.Unknown u && u.reason().startsWith(WORDS))
                || f.measures().stream().anyMatch(m -> m.optimum() instanceof Optimum.Unknown u && u.reason().startsWith(WORDS)));
    }
}
