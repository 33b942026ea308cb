package org.orbitcheck.prelude;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.syntax.Parsed;
import org.orbitcheck.syntax.Parser;
import org.orbitcheck.syntax.SpecFile;
import org.orbitcheck.typing.Elaboration;
import org.orbitcheck.typing.Meaning;
import org.orbitcheck.typing.Scope;
import org.orbitcheck.typing.SpecElaborator;

/** Loads specs: the standard library first, then what they import, then themselves. */
public final class Specs {
    private static final List<String> PARTS = List.of("relations", "retargetability", "outcomes", "rules");
    private static final int MOST_IMPORTS = 200;
    private final BiFunction<SourceFile, String, Optional<SourceFile>> importer;
    private final Scope library;
    private int imports;

    /**
     * @param importer finds the file that an import names, relative to the importing file; empty where it cannot be read
     */
    public Specs(BiFunction<SourceFile, String, Optional<SourceFile>> importer) {
        this.importer = importer;
        this.library = library();
    }

    /** What the standard library declares. */
    public static Scope library() {
        Scope scope = Scope.EMPTY;
        for (String part : PARTS) {
            SourceFile file = part(part);
            Parsed parsed = Parser.parse(file);
            SpecFile spec = parsed.spec().orElseThrow(() -> new IllegalStateException(parsed.problems().toString()));
            Elaboration elaboration = SpecElaborator.standard(spec, scope);
            scope = elaboration.spec().orElseThrow(() -> new IllegalStateException(elaboration.problems().toString())).scope();
        }
        return scope;
    }

    private static SourceFile part(String name) {
        try (InputStream in = Specs.class.getResourceAsStream(name + ".orbit")) {
            if (in == null) {
                throw new IllegalStateException("the standard library has no part " + name);
            }
            return new SourceFile("std/" + name + ".orbit", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parses and elaborates a spec with all its imports; all mistakes are in the answer. */
    public Elaboration load(SourceFile file) {
        imports = 0;
        return load(file, List.of(file.name()));
    }

    private Elaboration load(SourceFile file, List<String> chain) {
        Parsed parsed = Parser.parse(file);
        if (parsed.spec().isEmpty()) {
            return new Elaboration(parsed.problems(), Optional.empty());
        }
        Map<String, Meaning> scope = new LinkedHashMap<>(library.declared());
        List<Problem> problems = new ArrayList<>();
        for (SpecFile.Import imported : parsed.spec().get().imports()) {
            problems.addAll(add(file, imported, chain, scope));
        }
        Set<String> reserved = library.declared().keySet();
        Elaboration elaboration = SpecElaborator.elaborate(parsed.spec().get(), Scope.of(scope), reserved);
        if (problems.isEmpty()) {
            return elaboration;
        }
        return new Elaboration(problems, Optional.empty());
    }

    private List<Problem> add(SourceFile file, SpecFile.Import imported, List<String> chain, Map<String, Meaning> scope) {
        if (++imports > MOST_IMPORTS) {
            return List.of(Problem.of(imported.span(), "more than " + MOST_IMPORTS + " imports"));
        }
        Optional<SourceFile> found = importer.apply(file, imported.path());
        if (found.isEmpty()) {
            return List.of(Problem.of(imported.span(), "cannot read '" + imported.path() + "'"));
        }
        if (chain.contains(found.get().name())) {
            return List.of(Problem.of(imported.span(), "this import goes in a circle: " + String.join(" -> ", chain) + " -> " + found.get().name()));
        }
        List<String> longer = new ArrayList<>(chain);
        longer.add(found.get().name());
        Elaboration elaboration = load(found.get(), longer);
        if (elaboration.spec().isEmpty()) {
            List<Problem> problems = new ArrayList<>(elaboration.problems());
            problems.add(Problem.of(imported.span(), "'" + imported.path() + "' has mistakes"));
            return problems;
        }
        for (Map.Entry<String, Meaning> entry : elaboration.spec().get().scope().declared().entrySet()) {
            Meaning before = scope.putIfAbsent(entry.getKey(), entry.getValue());
            if (before != null && before != entry.getValue() && !library.declared().containsKey(entry.getKey())) {
                return List.of(Problem.of(imported.span(), "'" + entry.getKey() + "' is declared in two imported files"));
            }
        }
        return List.of();
    }
}
