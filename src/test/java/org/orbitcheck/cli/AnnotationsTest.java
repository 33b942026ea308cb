package org.orbitcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms that other tools show beside the lines of a spec. */
class AnnotationsTest {
    private static final Path SPEC = Path.of("src/test/resources/junit/choice.orbit");

    @TempDir
    private Path folder;

    @Test
    void githubAnnotatesTheLineOfAClaim() {
        CommandLineRun run = CommandLineRun.of("check", "--format", "github", SPEC.toString());
        assertEquals(ExitStatus.WRONG, run.status());
        assertTrue(run.out().startsWith("::error file=" + SPEC + ",line=13,col=7,title=gap%3A refuted%2C expected proved::WRONG gap"), run.out());
        assertTrue(run.out().contains("%0A        but 2 > 1\n3 claims: 2 as expected, 1 not, 0 unknown\n"), run.out());
    }

    @Test
    void sarifNamesTheRuleAndThePlace() throws IOException {
        JsonNode sarif = new ObjectMapper().readTree(CommandLineRun.of("check", "--format", "sarif", SPEC.toString()).out());
        JsonNode results = sarif.at("/runs/0/results");
        assertEquals(1, results.size());
        assertEquals("refuted", results.at("/0/ruleId").asText());
        assertEquals(SPEC.toString(), results.at("/0/locations/0/physicalLocation/artifactLocation/uri").asText());
        assertEquals(13, results.at("/0/locations/0/physicalLocation/region/startLine").asInt());
    }

    @Test
    void mistakesAreAnnotatedToo() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.orbit"), "const a = 1\nconst b = aa\n");
        String github = CommandLineRun.of("check", "--format", "github", bad.toString()).out();
        assertTrue(github.contains(",line=2,col=11,title=mistake in a spec::unknown name 'aa'%0Adid you mean 'a'?"), github);
        JsonNode sarif = new ObjectMapper().readTree(CommandLineRun.of("check", "--format", "sarif", bad.toString()).out());
        assertEquals("mistake", sarif.at("/runs/0/results/0/ruleId").asText());
    }
}
