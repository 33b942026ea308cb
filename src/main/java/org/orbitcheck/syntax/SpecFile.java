package org.orbitcheck.syntax;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.source.Span;

/** A spec file as written. */
public record SpecFile(SourceFile file, Optional<String> module, List<Import> imports, List<Declaration> declarations) {
    public SpecFile {
        imports = List.copyOf(imports);
        declarations = List.copyOf(declarations);
    }

    public record Import(Span span, String path) {
    }
}
