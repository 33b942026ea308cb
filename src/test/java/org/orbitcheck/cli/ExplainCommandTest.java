package org.orbitcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What explanations look like: the texts stand beside the spec. */
class ExplainCommandTest {
    private static final String SPEC = "src/test/resources/explain/pacman.orbit";

    @ParameterizedTest
    @ValueSource(strings = {"avoid", "no_more", "stuck", "cycle", "transitive", "best", "ret"})
    void theTextIsTheOneBesideTheSpec(String claim) throws IOException {
        CommandLineRun run = CommandLineRun.of("explain", SPEC, "--claim", claim);
        assertEquals(Files.readString(Path.of("src/test/resources/explain/" + claim + ".txt")), run.out());
        assertEquals(ExitStatus.OK, run.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"markdown", "json"})
    void theOtherFormsSayTheSame(String format) throws IOException {
        CommandLineRun run = CommandLineRun.of("explain", SPEC, "--claim", "cycle", "--claim", "no_more", "--format", format);
        assertEquals(Files.readString(Path.of("src/test/resources/explain/pacman." + format)), run.out());
    }

    @Test
    void allCounterexamplesOneForEachOrbit() throws IOException {
        CommandLineRun run = CommandLineRun.of("explain", SPEC, "--claim", "apart", "--claim", "no_more", "--all");
        assertEquals(Files.readString(Path.of("src/test/resources/explain/all.txt")), run.out());
    }

    @Test
    void aNameThatIsNotThereIsAnswered() {
        CommandLineRun run = CommandLineRun.of("explain", SPEC, "--claim", "avoyd");
        assertEquals(ExitStatus.USAGE, run.status());
        assertTrue(run.err().contains("did you mean 'avoid'?") || run.err().contains("avoid"), run.err());
    }

    @Test
    void everyClaimOfTheSpecsCanBeExplained() {
        for (String spec : List.of("specs/paper/section-3.orbit", "specs/questions/mixtures.orbit")) {
            CommandLineRun run = CommandLineRun.of("explain", spec);
            assertEquals(ExitStatus.OK, run.status(), run.err());
        }
    }
}
