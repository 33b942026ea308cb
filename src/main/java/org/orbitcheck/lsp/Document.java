package org.orbitcheck.lsp;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Range;
import org.orbitcheck.certificate.Result;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.report.Report;
import org.orbitcheck.source.Problem;

/** An open text, its analysis, and the verdicts on its claims. */
record Document(String uri, int version, Analysis analysis, Verdicts verdicts) {
    private static final String SOURCE = "orbitcheck";

    /** The mistakes, and the claims that are not as expected. */
    List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Problem problem : analysis.loaded().problems()) {
            if (problem.span().file() == analysis.file()) {
                String hint = problem.hint().map(h -> "\n" + h).orElse("");
                diagnostics.add(diagnostic(Places.range(problem.span()), problem.message() + hint, DiagnosticSeverity.Error));
            } else {
                diagnostics.add(diagnostic(new Range(Places.position(analysis.file(), 0), Places.position(analysis.file(), 0)),
                        problem.span().file().name() + ":" + problem.span().line() + ": " + problem.message(), DiagnosticSeverity.Error));
            }
        }
        for (Claim claim : analysis.loaded().claims()) {
            verdicts.of(claim.name()).filter(r -> !r.ok()).ifPresent(r -> diagnostics.add(diagnostic(Places.range(claim.span()),
                    Report.details(r).strip(), r.verdict() instanceof Verdict.Unknown ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error)));
        }
        return diagnostics;
    }

    private static Diagnostic diagnostic(Range range, String message, DiagnosticSeverity severity) {
        return new Diagnostic(range, message, severity, SOURCE);
    }

    /** One lens beside each claim. */
    List<CodeLens> lenses() {
        return analysis.loaded().claims().stream().map(c -> new CodeLens(Places.range(c.span()), command(c), null)).toList();
    }

    private Command command(Claim claim) {
        return verdicts.of(claim.name()).map(r -> new Command(title(r), "orbitcheck.show", List.of(Report.details(r))))
                .orElseGet(() -> new Command("checking …", ""));
    }

    private static String title(Result result) {
        String verdict = !result.errors().isEmpty() ? "error" : result.verdict() instanceof Verdict.Proved ? "proved"
                : result.verdict() instanceof Verdict.Refuted ? "refuted" : "unknown";
        return verdict + (result.ok() ? "" : ", not as expected") + (result.vacuous() ? " (vacuous)" : "") + ": " + result.claim().scope();
    }
}
