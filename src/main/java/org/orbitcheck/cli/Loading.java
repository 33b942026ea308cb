package org.orbitcheck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.orbitcheck.api.LoadedSpec;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;

/** Reads the spec files of a command. */
final class Loading {
    private Loading() {
    }

    /** Each file, or its mistakes. */
    static List<LoadedSpec> load(List<Path> files) {
        Specs specs = new Specs(SpecFiles::imported);
        List<LoadedSpec> loaded = new ArrayList<>();
        for (Path path : files) {
            try {
                SourceFile file = SpecFiles.read(path);
                loaded.add(new LoadedSpec(file, specs.load(file)));
            } catch (SpecFiles.Unreadable e) {
                loaded.add(LoadedSpec.unreadable(path.toString(), e.getMessage()));
            }
        }
        return loaded;
    }
}
