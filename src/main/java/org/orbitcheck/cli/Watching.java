package org.orbitcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.orbitcheck.api.LoadedSpec;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.cache.SessionCache;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.report.Report;
import org.orbitcheck.result.Result;
import org.orbitcheck.source.SourceFile;

/** Checks specs again whenever they or what they import have changed; what means the same is not checked again. */
final class Watching {
    private final List<Path> paths;
    private final Orbitcheck orbitcheck;
    private final int jobs;
    private final Streams streams;
    private final long timeoutMillis;
    private final SessionCache session = new SessionCache();
    private final ConcurrentSkipListSet<String> imports = new ConcurrentSkipListSet<>();
    private Map<String, String> seen = Map.of();

    Watching(List<Path> paths, Orbitcheck orbitcheck, int jobs, Streams streams, long timeoutMillis) {
        this.paths = paths;
        this.orbitcheck = orbitcheck;
        this.jobs = jobs;
        this.streams = streams;
        this.timeoutMillis = timeoutMillis;
    }

    /** The report on the files as they are now; empty where they are as they were. */
    Optional<Report> round() {
        List<Path> files = SpecFiles.find(paths);
        Map<String, String> now = state(files);
        if (now.equals(seen)) {
            return Optional.empty();
        }
        Specs specs = new Specs((from, name) -> {
            Optional<SourceFile> found = SpecFiles.imported(from, name);
            imports.add(Path.of(from.name()).resolveSibling(name).normalize().toString());
            return found;
        });
        List<LoadedSpec> loaded = files.stream().map(f -> Loading.load(specs, f)).toList();
        Report report = new Report(RootCommand.Version.number(),
                new Checking(this::check, orbitcheck::measure, jobs, new Progress(streams, timeoutMillis)).check(loaded, List.of()));
        seen = before(now);
        return Optional.of(report);
    }

    /** The state that was checked: the stamps taken before, and those of imports that were met now. */
    private Map<String, String> before(Map<String, String> now) {
        Map<String, String> state = new TreeMap<>(state(imports.stream().map(Path::of).toList()));
        state.putAll(now);
        return state;
    }

    private Result check(Claim claim) {
        return session.find(claim).orElseGet(() -> {
            Result result = orbitcheck.check(claim);
            session.keep(result);
            return result;
        });
    }

    private Map<String, String> state(List<Path> files) {
        Map<String, String> state = new TreeMap<>();
        List<Path> all = new ArrayList<>(files);
        imports.forEach(i -> all.add(Path.of(i)));
        all.forEach(f -> state.put(f.toString(), stamp(f)));
        return state;
    }

    private static String stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException e) {
            return "not there";
        }
    }
}
