package org.orbitcheck.lsp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Range;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.Span;

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
        decided().forEach((name, span) -> verdicts.of(name).filter(v -> !v.ok()).ifPresent(v -> diagnostics.add(diagnostic(Places.range(span),
                v.details().strip(), v.unknown() ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error))));
        return diagnostics;
    }

    private static Diagnostic diagnostic(Range range, String message, DiagnosticSeverity severity) {
        return new Diagnostic(range, message, severity, SOURCE);
    }

    /** The claims and measures, and where their names stand. */
    private Map<String, Span> decided() {
        Map<String, Span> names = new LinkedHashMap<>();
        analysis.loaded().claims().forEach(c -> names.put(c.name(), c.span()));
        analysis.loaded().measures().forEach(m -> names.put(m.name(), m.span()));
        return names;
    }

    /** One lens beside each claim and measure. */
    List<CodeLens> lenses() {
        return decided().entrySet().stream().map(e -> new CodeLens(Places.range(e.getValue()), command(e.getKey()), null)).toList();
    }

    private Command command(String name) {
        return verdicts.of(name).map(v -> new Command(v.title(), "orbitcheck.show", List.of(v.details())))
                .orElseGet(() -> new Command("checking …", ""));
    }
}
