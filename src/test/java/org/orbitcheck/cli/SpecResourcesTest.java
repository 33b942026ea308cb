package org.orbitcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A new case is a new file: each bad spec is answered by the text beside it. */
class SpecResourcesTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    @TestFactory
    Stream<DynamicTest> badSpecsAreAnswered() throws IOException {
        return files("bad").map(spec -> DynamicTest.dynamicTest(spec.toString(), () -> {
            CommandLineRun run = CommandLineRun.of("check", spec.toString());
            Path expected = Path.of(spec.toString().replaceFirst("\\.orbit$", ".expected"));
            String found = run.err().replace(spec.getParent().toString() + "/", "");
            assertEquals(Files.exists(expected) ? Files.readString(expected) : "(there is no " + expected + ")", found);
            assertEquals(ExitStatus.USAGE, run.status());
        }));
    }

    private static Stream<Path> files(String folder) throws IOException {
        return Files.walk(RESOURCES.resolve(folder)).filter(f -> f.toString().endsWith(".orbit")).sorted();
    }
}
