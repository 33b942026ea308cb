package org.orbitcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Writes results: to standard output, or beside a file and then moved into its place. */
final class Output {
    private Output() {
    }

    static void write(Streams streams, Optional<Path> file, String text) {
        if (file.isEmpty()) {
            streams.out().print(text);
            if (streams.out().checkError()) {
                throw new UsageException("cannot write to the standard output");
            }
            return;
        }
        Path target = file.get().toAbsolutePath();
        try {
            Path beside = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            try {
                Files.writeString(beside, text, StandardOpenOption.CREATE_NEW);
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UsageException("cannot write " + file.get());
        }
    }
}
