package org.orbitcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line's contract: exit statuses, options, where what is written. */
class CheckCommandTest {
    private static final String TABLE = """
            group S = Sym(3)
            params T = points(S)
            outcomes A, B, C
            rule f(X | t in T) = table { 1 2 3 ; A : 1 2 3 ; B : 3 1 2 ; C : 2 3 1 }
            """;
    /** Needs three alternations of quantifiers over reals. */
    private static final String HARD = """
            group S = Sym(2)
            params U = vectors(S)
            claim hard : forall u in U: exists v in U: forall w in U: u[1]*v[2]*w[1] + v[1]*v[1]*w[2] >= u[1]*v[1]
            """;

    @TempDir
    private Path folder;

    private String good;
    private String wrong;
    private String hard;
    private String mistake;

    @BeforeEach
    void write() throws IOException {
        good = spec("good", TABLE + "claim ab : f(A) >= f(B) by most[2]\nclaim cycle : most[2] is acyclic on f expect refuted");
        wrong = spec("wrong", TABLE + "claim ba : f(B) >= f(A) by most");
        hard = spec("hard", HARD);
        mistake = spec("mistake", TABLE + "claim g : g(A) = 1");
    }

    private String spec(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".orbit"), text).toString();
    }

    private static int status(String... arguments) {
        return CommandLineRun.of(Stream.concat(Stream.of("check"), Stream.of(arguments)).toArray(String[]::new)).status();
    }

    @Test
    void theExitStatusSaysHowItWent() {
        assertEquals(0, status(good));
        assertEquals(1, status(good, wrong));
        assertEquals(3, status(good, hard));
        assertEquals(1, status(hard, wrong));
        assertEquals(2, status(good, wrong, mistake));
    }

    @Test
    void aWrongCommandLineIsAnswered() {
        assertEquals(2, status());
        assertEquals(2, status("--bogus", good));
        assertEquals(2, status("--format", "xml", good));
        assertEquals(2, status("--engine", "none", good));
        assertEquals(2, status("--timeout", "soon", good));
        assertEquals(2, status("--jobs", "0", good));
        assertEquals(2, status("--claim", "abc", good));
        assertEquals(2, status(folder.resolve("nowhere.orbit").toString()));
        assertEquals(2, status(good, "--out", folder.resolve("no/such/folder").toString()));
    }

    @Test
    void aMistakeInOneFileLeavesTheOthersChecked() {
        CommandLineRun run = CommandLineRun.of("check", folder.toString());
        assertEquals(2, run.status());
        assertTrue(run.err().contains("mistake.orbit:5:11: error: unknown name 'g'"), run.err());
        assertTrue(run.out().contains("ab: proved"), run.out());
        assertTrue(run.out().contains("ba: refuted"), run.out());
    }

    @Test
    void oneClaimAlone() {
        CommandLineRun run = CommandLineRun.of("check", good, "--claim", "ab", "--jobs", "1", "--timeout", "1m");
        assertTrue(run.out().contains("1 claim: 1 as expected"), run.out());
        assertTrue(CommandLineRun.of("check", good, "--claim", "cycel").err().contains("did you mean 'cycle'?"));
    }

    @Test
    void eachEngineIsAskedAlone() {
        assertEquals(0, status(good, "--engine", "enumerate"));
        assertEquals(0, status(good, "--engine", "smt"));
        assertEquals(3, status(good, "--engine", "structural"));
    }

    @Test
    void theFieldsOfTheJsonAreThere() throws IOException {
        JsonNode report = new ObjectMapper().readTree(CommandLineRun.of("check", good, mistake, "--format", "json").out());
        assertEquals("orbitcheck", report.get("tool").asText());
        assertTrue(report.hasNonNull("version"));
        JsonNode file = report.get("files").get(0);
        assertEquals(good, file.get("path").asText());
        for (String field : List.of("name", "line", "verdict", "expected", "ok", "engine", "millis", "scope", "vacuous", "certified",
                "reason", "witness", "counterexample", "cycle")) {
            assertTrue(file.get("claims").get(0).has(field), field);
        }
        assertEquals(List.of("A", "B", "C"), new ObjectMapper().convertValue(file.get("claims").get(1).get("cycle"), List.class));
        JsonNode error = report.get("files").get(1).get("errors").get(0);
        assertEquals(5, error.get("line").asInt());
        assertEquals(11, error.get("column").asInt());
        assertEquals("unknown name 'g'", error.get("message").asText());
        assertEquals(2, report.get("summary").get("claims").asInt());
        assertEquals(2, report.get("summary").get("ok").asInt());
        assertEquals(0, report.get("summary").get("wrong").asInt());
        assertEquals(0, report.get("summary").get("unknown").asInt());
        assertEquals(1, report.get("summary").get("errors").asInt());
    }

    @Test
    void resultsAreMovedIntoTheirPlace() throws IOException {
        Path out = folder.resolve("results.json");
        Files.writeString(out, "before");
        CommandLineRun run = CommandLineRun.of("check", good, "--format", "json", "--out", out.toString());
        assertEquals("", run.out());
        assertTrue(Files.readString(out).startsWith("{"));
        try (Stream<Path> left = Files.list(folder)) {
            assertFalse(left.anyMatch(p -> p.toString().endsWith(".part")));
        }
    }

    @Test
    void resultsThatCannotBeWrittenAreAFailure() {
        PrintStream full = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        });
        assertEquals(2, Main.run(new Streams(full, new PrintStream(OutputStream.nullOutputStream()), false), "check", good));
    }
}
