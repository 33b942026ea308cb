package org.orbitcheck.cache;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** A hash of the program as it runs: of its own code, and of the names and sizes of the libraries beside it. */
public final class ProgramHash {
    private ProgramHash() {
    }

    /** Throws {@link IOException} where the program cannot read itself; then nothing may be cached. */
    public static String current() throws IOException {
        CodeSource source = ProgramHash.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IOException("the program does not know where it lies");
        }
        try {
            Path home = Path.of(source.getLocation().toURI());
            Digest digest = new Digest().add(System.getProperty("java.version"));
            code(home, digest);
            libraries(home, digest);
            return digest.hex();
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    private static void code(Path home, Digest digest) throws IOException {
        if (Files.isRegularFile(home)) {
            digest.add(sums(Files.readAllBytes(home)));
            return;
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.add(home.relativize(file).toString()).add(sums(Files.readAllBytes(file)));
            }
        }
    }

    /** Two checksums of 32 bits, which take a hundredth of the time of a hash: nobody changes a program with care for them. */
    private static String sums(byte[] bytes) {
        CRC32 first = new CRC32();
        CRC32C second = new CRC32C();
        first.update(bytes);
        second.update(bytes);
        return bytes.length + " " + first.getValue() + " " + second.getValue();
    }

    private static void libraries(Path home, Digest digest) throws IOException {
        Path beside = home.resolveSibling("lib");
        if (Files.isRegularFile(home) && Files.isDirectory(beside)) {
            try (Stream<Path> files = Files.list(beside)) {
                sizes(files.sorted().toList(), digest);
            }
        }
        sizes(Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator)).map(Path::of).toList(), digest);
    }

    private static void sizes(List<Path> files, Digest digest) throws IOException {
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                digest.add(file.getFileName() + " " + Files.size(file));
            }
        }
    }
}
