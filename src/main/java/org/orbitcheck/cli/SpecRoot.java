package org.orbitcheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.proof.Malformed;
import org.orbitcheck.proof.Manifest;
import org.orbitcheck.proof.ProofFolder;

/** The folder from which the paths of spec files in certificates count. */
record SpecRoot(Path folder) {
    /**
     * The folder for specs that are to be proved: the one that is given, else the one of certificates that are there and
     * that holds all the specs, else the only directory that is named, else the folder of the files.
     */
    static SpecRoot toProve(List<Path> named, Optional<Path> given, ProofFolder proofs, Optional<Manifest> manifest) {
        Optional<SpecRoot> before = manifest.map(m -> of(proofs, m));
        SpecRoot root = given.map(g -> new SpecRoot(normal(g))).or(() -> before.filter(b -> named.stream().allMatch(b::holds)))
                .orElseGet(() -> new SpecRoot(shared(named)));
        if (before.isPresent() && !before.get().equals(root)) {
            throw new UsageException(proofs.root() + " holds certificates of the specs in " + manifest.get().specs()
                    + " (seen from there); choose another folder, or remove it");
        }
        for (Path path : named) {
            if (!root.holds(path)) {
                throw new UsageException(path + " is not in the folder of the specs, " + root.folder);
            }
        }
        return root;
    }

    /** The folder that a manifest names. */
    static SpecRoot of(ProofFolder proofs, Manifest manifest) {
        return new SpecRoot(normal(proofs.root().resolve(manifest.specs())));
    }

    /** What the folder of certificates says that it is about; a manifest that cannot be read is a usage mistake. */
    static Optional<Manifest> manifest(ProofFolder folder) {
        try {
            return folder.manifest();
        } catch (Malformed e) {
            throw new UsageException(folder.root() + ": " + e.getMessage());
        }
    }

    private static Path shared(List<Path> named) {
        Path first = normal(named.get(0));
        Path folder = Files.isDirectory(first) ? first : first.getParent();
        while (!new SpecRoot(folder).holdsAll(named)) {
            folder = folder.getParent();
        }
        return folder;
    }

    private boolean holdsAll(List<Path> named) {
        return named.stream().allMatch(this::holds);
    }

    private boolean holds(Path path) {
        return normal(path).startsWith(folder);
    }

    static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** The path of a spec file, or of a folder of some, from this folder, with slashes; "." for the folder itself. */
    String pathOf(Path path) {
        String relative = folder.relativize(normal(path)).toString().replace('\\', '/');
        return relative.isEmpty() ? "." : relative;
    }

    /** The spec file at a path from this folder. */
    Path file(String spec) {
        return folder.resolve(spec);
    }

    /** The folder as seen from that of the certificates, with slashes. */
    String seenFrom(ProofFolder proofs) {
        String relative = normal(proofs.root()).relativize(folder).toString().replace('\\', '/');
        return relative.isEmpty() ? "." : relative;
    }
}
