package org.orbitcheck.report;

import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.result.Result;
import org.orbitcheck.sharpen.Sharpness.End;
import org.orbitcheck.sharpen.Sharpness;

/** How sharp a lemma is, for people. */
public final class SharpnessReport {
    private final Sharpness sharpness;
    private final StringBuilder out = new StringBuilder();

    private SharpnessReport(Sharpness sharpness) {
        this.sharpness = sharpness;
    }

    /** The whole text. */
    public static String text(Sharpness sharpness) {
        return new SharpnessReport(sharpness).render();
    }

    private String render() {
        out.append(TextReport.details(sharpness.lemma()));
        if (!(sharpness.lemma().verdict() instanceof Verdict.Proved)) {
            return out.append("  only what is proved can be sharpened\n").toString();
        }
        sharpness.changes().forEach(this::change);
        sharpness.constants().forEach(this::constant);
        return out.toString();
    }

    private void change(Sharpness.Change change) {
        line(change.choice(), change.what() + ": " + outcome(change.result()));
        counterexample(Optional.of(change.result()));
    }

    private static String outcome(Result result) {
        if (!result.errors().isEmpty()) {
            return "has no meaning";
        }
        return result.verdict() instanceof Verdict.Proved ? "still holds, so this was redundant"
                : result.verdict() instanceof Verdict.Unknown unknown ? "unknown, " + unknown.reason() : "fails";
    }

    private void constant(Sharpness.Constant constant) {
        line(constant.choice(), number(constant.value()) + " in " + constant.where() + ": " + range(constant));
        ends(constant).forEach(e -> counterexample(counterexample(e)));
    }

    private static List<End> ends(Sharpness.Constant constant) {
        return List.of(constant.least(), constant.greatest());
    }

    static String range(Sharpness.Constant constant) {
        return "holds from " + end(constant.least()) + " to " + end(constant.greatest())
                + (constant.whole() ? "" : " (not proved for everything in between)");
    }

    private static String end(End end) {
        if (end instanceof End.Open open) {
            return number(open.tried()) + " at least";
        }
        if (end instanceof End.Allowed allowed) {
            return number(allowed.value()) + " (no more is allowed)";
        }
        if (end instanceof End.Exact exact) {
            return number(exact.value()) + (exact.included() ? " exactly" : ", but not itself");
        }
        if (end instanceof End.Between between) {
            return "somewhere between " + number(between.holds()) + " and " + number(between.fails()) + ", where it fails";
        }
        End.Undecided undecided = (End.Undecided) end;
        return "an unknown end (at " + number(undecided.value()) + ": " + undecided.reason() + ")";
    }

    static String number(BigFraction number) {
        return number.getDenominator().bitLength() == 1 ? number.getNumerator().toString() : number.getNumerator() + "/" + number.getDenominator();
    }

    static Optional<Result> counterexample(End end) {
        return end instanceof End.Exact exact ? exact.counterexample()
                : end instanceof End.Between between ? between.counterexample() : Optional.empty();
    }

    private void counterexample(Optional<Result> refuted) {
        refuted.filter(r -> r.refuted().isPresent()).flatMap(Finding::of)
                .ifPresent(f -> f.assignments().forEach(a -> out.append("          ").append(a.name()).append(" = ").append(a.text()).append('\n')));
    }

    private void line(String choice, String text) {
        out.append("    ").append(choice.isEmpty() ? "" : choice + ": ").append(text).append('\n');
    }
}
