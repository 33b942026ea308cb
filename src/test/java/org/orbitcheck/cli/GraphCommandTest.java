package org.orbitcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Preference graphs as the command line draws them. */
class GraphCommandTest {
    private static final String CONDORCET = "src/test/resources/specs/finite/condorcet.orbit";

    @ParameterizedTest
    @ValueSource(strings = {"svg", "dot", "tikz", "json"})
    void theCycleIsDrawnByteForByteAsBefore(String format) throws IOException {
        CommandLineRun run = CommandLineRun.of("graph", CONDORCET, "--relation", "most[2]", "--format", format);
        assertEquals(Files.readString(Path.of("src/test/resources/graph/condorcet." + format)), run.out());
        assertEquals(0, run.status());
    }

    @Test
    void aRelationThatIsNotKnownIsAMistake() {
        CommandLineRun run = CommandLineRun.of("graph", CONDORCET, "--relation", "mst");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("error: unknown relation 'mst'") && run.err().contains("did you mean 'most'?"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void aRuleThatIsNotKnownIsAMistake() {
        CommandLineRun run = CommandLineRun.of("graph", CONDORCET, "--relation", "most", "--rule", "g");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("there is no rule 'g'"), run.err());
    }

    @Test
    void theMeanHasTiesOnly() {
        CommandLineRun run = CommandLineRun.of("graph", CONDORCET, "--relation", "mean", "--format", "dot");
        assertTrue(run.out().contains("3 functions, 0 strict preferences, 3 ties, no cycle"), run.out());
    }

    @Test
    void functionsOfVectorsAreComparedOverTheWholeSpace(@TempDir Path folder) throws IOException {
        Path spec = folder.resolve("copies.orbit");
        Files.writeString(spec, """
                group S = Sym(3)
                params U = vectors(S)
                outcomes A = {1} over S
                outcomes B = {2, 3} over S
                rule f(X | u in U) = FracOptimal(X | {1, 2, 3}, u)
                """);
        CommandLineRun run = CommandLineRun.of("graph", spec.toString(), "--relation", "most[2]", "--format", "dot");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("\"f(B)\" -> \"f(A)\" []"), run.out());
    }

    @Test
    void manyFunctionsAreDrawnAsAMatrix(@TempDir Path folder) throws IOException {
        String labels = IntStream.range(0, 15).mapToObj(i -> "L" + i).collect(Collectors.joining(", "));
        String rows = IntStream.range(0, 15).mapToObj(i -> "L" + i + " : " + i + " 1").collect(Collectors.joining(" ; "));
        Path spec = folder.resolve("many.orbit");
        Files.writeString(spec, "params T = points(Sym(2))\noutcomes " + labels + "\nrule f(X | t in T) = table { 1 2 ; " + rows + " }\n");
        Path out = folder.resolve("many.svg");
        CommandLineRun run = CommandLineRun.of("graph", spec.toString(), "--relation", "mean", "--out", out.toString());
        assertEquals(0, run.status(), run.err());
        assertTrue(Files.readString(out).contains("the row is preferred"));
    }
}
