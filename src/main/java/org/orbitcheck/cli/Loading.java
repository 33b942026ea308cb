package org.orbitcheck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Future;
import org.orbitcheck.api.ClaimPool;
import org.orbitcheck.api.LoadedSpec;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;

/** Reads specs, several at a time. */
final class Loading {
    private Loading() {
    }

    /** The specs of these files; one that cannot be read is one with that mistake. */
    static List<LoadedSpec> load(List<Path> files) {
        Specs specs = new Specs(SpecFiles::imported);
        try (ClaimPool workers = new ClaimPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<LoadedSpec>> loaded = files.stream().map(path -> workers.submit(() -> load(specs, path))).toList();
            return loaded.stream().map(ClaimPool::get).toList();
        }
    }

    /** One file, or the mistake that it cannot be read. */
    static LoadedSpec load(Specs specs, Path path) {
        try {
            SourceFile file = SpecFiles.read(path);
            return new LoadedSpec(file, specs.load(file));
        } catch (SpecFiles.Unreadable e) {
            return LoadedSpec.unreadable(path.toString(), e.getMessage());
        } catch (OutOfMemoryError e) {
            return LoadedSpec.unreadable(path.toString(), "this file needs more memory than there is");
        } catch (StackOverflowError e) {
            return LoadedSpec.unreadable(path.toString(), "this file is nested too deep");
        }
    }
}
