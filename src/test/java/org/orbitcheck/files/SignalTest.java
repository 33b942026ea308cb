package org.orbitcheck.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is ended by a signal while it writes. */
class SignalTest {
    @TempDir
    private Path folder;

    /** Writes a file, waiting in the middle for a line; when it is being ended it says so, and tries to begin another. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                WholeFile.write(file.resolveSibling("another"), "begun too late");
            } catch (IOException e) {
                System.out.println(e.getMessage());
            }
        }));
        Uninterrupted.run(() -> {
            Files.writeString(file, "half");
            System.out.println("begun");
            System.in.read();
            Files.writeString(file, "half and half");
        });
    }

    @Test
    void whatIsBeingWrittenIsFinishedAndNothingElseIsBegun() throws IOException, InterruptedException {
        Path file = folder.resolve("file");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), SignalTest.class.getName(), file.toString()).redirectErrorStream(true).start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("begun", out.readLine());
            process.toHandle().destroy();
            assertEquals("the program is ending", out.readLine());
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            assertNull(out.readLine());
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }
        assertEquals("half and half", Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }
}
