package org.orbitcheck.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that holds certificates: one file for each claim, in the folders of its spec, and a manifest. Files are
 * written beside and moved into place, by one run at a time: whenever a run ends, no file is half written.
 */
public final class ProofFolder {
    private static final String MANIFEST = "manifest.json";
    private static final String LOCK = ".lock";
    private static final String PART = ".part";
    private static final long LARGEST = 256L << 20;
    private static final int LONGEST_NAME = 120;
    private static final int KEPT_OF_NAME = 80;
    private static final int PATIENCE_MILLIS = 20;

    private final Path root;

    public ProofFolder(Path root) {
        this.root = root;
    }

    public Path root() {
        return root;
    }

    /** Where the certificate of a claim lies, as a path from the folder with slashes. */
    public static String fileOf(String spec, String claim) {
        StringBuilder file = new StringBuilder();
        String folder = spec.endsWith(".orbit") ? spec.substring(0, spec.length() - ".orbit".length()) : spec;
        for (String name : folder.split("/")) {
            file.append(plain(name)).append('/');
        }
        return file.append(plain(claim)).append(".json").toString();
    }

    /** A name in letters, digits, '-', '_' and '.', which every file system has; other bytes of its UTF-8 form by their numbers. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean letter = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '-' || b == '_'
                    || b == '.' && !plain.isEmpty();
            plain.append(letter ? String.valueOf((char) b) : String.format("%%%02X", b & 0xff));
        }
        return plain.length() <= LONGEST_NAME ? plain.toString()
                : plain.substring(0, KEPT_OF_NAME) + "~" + Fingerprint.of(name).substring(0, 16);
    }

    /** The manifest, where there is one; throws {@link Malformed} where it cannot be read. */
    public Optional<Manifest> manifest() {
        try {
            return read(MANIFEST).map(Manifest::read);
        } catch (Malformed e) {
            throw new Malformed(MANIFEST + ": " + e.getMessage());
        }
    }

    /** The text of a file; empty where there is none. Throws {@link Malformed} where it is no text. */
    public Optional<String> read(String file) {
        Path path = root.resolve(file);
        try {
            if (!Files.isRegularFile(path)) {
                return Optional.empty();
            }
            if (Files.size(path) > LARGEST) {
                throw new Malformed("the file is too large");
            }
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString());
        } catch (CharacterCodingException e) {
            throw new Malformed("the file is not a text in UTF-8");
        } catch (IOException e) {
            throw new Malformed("the file cannot be read");
        }
    }

    /** All files in the place of certificates, in order. */
    public List<String> files() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> below = Files.walk(root)) {
            return below.filter(Files::isRegularFile).map(p -> root.relativize(p).toString().replace('\\', '/'))
                    .filter(f -> f.endsWith(".json") && !f.equals(MANIFEST) && !isHidden(f)).sorted().toList();
        } catch (IOException e) {
            throw new Malformed("the folder cannot be read");
        }
    }

    private static boolean isHidden(String file) {
        return file.startsWith(".") || file.contains("/.");
    }

    /**
     * Writes a manifest and certificates, and removes others. Waits for another run that writes here.
     *
     * @param texts what to write, by file
     * @param removed the files to remove
     */
    public void update(Manifest manifest, Map<String, String> texts, List<String> removed) throws IOException {
        Files.createDirectories(root);
        try (FileChannel channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(channel);
            for (Path left : leftovers()) {
                Files.deleteIfExists(left);
            }
            for (Map.Entry<String, String> text : texts.entrySet()) {
                write(text.getKey(), text.getValue());
            }
            for (String file : removed) {
                remove(root.resolve(file));
            }
            write(MANIFEST, manifest.write());
        }
    }

    private static void lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                channel.lock();
                return;
            } catch (OverlappingFileLockException another) {
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** What a run that was killed left behind: nobody else writes now. */
    private List<Path> leftovers() throws IOException {
        try (Stream<Path> below = Files.walk(root)) {
            List<Path> found = new ArrayList<>(below.filter(p -> p.getFileName().toString().startsWith(".")
                    && p.getFileName().toString().endsWith(PART) && Files.isRegularFile(p)).toList());
            return found;
        }
    }

    private void write(String file, String text) throws IOException {
        Path target = root.resolve(file);
        Files.createDirectories(target.getParent());
        if (Files.isRegularFile(target) && Files.readString(target, StandardCharsets.ISO_8859_1)
                .equals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
            return;
        }
        Path beside = target.resolveSibling("." + target.getFileName() + PART);
        Files.writeString(beside, text);
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes a file, and the folders that it leaves empty. */
    private void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        for (Path folder = file.getParent(); !folder.equals(root); folder = folder.getParent()) {
            try (Stream<Path> rest = Files.list(folder)) {
                if (rest.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }
}
