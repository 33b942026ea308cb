package org.orbitcheck.report;

import java.util.Locale;
import org.orbitcheck.certificate.Result;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Verdict;

/** Verdicts in words. */
final class Words {
    private Words() {
    }

    static String verdict(Result result) {
        if (!result.errors().isEmpty()) {
            return "error";
        }
        return result.verdict() instanceof Verdict.Proved ? "proved" : result.verdict() instanceof Verdict.Refuted ? "refuted" : "unknown";
    }

    static String expected(Claim claim) {
        return claim.expected().name().toLowerCase(Locale.ROOT);
    }
}
