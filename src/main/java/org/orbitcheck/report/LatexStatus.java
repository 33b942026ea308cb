package org.orbitcheck.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.result.Result;

/**
 * What the tool found, as macros for a paper: \claimstatus{avoid} is the verdict, \claimscope{avoid} the scope,
 * \measurevalue{sharp} the value of a measure, \claimstatement{avoid} the claim in the paper's notation,
 * \claimcounterexample{avoid} what refutes it, and \claimcounterexamples all counterexamples as an appendix. A name that stands in several files is written with its
 * file, as in \claimstatus{section-2/avoid}. A name that is not known is an error of the paper's compilation. The text
 * has no times in it, so that it changes only when a result does.
 */
public final class LatexStatus {
    private static final String HEAD = """
            % Written by orbitcheck latex-status. Do not edit.
            % \\usepackage{amsmath,amssymb,booktabs,tikz}\\usetikzlibrary{arrows.meta}
            \\makeatletter
            \\newcommand*{\\orbitcheck@get}[2]{\\@ifundefined{orbitcheck@#1@#2}{\\PackageError{orbitcheck}{There is no claim '#2'}{It is in no spec that was checked.}}{\\@nameuse{orbitcheck@#1@#2}}}
            \\newcommand*{\\claimstatus}[1]{\\orbitcheck@get{status}{#1}}
            \\newcommand*{\\claimscope}[1]{\\orbitcheck@get{scope}{#1}}
            \\newcommand*{\\claimstatement}[1]{\\orbitcheck@get{statement}{#1}}
            \\newcommand*{\\measurevalue}[1]{\\orbitcheck@get{value}{#1}}
            \\newcommand*{\\claimcounterexample}[1]{\\orbitcheck@get{counterexample}{#1}}
            """;
    private final Map<String, Result> named = new LinkedHashMap<>();
    private final StringBuilder out = new StringBuilder();

    private LatexStatus() {
    }

    /** The macros for all claims of a run. */
    public static String of(Report report) {
        LatexStatus status = new LatexStatus();
        status.name(report);
        status.out.append(HEAD);
        status.named.forEach(status::macros);
        report.files().forEach(f -> f.measures().forEach(m -> status.define("value", m.measure().name(), LatexText.of(m.optimum().text()))));
        status.appendix();
        return status.out.append("\\makeatother\n").toString();
    }

    private void name(Report report) {
        for (Report.File file : report.files()) {
            for (Result result : file.results()) {
                String name = result.claim().name();
                long same = report.files().stream().flatMap(f -> f.results().stream()).filter(r -> r.claim().name().equals(name)).count();
                named.put(same == 1 ? name : stem(file.path()) + "/" + name, result);
            }
        }
    }

    private static String stem(String path) {
        return path.replace('\\', '/').replaceFirst(".*/", "").replaceFirst("\\.orbit$", "");
    }

    private void macros(String name, Result result) {
        define("status", name, Words.verdict(result) + (result.ok() || !(result.verdict() instanceof Verdict.Unknown unknown) ? "" : " (" + LatexText.of(unknown.reason()) + ")"));
        define("scope", name, LatexText.of(result.claim().scope()));
        define("statement", name, LatexReport.statement(result.claim()));
        define("counterexample", name, result.verdict() instanceof Verdict.Refuted ? LatexReport.evidence(result) : "");
    }

    private void define(String kind, String name, String text) {
        out.append("\\@namedef{orbitcheck@").append(kind).append('@').append(name).append("}{").append(text.strip()).append("}\n");
    }

    private void appendix() {
        out.append("\\newcommand*{\\claimcounterexamples}{%\n");
        for (Map.Entry<String, Result> entry : named.entrySet()) {
            if (entry.getValue().verdict() instanceof Verdict.Refuted) {
                out.append("\\paragraph{").append(LatexText.of(entry.getKey())).append("} \\claimstatement{").append(entry.getKey()).append("}\n\\claimcounterexample{")
                        .append(entry.getKey()).append("}\\par\n");
            }
        }
        out.append("}\n");
    }
}
