package org.orbitcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.report.Report;
import org.orbitcheck.result.Result;

class WatchingTest {
    @TempDir
    private Path folder;

    private Watching watching() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        return new Watching(List.of(folder.resolve("spec.orbit")), Orbitcheck.create(), 1, new Streams(nowhere, nowhere, false), 60_000);
    }

    private static List<Boolean> ok(Optional<Report> report) {
        return report.orElseThrow().files().get(0).results().stream().map(Result::ok).toList();
    }

    @Test
    void onlyWhatChangedIsReported() throws IOException {
        Path imported = Files.writeString(folder.resolve("lib.orbit"), "const q = 1");
        Path spec = Files.writeString(folder.resolve("spec.orbit"), "import \"lib.orbit\"\nclaim one : q = 1\nclaim two : 2 = 2\n");
        Watching watching = watching();
        assertEquals(List.of(true, true), ok(watching.round()));
        assertEquals(Optional.empty(), watching.round());
        Files.writeString(imported, "const q = 1 + 1");
        assertEquals(List.of(false, true), ok(watching.round()));
        Files.writeString(spec, "claim two : 2 = 2\nclaim three : 3 =");
        assertTrue(watching.round().orElseThrow().files().get(0).errors().size() == 1);
        assertEquals(Optional.empty(), watching.round());
    }
}
