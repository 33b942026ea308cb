package org.orbitcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process that verifies certificates of every kind, no class of an engine, a solver or a shortcut is even loaded. */
class VerifyLoadsNoEngineTest {
    private static final Path SPEC = Path.of("src/test/resources/forgeries/base.orbit").toAbsolutePath();
    private static final Pattern LOADED = Pattern.compile("\\] (\\S+) source:");
    private static final Pattern FORBIDDEN = Pattern.compile("org\\.orbitcheck\\.(engine|relation|shortcut)\\..*|com\\.microsoft\\.z3\\..*"
            + "|org\\.jgrapht\\..*|de\\.uni_freiburg\\.informatik\\.ultimate\\.smtinterpol\\."
            + "(smtlib2\\.SMTInterpol|dpll\\..*|convert\\..*|theory\\.(linar|cclosure)\\..*)");

    @Test
    void verifyLoadsNoEngine(@TempDir Path folder) throws IOException, InterruptedException {
        Path proofs = folder.resolve("proofs");
        assertEquals(0, CommandLineRun.of("prove", SPEC.toString(), "--proofs", proofs.toString()).status());
        Path log = folder.resolve("classes.log");
        Path out = folder.resolve("out.txt");
        Process verify = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log, "-cp", System.getProperty("java.class.path"), "org.orbitcheck.cli.Main",
                "verify", proofs.toString()).redirectErrorStream(true).redirectOutput(out.toFile()).start();
        int status = verify.waitFor();
        assertEquals(0, status, Files.readString(out));
        List<String> loaded = Files.readAllLines(log).stream().map(LOADED::matcher).filter(Matcher::find).map(m -> m.group(1)).toList();
        assertEquals(List.of("org.orbitcheck.certificate.Checker", "org.orbitcheck.refutation.ProofCheck"),
                loaded.stream().filter(c -> c.equals("org.orbitcheck.certificate.Checker")
                        || c.equals("org.orbitcheck.refutation.ProofCheck")).distinct().sorted().toList());
        assertEquals(List.of(), loaded.stream().filter(c -> FORBIDDEN.matcher(c).matches()).toList());
    }
}
