package org.orbitcheck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.orbitcheck.files.WholeFile;

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
        try {
            WholeFile.write(file.get(), text);
        } catch (IOException e) {
            throw new UsageException("cannot write " + file.get());
        }
    }
}
