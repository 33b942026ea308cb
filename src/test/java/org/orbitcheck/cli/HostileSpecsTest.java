package org.orbitcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Specs that mean harm get a clear answer: an error with its place, or a verdict within the time limit. */
class HostileSpecsTest {
    private static final String HONEST = "claim honest : 1 < 2\n";

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
                Arguments.of("a conjunction of many", "claim a : " + "1 < 2 and ".repeat(5_000) + "2 < 3\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("toils")
    void oneBadClaimLeavesTheOthersAlone(String name, String spec) throws IOException {
        CommandLineRun run = check(spec + HONEST);
        assertEquals(0, run.status(), run.out() + run.err());
        assertTrue(run.out().contains("ok    honest: proved"), run.out());
    }

    private CommandLineRun check(String spec) throws IOException {
        Path file = folder.resolve("spec.orbit");
        Files.writeString(file, spec);
        return CommandLineRun.of("check", file.toString(), "--timeout", "1s");
    }
}
