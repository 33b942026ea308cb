package org.orbitcheck.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.orbitcheck.cache.ProgramHash;
import org.orbitcheck.cache.ResultCache;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.engine.Lifting;
import org.orbitcheck.engine.Prover;
import org.orbitcheck.engine.optimum.Measurer;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.report.Report;
import org.orbitcheck.result.Result;
import org.orbitcheck.source.SourceFile;

/**
 * Orbitcheck for programs: load a spec, check its claims, walk the verdicts.
 *
 * <pre>{@code
 * Orbitcheck orbitcheck = Orbitcheck.create().withTimeout(Duration.ofSeconds(10));
 * LoadedSpec spec = orbitcheck.load(Path.of("condorcet.orbit"));
 * for (Claim claim : spec.claims()) {
 *     Result result = orbitcheck.check(claim);
 *     System.out.println(claim.name() + ": " + result.verdict());
 * }
 * }</pre>
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class Orbitcheck {
    /** The time limit of one claim where none is given. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);
    private final Engines.Choice engines;
    private final Duration timeout;
    private final Prover prover;
    private final Measurer measurer;
    private final Optional<Path> folder;
    private final Optional<ResultCache> cache;

    private Orbitcheck(Engines.Choice engines, Duration timeout, Optional<Path> folder) {
        this.engines = engines;
        this.timeout = timeout;
        this.prover = new Prover(Engines.of(engines), timeout.toMillis());
        this.measurer = new Measurer(Engines.of(engines), timeout.toMillis());
        this.folder = folder;
        this.cache = folder.flatMap(f -> cache(f, engines));
    }

    private static Optional<ResultCache> cache(Path folder, Engines.Choice engines) {
        try {
            return Optional.of(new ResultCache(folder, ProgramHash.current(), engines.name(), Lifting::general));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** All engines, {@link #DEFAULT_TIMEOUT}. */
    public static Orbitcheck create() {
        return new Orbitcheck(Engines.Choice.AUTO, DEFAULT_TIMEOUT, Optional.empty());
    }

    /** The same with another time limit for one claim; it must be at least a millisecond. */
    public Orbitcheck withTimeout(Duration limit) {
        if (limit.toMillis() < 1) {
            throw new IllegalArgumentException("a time limit of at least a millisecond is needed");
        }
        return new Orbitcheck(engines, limit, folder);
    }

    /** The same with these engines. */
    public Orbitcheck withEngines(Engines.Choice choice) {
        return new Orbitcheck(choice, timeout, folder);
    }

    /**
     * The same with a folder for results: a claim whose meaning has not changed is not searched again. Deleting the folder
     * is safe; where it cannot be used, nothing is kept.
     */
    public Orbitcheck withCache(Path results) {
        return new Orbitcheck(engines, timeout, Optional.of(results));
    }

    /** The version of this library. */
    public static String version() {
        String version = Orbitcheck.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Reads a spec file and what it imports; throws {@link SpecFiles.Unreadable} where the file cannot be read. */
    public LoadedSpec load(Path file) {
        return load(SpecFiles.read(file));
    }

    /** Reads a spec; what it imports is looked for beside the name of the text. Mistakes are in the answer. */
    public LoadedSpec load(SourceFile text) {
        return new LoadedSpec(text, new Specs(SpecFiles::imported).load(text));
    }

    /** Decides a claim; whoever waits for it may interrupt the thread. */
    public Result check(Claim claim) {
        Optional<Result> kept = cache.flatMap(c -> c.find(claim));
        if (kept.isPresent()) {
            return kept.get();
        }
        Result result = prover.prove(claim);
        cache.ifPresent(c -> c.keep(result));
        return result;
    }

    /** Finds an optimal constant; whoever waits for it may interrupt the thread. */
    public MeasureResult measure(Measure measure) {
        Optional<MeasureResult> kept = cache.flatMap(c -> c.find(measure));
        if (kept.isPresent()) {
            return kept.get();
        }
        MeasureResult result = measurer.measure(measure);
        cache.ifPresent(c -> c.keep(result));
        return result;
    }

    /** Decides all claims and measures of a spec, one after the other; in a spec with mistakes nothing is checked. */
    public Report.File check(LoadedSpec spec) {
        return Report.File.of(spec.file().name(), spec.problems(), spec.claims().stream().map(this::check).toList(),
                spec.measures().stream().map(this::measure).toList());
    }
}
