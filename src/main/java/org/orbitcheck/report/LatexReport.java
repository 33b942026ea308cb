package org.orbitcheck.report;

import java.util.List;
import java.util.Locale;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.result.Result;

/**
 * Results as LaTeX for a bare article with amsmath, amssymb, booktabs and tikz: the claim in the notation of the paper,
 * the verdict with its scope, the counterexample or witness, the orbit as a table, a cycle as a picture.
 */
final class LatexReport {
    private static final int MOST_ROWS = 40;
    private static final String PACKAGES = "% \\usepackage{amsmath,amssymb,booktabs,tikz}\\usetikzlibrary{arrows.meta}\n";
    private final StringBuilder out = new StringBuilder();

    private LatexReport() {
    }

    /** One result, with the packages that it needs in a comment. */
    static String of(Result result) {
        LatexReport latex = new LatexReport();
        latex.out.append(PACKAGES);
        latex.result(result);
        return latex.out.toString();
    }

    /** All results of a report. */
    static String of(Report report) {
        LatexReport latex = new LatexReport();
        latex.out.append(PACKAGES);
        report.files().forEach(f -> f.results().forEach(latex::result));
        return latex.out.toString();
    }

    /** The claim alone, in the notation of the paper. */
    static String statement(Claim claim) {
        LatexReport latex = new LatexReport();
        latex.claim(claim);
        return latex.out.toString();
    }

    /** What there is to see of the verdict alone. */
    static String evidence(Result result) {
        LatexReport latex = new LatexReport();
        latex.shown(result);
        return latex.out.toString();
    }

    private void result(Result result) {
        out.append("\\paragraph{").append(LatexText.of(result.claim().name())).append('}');
        result.claim().cite().ifPresent(c -> out.append(" (").append(LatexText.of(c)).append(')'));
        out.append('\n');
        claim(result.claim());
        out.append("\\textbf{").append(capitalised(Words.verdict(result))).append(".} Scope: ").append(LatexText.of(result.claim().scope())).append(".\n");
        if (result.verdict() instanceof Verdict.Unknown unknown) {
            out.append("Reason: ").append(LatexText.of(unknown.reason())).append(".\n");
        }
        shown(result);
        out.append('\n');
    }

    private void shown(Result result) {
        Finding.of(result).ifPresent(this::finding);
        result.refuted().flatMap(CyclePicture::of).ifPresent(p -> out.append("\\begin{center}\n").append(new TikzGraph(p).render()).append("\\end{center}\n"));
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private void claim(Claim claim) {
        if (claim.kind() == Claim.Kind.CLAIM) {
            out.append("\\[").append(LatexMathematics.of(claim.text())).append("\\]\n");
            return;
        }
        out.append("\\begin{quote}\n");
        for (LemmaText.Clause clause : LemmaText.of(claim.text())) {
            out.append("\\textbf{").append(clause.keyword()).append("} ");
            out.append('$').append(String.join("$, $", clause.parts().stream().map(LatexMathematics::of).toList())).append("$\\\\\n");
        }
        out.append("\\end{quote}\n");
    }

    private void finding(Finding finding) {
        if (!finding.choice().isEmpty()) {
            out.append("At $").append(LatexMathematics.of(finding.choice())).append("$:\n");
        }
        if (!finding.assignments().isEmpty()) {
            List<String> equations = finding.assignments().stream().map(a -> "$" + LatexMathematics.of(a.name()) + " = " + LatexMathematics.of(a.text()) + "$").toList();
            out.append(String.join(",\n", equations)).append(".\n");
        }
        finding.branches().stream().limit(MOST_ROWS).forEach(b -> out.append("$").append(LatexMathematics.of(b.name())).append("$: ").append(LatexText.of(b.text())).append(".\n"));
        finding.table().ifPresent(this::table);
        finding.notes().forEach(n -> out.append(LatexText.of(capitalised(n))).append(".\n"));
    }

    private void table(Finding.Table table) {
        out.append("\\begin{center}\n\\begin{tabular}{l").append("r".repeat(Math.max(0, table.columns().size() - 2))).append("l}\n\\toprule\n");
        row(table.columns());
        out.append("\\midrule\n");
        int last = table.rows().size() - 1;
        for (int i = 0; i < last && i < MOST_ROWS; i++) {
            row(table.rows().get(i));
        }
        if (last > MOST_ROWS) {
            out.append("\\multicolumn{").append(table.columns().size()).append("}{l}{\\ldots{} and ").append(last - MOST_ROWS).append(" more}\\\\\n");
        }
        out.append("\\midrule\n");
        row(table.rows().get(last));
        out.append("\\bottomrule\n\\end{tabular}\n\\end{center}\n");
    }

    private void row(List<String> cells) {
        out.append(String.join(" & ", cells.stream().map(LatexReport::cell).toList())).append(" \\\\\n");
    }

    private static String cell(String text) {
        return text.isEmpty() || text.matches("tie|parameter|wins|once|\\d+ times") ? LatexText.of(text) : "$" + LatexMathematics.of(text) + "$";
    }
}
