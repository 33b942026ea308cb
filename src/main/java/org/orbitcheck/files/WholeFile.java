package org.orbitcheck.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files beside and moves them into place: neither half a file nor the one beside is left, also after Ctrl-C. */
public final class WholeFile {
    private WholeFile() {
    }

    /** Writes a text in UTF-8, in place of what was there. Several threads and processes may do so at a time. */
    public static void write(Path file, String text) throws IOException {
        Path target = file.toAbsolutePath();
        Path beside = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + "-"
                + Thread.currentThread().getId() + ".part");
        Uninterrupted.run(() -> {
            try {
                Files.writeString(beside, text);
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        });
    }
}
