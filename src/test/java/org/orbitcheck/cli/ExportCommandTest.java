package org.orbitcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results for other documents. */
class ExportCommandTest {
    private static final String CONDORCET = "src/test/resources/specs/finite/condorcet.orbit";
    private static final String TABLE_3 = "specs/paper/table-3.orbit";
    private static final String LEMMAS = "src/test/resources/specs/anysize/retargeting.orbit";
    private static final Path EXPECTED = Path.of("src/test/resources/export");

    @ParameterizedTest
    @ValueSource(strings = {"latex", "tikz", "markdown"})
    void theCycleIsWrittenByteForByteAsBefore(String format) throws IOException {
        CommandLineRun run = CommandLineRun.of("export", CONDORCET, "--format", format);
        assertEquals(Files.readString(EXPECTED.resolve("condorcet." + format)), run.out());
        assertEquals(0, run.status());
    }

    @Test
    void thePageIsWholeAndAsksForNothingElse() {
        CommandLineRun run = CommandLineRun.of("export", CONDORCET, TABLE_3, "--format", "html");
        assertTrue(run.out().startsWith("<!DOCTYPE html>") && run.out().endsWith("</html>\n"));
        assertFalse(run.out().contains("http:") || run.out().contains("https:"), "no address");
        assertTrue(run.out().contains("src=\"data:image/svg+xml;base64,"), "the cycle is drawn");
        assertTrue(run.out().contains("<caption id=\"table1\">The orbit, 3 elements</caption>"));
    }

    @Test
    void theObligationIsSmtLib() {
        CommandLineRun run = CommandLineRun.of("export", "specs/paper/appendix-a.orbit", "--claim", "item1", "--format", "smt2");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("(assert ") && run.out().startsWith("; item1: proved exactly when this has no model"), run.out());
    }

    @Test
    void aClaimWithoutFunctionsInOrderHasNoPicture() {
        CommandLineRun run = CommandLineRun.of("export", CONDORCET, "--claim", "ab", "--format", "tikz");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("no such claim is about the order of functions"), run.err());
    }

    @Test
    void theMacrosSayWhatWasFoundAndNoticeADrift(@TempDir Path folder) throws IOException {
        CommandLineRun run = CommandLineRun.of("latex-status", CONDORCET);
        assertEquals(Files.readString(EXPECTED.resolve("condorcet.status")), run.out());
        Path status = folder.resolve("status.tex");
        assertEquals(0, CommandLineRun.of("latex-status", CONDORCET, "--out", status.toString()).status());
        assertEquals(0, CommandLineRun.of("latex-status", CONDORCET, "--check", status.toString()).status());
        Files.writeString(status, Files.readString(status).replace("{proved}", "{refuted}"));
        assertEquals(1, CommandLineRun.of("latex-status", CONDORCET, "--check", status.toString()).status());
    }

    @Test
    void whatIsWrittenCompiles(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Path.of("/usr/bin/pdflatex").toFile().canExecute(), "pdflatex is not installed");
        assertEquals(0, CommandLineRun.of("export", CONDORCET, TABLE_3, LEMMAS, "--format", "latex", "--out", folder.resolve("claims.tex").toString()).status());
        assertEquals(0, CommandLineRun.of("latex-status", CONDORCET, "--out", folder.resolve("status.tex").toString()).status());
        Files.writeString(folder.resolve("paper.tex"), """
                \\documentclass{article}
                \\usepackage{amsmath,amssymb,booktabs,tikz}\\usetikzlibrary{arrows.meta}
                \\input{status.tex}
                \\begin{document}
                Claim ab is \\claimstatus{ab} for \\claimscope{ab}: \\claimstatement{ab}
                \\input{claims.tex}
                \\appendix\\claimcounterexamples
                \\end{document}
                """);
        Process latex = new ProcessBuilder("/usr/bin/pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper.tex").directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile()).start();
        assertTrue(latex.waitFor(120, TimeUnit.SECONDS));
        assertEquals(0, latex.exitValue(), Files.readString(folder.resolve("out.txt")));
    }
}
