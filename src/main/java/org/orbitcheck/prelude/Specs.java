package org.orbitcheck.prelude;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final int MOST_IMPORTS = 1_000;
    private final BiFunction<SourceFile, String, Optional<SourceFile>> importer;
    private final Scope library;

    /**
     * @param importer finds the file that an import names, relative to the importing file; empty where it cannot be read
     */
    public Specs(BiFunction<SourceFile, String, Optional<SourceFile>> importer) {
        this.importer = importer;
        this.library = library();
    }

    /** What the standard library declares; it is read when it is first asked for. */
    public static Scope library() {
        return Library.SCOPE;
    }

    private static final class Library {
        private static final Scope SCOPE = read();
    }

    private static Scope read() {
        Scope scope = Scope.EMPTY;
        for (String part : PARTS) {
            SourceFile file = part(part);
            Parsed parsed = Parser.parse(file);
            if (!parsed.problems().isEmpty()) {
                throw new IllegalStateException(parsed.problems().toString());
            }
            Elaboration elaboration = SpecElaborator.standard(parsed.spec(), scope);
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
        return load(file, Parser.parse(file));
    }

    /** The same of a text that was parsed already. */
    public Elaboration load(SourceFile file, Parsed parsed) {
        return new Loading(Path.of(file.name()).normalize().toString()).load(file, parsed);
    }

    /** The loading of one spec: a file that is imported on two ways is one file. */
    private final class Loading {
        private final Map<String, Elaboration> loaded = new LinkedHashMap<>();
        private final List<String> chain = new ArrayList<>();

        Loading(String root) {
            chain.add(root);
        }

        Elaboration load(SourceFile file, Parsed parsed) {
            Map<String, Meaning> scope = new LinkedHashMap<>(library.declared());
            List<Problem> problems = new ArrayList<>();
            boolean complete = parsed.whole();
            for (SpecFile.Import imported : parsed.spec().imports()) {
                complete &= add(file, imported, scope, problems);
            }
            Elaboration own = SpecElaborator.elaborate(parsed.spec(), Scope.of(scope), library.declared().keySet(), complete);
            List<Problem> here = new ArrayList<>(parsed.problems());
            here.addAll(own.problems());
            here.sort(Comparator.comparingInt(p -> p.span().start()));
            problems.addAll(here);
            return new Elaboration(problems, problems.isEmpty() ? own.spec() : Optional.empty(), own.scope());
        }

        /** Whether all that the import declares is known, be it broken. */
        private boolean add(SourceFile file, SpecFile.Import imported, Map<String, Meaning> scope, List<Problem> problems) {
            Optional<SourceFile> found = importer.apply(file, imported.path());
            if (found.isEmpty()) {
                problems.add(Problem.of(imported.span(), "cannot read '" + imported.path() + "'"));
                return false;
            }
            String name = found.get().name();
            if (chain.contains(name)) {
                problems.add(Problem.of(imported.span(), "this import goes in a circle: " + String.join(" -> ", chain) + " -> " + name));
                return false;
            }
            if (!loaded.containsKey(name) && loaded.size() + chain.size() > MOST_IMPORTS) {
                problems.add(Problem.of(imported.span(), "more than " + MOST_IMPORTS + " imports"));
                return false;
            }
            Elaboration elaboration = loaded.get(name);
            if (elaboration == null) {
                chain.add(name);
                elaboration = load(found.get(), Parser.parse(found.get()));
                chain.remove(name);
                loaded.put(name, elaboration);
                problems.addAll(elaboration.problems());
            }
            if (elaboration.spec().isEmpty()) {
                problems.add(Problem.of(imported.span(), "'" + imported.path() + "' has mistakes"));
            }
            return merge(imported, elaboration.scope(), scope, problems);
        }

        private boolean merge(SpecFile.Import imported, Scope from, Map<String, Meaning> scope, List<Problem> problems) {
            for (Map.Entry<String, Meaning> entry : from.declared().entrySet()) {
                Meaning before = scope.putIfAbsent(entry.getKey(), entry.getValue());
                if (before != null && before != entry.getValue()) {
                    problems.add(Problem.of(imported.span(), "'" + entry.getKey() + "' is declared in two imported files"));
                }
            }
            return true;
        }
    }
}
