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

/** orbitcheck sharpen on the command line. */
class SharpenCommandTest {
    private static final String SPEC = """
            lemma weakened:
                for params Theta
                for f, g : Theta -> Real
                assume f >= g by most[2], f >= g by gap
                show   f >= g by most[3/2]
            claim other : 1 = 2   expect refuted
            """;

    private static String file(Path folder) throws IOException {
        return Files.writeString(folder.resolve("test.orbit"), SPEC).toString();
    }

    @Test
    void saysWhatIsNeededAndWhatIsRedundant(@TempDir Path folder) throws IOException {
        CommandLineRun run = CommandLineRun.of("sharpen", file(folder), "--claim", "weakened");
        assertEquals(ExitStatus.OK, run.status(), run.err());
        assertTrue(run.out().contains("without: f >= g by most[2]: fails"), run.out());
        assertTrue(run.out().contains("without: f >= g by gap: still holds, so this was redundant"), run.out());
        assertTrue(run.out().contains("3/2 in show f >= g by most[3/2]: holds from 0 (no more is allowed) to 2 exactly"), run.out());
    }

    @Test
    void theSameAsJson(@TempDir Path folder) throws IOException {
        CommandLineRun run = CommandLineRun.of("sharpen", file(folder), "--claim", "weakened", "--format", "json");
        JsonNode root = new ObjectMapper().readTree(run.out());
        assertEquals("proved", root.get("verdict").asText());
        assertEquals("refuted", root.at("/changes/0/verdict").asText());
        assertTrue(root.at("/changes/1/redundant").asBoolean());
        assertTrue(root.at("/changes/0/counterexample/Theta").isTextual());
    }

    @Test
    void anUnknownNameIsAnsweredWithTheClosest(@TempDir Path folder) throws IOException {
        CommandLineRun run = CommandLineRun.of("sharpen", file(folder), "--claim", "weakend");
        assertEquals(ExitStatus.USAGE, run.status());
        assertTrue(run.err().contains("weakened"), run.err());
    }

    @Test
    void whatIsRefutedCannotBeSharpened(@TempDir Path folder) throws IOException {
        CommandLineRun run = CommandLineRun.of("sharpen", file(folder), "--claim", "other");
        assertEquals(ExitStatus.OK, run.status());
        assertTrue(run.out().contains("only what is proved can be sharpened"), run.out());
    }
}
