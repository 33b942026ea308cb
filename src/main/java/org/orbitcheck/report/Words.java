package org.orbitcheck.report;

import java.util.Locale;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Optimum;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.result.Result;

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

    /** The value of a measure, and whether it is attained. */
    static String value(MeasureResult result) {
        if (!result.errors().isEmpty()) {
            return "error";
        }
        String value = result.optimum().text();
        return result.optimum() instanceof Optimum.Attained ? value + ", attained"
                : result.optimum() instanceof Optimum.Approached ? value + ", not attained" : value;
    }

    /** The value of a measure and what was expected. */
    static String unexpected(MeasureResult result) {
        return value(result) + result.measure().expected().map(e -> ", expected " + e).orElse("");
    }

    /** What is known of a measure that was not decided, in words; empty where nothing is. */
    static String bounds(Optimum.Unknown unknown, boolean largest) {
        String best = unknown.best().map(b -> (largest ? "at least " : "at most ") + b).orElse("");
        String bound = unknown.bound().map(b -> (largest ? "at most " : "at least ") + b).orElse("");
        return best.isEmpty() || bound.isEmpty() ? best + bound : best + " and " + bound;
    }

    /** What is known beyond the parameter spaces of a lemma. */
    static String beyond(Result.Beyond beyond) {
        return beyond instanceof Result.Beyond.Everywhere everywhere
                ? "holds for every finite orbit" + (everywhere.closed() ? " of every closed parameter space" : "") + ", not only here"
                : "holds only for such spaces; beyond them it fails:";
    }
}
