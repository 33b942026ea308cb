package org.orbitcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Specs that mean harm get a clear answer: an error with its place, or a verdict within the time limit. The same at full
 * size, with their time and memory: src/bench/hostile.
 */
class HostileSpecsTest {
    private static final String HONEST = "claim honest : 1 < 2\n";

    private static final String TABLE = "group S = Sym(2)\nparams T = points(S)\noutcomes A, B\n"
            + "rule f(X | t in T) = table { 1 2 ; A : 1 2 ; B : 2 1 }\n";

    @TempDir
    private Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("parentheses", "claim a : " + "(".repeat(10_000) + "1" + ")".repeat(10_000) + " < 2\n", "nested more than"),
                Arguments.of("negations", "claim a : " + "not ".repeat(10_000) + "1 < 2\n", "nested more than"),
                Arguments.of("braces", "claim a : " + "{".repeat(10_000) + "}".repeat(10_000) + " = 2\n", "nested more than"),
                Arguments.of("a large group", "group S = Sym(1000000)\n", "1000000"),
                Arguments.of("a very large group", "group S = Sym(99999999999999999999)\n", "99999999999999999999"),
                Arguments.of("an exponent", "claim a : 1e100000 > 2\n", "e100000"),
                Arguments.of("doubling definitions", "def d0(x) = x*x\n" + IntStream.range(1, 31)
                        .mapToObj(i -> "def d" + i + "(x) = d" + (i - 1) + "(x)*d" + (i - 1) + "(x)\n").collect(Collectors.joining())
                        + "claim a : d30(1) > 2\n", "unfolded more than"),
                Arguments.of("operators without end", "claim a : " + "1 + ".repeat(60_000) + "1 > 2\n", "operators in a row"),
                Arguments.of("mistakes without end", IntStream.range(0, 3_000).mapToObj(i -> "claim a" + i + " : nobody > 2\n")
                        .collect(Collectors.joining()), "from here on the file was not looked at"),
                Arguments.of("syntax mistakes without end", "claim a : )\n".repeat(3_000), "from here on the file was not looked at"),
                Arguments.of("a long name", "const " + "x".repeat(1_001) + " = 1\n", "a name of more than 1000 letters"),
                Arguments.of("a long line", "claim a : " + "1 + ".repeat(400) + "nobody > 2\n", "+ nobody > 2"),
                Arguments.of("a group that is out of reach", "group K = <" + everySecond(1, 12_000) + ", " + everySecond(2, 12_000)
                        + "> on 1..12000\nclaim a : order(K) > 2\n", "does not fit in memory"),
                Arguments.of("a process of many states", "mdp m {\nstates " + IntStream.rangeClosed(0, 200).mapToObj(i -> "s" + i)
                        .collect(Collectors.joining(", ")) + "\n" + IntStream.rangeClosed(0, 200).mapToObj(i -> "s" + i + " : stay -> s" + i)
                        .collect(Collectors.joining("\n")) + "\n}\ngroup G = Sym(states(m))\noutcomes R = RSD(m, s0) over G\n", "more than 200 states"),
                Arguments.of("a text that a terminal obeys", "claim a : 1 < 2 cite \"\u001b[31m\"\n", "cannot be shown: U+001B, ESCAPE"),
                Arguments.of("a comment without end", "claim a : 1 < 2\n" + "{- ".repeat(30_000), "a comment that does not end"),
                Arguments.of("a number of 100,000 digits", "claim a : 1" + "0".repeat(100_000) + " > 2\n", "digits"),
                Arguments.of("a large power", "claim a : 2^1000000000 > 2\n", "expected a whole exponent"),
                Arguments.of("a system file", "import \"/etc/passwd\"\n", "cannot read '/etc/passwd'"),
                Arguments.of("a device", "import \"/dev/zero\"\n", "cannot read '/dev/zero'"),
                Arguments.of("a directory", "import \".\"\n", "cannot read '.'"),
                Arguments.of("itself", "import \"spec.orbit\"\n", "circle"),
                Arguments.of("a right-to-left mark", "claim \u202ea : 1 < 2\n", "a character that the language does not have"),
                Arguments.of("an invisible character", "claim b\u200b : 1 < 2\n", "a character that the language does not have"),
                Arguments.of("a zero byte", "claim a : 1 < 2\u0000\n", "a character that the language does not have"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeIsReportedAtItsPlace(String name, String spec, String says) throws IOException {
        CommandLineRun run = check(spec);
        assertEquals(2, run.status(), run.err());
        assertTrue(run.err().contains("spec.orbit:"), run.err());
        assertTrue(run.err().contains(says), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
    }

    static Stream<Arguments> toils() {
        return Stream.of(
                Arguments.of("a long range", "claim a : size(1..1000000000000) > 2      expect unknown\n"),
                Arguments.of("a long sum", "claim a : sum(i for i in 1..100000000) > 2      expect unknown\n"),
                Arguments.of("many maps", "group S = Sym(60)\nparams M = maps(S, 0..9)\nclaim a : forall m in M: m = m      expect unknown\n"),
                Arguments.of("a sum of 20,000", "claim a : " + "1 + ".repeat(20_000) + "1 = 20001\n"),
                Arguments.of("a sum of 20,000 coordinates", "group S = Sym(2)\nparams U = vectors(S)\nclaim a : forall u in U: "
                        + "u[1] + ".repeat(20_000) + "1 > u[2]    expect refuted\n"),
                Arguments.of("a sum of 20,000 functions", TABLE + "claim a : " + "f(A) + ".repeat(20_000) + "f(A) >= f(B) by most\n"),
                Arguments.of("20,000 alternatives", "claim a : " + "2 < 1 or ".repeat(20_000) + "1 < 2\n"),
                Arguments.of("20,000 declarations", IntStream.range(0, 20_000).mapToObj(i -> "const k" + i + " = " + i + "\n")
                        .collect(Collectors.joining()) + "claim a : k19999 = 19999\n"),
                Arguments.of("a table of 20,000 columns", "group P = Cyclic(20000)\nparams Q = points(P)\noutcomes A, B\n"
                        + "rule g(X | t in Q) = table {\n" + IntStream.rangeClosed(1, 20_000).mapToObj(Integer::toString).collect(Collectors.joining(" "))
                        + " ;\nA : " + "1 ".repeat(20_000) + ";\nB : " + "0 ".repeat(20_000) + "}\nclaim a : g(A | 20000) = 1\n"),
                Arguments.of("a table of 20,000 rows", "params Q = points(Cyclic(2))\noutcomes "
                        + IntStream.range(0, 20_000).mapToObj(i -> "L" + i).collect(Collectors.joining(", "))
                        + "\nrule g(X | t in Q) = table { 1 2 ;\n" + IntStream.range(0, 20_000).mapToObj(i -> "L" + i + " : 1 " + i)
                        .collect(Collectors.joining(" ;\n")) + "}\nclaim a : g(L19999 | 2) = 19999\n"),
                Arguments.of("a conjunction of many", "claim a : " + "1 < 2 and ".repeat(5_000) + "2 < 3\n"));
    }

    /** Orbits of points need no more of a group than its generators, so its size and its structure do not matter. */
    @ParameterizedTest
    @ValueSource(strings = {"Cyclic(N)", "Dihedral(N)", "Sym(N)", "Alt(N)", "<ODDS, EVENS> on 1..N"})
    void aTableOverManyPointsIsDecided(String group) throws IOException {
        int n = 12_000;
        CommandLineRun run = check("group S = " + group.replace("ODDS", everySecond(1, n)).replace("EVENS", everySecond(2, n)).replace("N", "" + n)
                + "\nparams T = points(S)\noutcomes A, B\nrule f(X | t in T) = table { "
                + IntStream.rangeClosed(1, n).mapToObj(Integer::toString).collect(Collectors.joining(" "))
                + ";\nA : " + "1 2 2 1 ".repeat(n / 4) + ";\nB : " + "2 1 1 1 ".repeat(n / 4) + "}\n"
                + "claim same : f(A) >= f(A) by most\nclaim more : f(A) >= f(B) by most\nclaim less : f(B) >= f(A) by most expect refuted\n");
        assertEquals(ExitStatus.OK, run.status(), run.out() + run.err());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("toils")
    void oneBadClaimLeavesTheOthersAlone(String name, String spec) throws IOException {
        CommandLineRun run = check(spec + HONEST);
        assertTrue(run.status() == ExitStatus.OK || run.status() == ExitStatus.UNKNOWN, run.out() + run.err());
        assertTrue(run.out().contains("ok    honest: proved"), run.out());
    }

    /** A cycle through every second point. */
    private static String everySecond(int first, int last) {
        return IntStream.rangeClosed(first, last).filter(i -> (i - first) % 2 == 0).mapToObj(Integer::toString).collect(Collectors.joining(" ", "(", ")"));
    }

    @Test
    void importsHaveAnEnd() throws IOException {
        for (int i = 0; i <= 1_001; i++) {
            Files.writeString(folder.resolve("m" + i + ".orbit"), "import \"m" + (i + 1) + ".orbit\"\n");
        }
        CommandLineRun run = check("import \"m0.orbit\"\n");
        assertEquals(ExitStatus.USAGE, run.status());
        assertTrue(run.err().contains("more than 1000 imports"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "junit", "markdown"})
    void whatATerminalObeysIsNotShown(String format) throws IOException {
        Path file = folder.resolve("a\n\u001b[31m.orbit");
        Files.writeString(file, "claim a : 1 < 2\n");
        CommandLineRun run = CommandLineRun.of("check", file.toString(), "--format", format);
        assertEquals(ExitStatus.OK, run.status());
        assertTrue(run.out().contains("U+000AU+001B[31m.orbit") && !run.out().contains("\u001b"), run.out());
        Files.writeString(file, "claim a : 1 < \u001b[31m\u202e\n");
        CommandLineRun mistake = CommandLineRun.of("check", file.toString());
        assertFalse((mistake.out() + mistake.err()).matches("(?s).*[\u001b\u202e].*"), mistake.err());
    }

    @Test
    void certificatesAreNotWrittenIntoAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("spec.orbit"), HONEST);
        for (Path proofs : List.of(file, file.resolve("proofs"))) {
            CommandLineRun run = CommandLineRun.of("prove", file.toString(), "--proofs", proofs.toString());
            assertEquals(ExitStatus.USAGE, run.status());
            assertTrue(run.err().contains("is no folder"), run.err());
        }
    }

    private CommandLineRun check(String spec) throws IOException {
        Path file = folder.resolve("spec.orbit");
        Files.writeString(file, spec);
        return CommandLineRun.of("check", file.toString(), "--timeout", "1s");
    }

    static Stream<Arguments> endless() {
        return Stream.of(
                Arguments.of("many subsets", "group S = Sym(40)\nparams M = subsets(S, 20)\nclaim a : forall m in M: m = m\n"),
                Arguments.of("long fractions", "claim a : " + IntStream.rangeClosed(1, 20_000).mapToObj(i -> "1/" + i).collect(Collectors.joining(" + "))
                        + " > 2\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endless")
    void aSearchEndsAtItsLimit(String name, String spec) throws IOException {
        Path file = Files.writeString(folder.resolve("spec.orbit"), spec);
        CommandLineRun run = CommandLineRun.of("check", file.toString(), "--timeout", "200ms");
        assertTrue(run.out().contains("reason: time limit of 0.2 s\n"), run.out());
    }
}
