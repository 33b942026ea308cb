package org.orbitcheck.lsp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.source.Span;
import org.orbitcheck.typing.Meaning;
import org.orbitcheck.typing.Scope;
import org.orbitcheck.typing.SpecElaborator;

/** The standard library: what it says of a name, and copies of its files that an editor can open. */
final class Library {
    private final Scope scope = Specs.library();
    private final ConcurrentHashMap<String, Path> copies = new ConcurrentHashMap<>();

    List<String> names() {
        return List.copyOf(scope.declared().keySet());
    }

    boolean has(String name) {
        return scope.declared().containsKey(name) || SpecElaborator.builtins().contains(name);
    }

    List<Meaning.Definition> definitions(String name) {
        return scope.find(name).filter(Meaning.OfDefinitions.class::isInstance).map(m -> ((Meaning.OfDefinitions) m).all()).orElse(List.of());
    }

    /** A definition as the library writes it, with the comment above it, where its source stands. */
    static String text(Span declaration) {
        SourceFile file = declaration.file();
        int first = declaration.line();
        while (first > 1 && file.lineText(first - 1).startsWith("--")) {
            first--;
        }
        return file.text().substring(file.lineStart(first), declaration.end()).strip();
    }

    /** A file of the library as one that can be opened. */
    Optional<Path> copy(SourceFile file) {
        try {
            return Optional.of(copies.computeIfAbsent(file.name(), name -> write(file)));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static Path write(SourceFile file) {
        try {
            Path folder = Files.createTempDirectory("orbitcheck-std");
            Path copy = folder.resolve(Path.of(file.name()).getFileName().toString());
            Files.writeString(copy, file.text());
            copy.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return copy;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
