package org.orbitcheck.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orbitcheck.source.SourceFile;

/** Finds and reads spec files. */
public final class SpecFiles {
    private static final long LARGEST = 64L << 20;

    private SpecFiles() {
    }

    /** A file that cannot be read as a spec; the message says why. */
    public static final class Unreadable extends RuntimeException {
        public Unreadable(String message) {
            super(message, null, false, false);
        }
    }

    /** The files that are named, and all *.orbit files below the directories that are named, in sorted order. */
    public static List<Path> find(List<Path> named) {
        List<Path> found = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> below = Files.walk(path)) {
                    List<Path> specs = below.filter(p -> p.toString().endsWith(".orbit")).filter(Files::isRegularFile).sorted().toList();
                    if (specs.isEmpty()) {
                        throw new Unreadable("there is no .orbit file below " + path);
                    }
                    found.addAll(specs);
                } catch (IOException | UncheckedIOException e) {
                    throw new Unreadable("cannot read " + path);
                }
            } else {
                found.add(path);
            }
        }
        return found.stream().distinct().toList();
    }

    /** Reads a file; throws {@link Unreadable} where that is not possible. */
    public static SourceFile read(Path path) {
        try {
            if (!Files.exists(path)) {
                throw new Unreadable("there is no file " + path);
            }
            if (!Files.isRegularFile(path)) {
                throw new Unreadable(path + " is not a spec file");
            }
            if (Files.size(path) > LARGEST) {
                throw new Unreadable(path + " is too large: " + Files.size(path) + " bytes; at most " + LARGEST + " are read");
            }
            return new SourceFile(path.toString(), text(path, ByteBuffer.wrap(Files.readAllBytes(path))));
        } catch (IOException e) {
            throw new Unreadable("cannot read " + path);
        }
    }

    private static String text(Path path, ByteBuffer bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        if (StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError()) {
            long line = IntStream.range(0, bytes.position()).filter(i -> bytes.get(i) == '\n').count() + 1;
            throw new Unreadable(path + " is not a text in UTF-8: see line " + line);
        }
        return text.flip().toString();
    }

    /** The file that an import names, relative to the file that imports it. */
    public static Optional<SourceFile> imported(SourceFile from, String name) {
        try {
            Path path = Path.of(from.name()).resolveSibling(name).normalize();
            return name.endsWith(".orbit") ? Optional.of(read(path)) : Optional.empty();
        } catch (Unreadable | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
