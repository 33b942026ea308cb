package org.orbitcheck.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.orbitcheck.api.Engines;
import org.orbitcheck.api.LoadedSpec;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.report.Format;
import org.orbitcheck.report.Report;
import org.orbitcheck.result.Result;
import org.orbitcheck.source.Suggestions;
import picocli.CommandLine;

/** orbitcheck check. */
@CommandLine.Command(name = "check", description = "Checks the claims of spec files.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Streams streams;

    @CommandLine.Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "spec files, or directories that hold some")
    private List<Path> paths;

    @CommandLine.Option(names = "--claim", paramLabel = "NAME", description = "only the claim of this name (may be repeated)")
    private List<String> names = new ArrayList<>();

    @CommandLine.Option(names = "--format", defaultValue = "text", description = "text, json, junit, markdown, github or sarif")
    private Format format;

    @CommandLine.Option(names = "--out", paramLabel = "FILE", description = "write the results there")
    private Optional<Path> out = Optional.empty();

    @CommandLine.Option(names = "--timeout", defaultValue = "60s", converter = Durations.class,
            description = "time limit of one claim, such as 500ms, 60s or 2m")
    private long timeoutMillis;

    @CommandLine.Option(names = "--jobs", paramLabel = "N", description = "how many claims are checked at a time")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @CommandLine.Option(names = "--engine", defaultValue = "auto", description = "auto, enumerate, structural or smt")
    private Engines.Choice engine;

    @CommandLine.Mixin
    private CacheOptions caching;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (jobs < 1) {
            throw new UsageException("--jobs needs a number of at least 1");
        }
        List<LoadedSpec> loaded = Loading.load(SpecFiles.find(paths));
        checkNames(loaded, names);
        Orbitcheck plain = Orbitcheck.create().withEngines(engine).withTimeout(Duration.ofMillis(timeoutMillis));
        Orbitcheck orbitcheck = caching.folder().map(plain::withCache).orElse(plain);
        List<Report.File> files = new Checking(orbitcheck::check, orbitcheck::measure, jobs, new Progress(streams, timeoutMillis)).check(loaded, names);
        Report report = new Report(RootCommand.Version.number(), files);
        for (Report.File file : files) {
            file.errors().forEach(p -> streams.err().print(p.rendered()));
        }
        Output.write(streams, out, format.render(report, streams.colours() && out.isEmpty()));
        return status(report);
    }

    static void checkNames(List<LoadedSpec> loaded, List<String> names) {
        List<String> known = new ArrayList<>();
        loaded.forEach(l -> {
            l.claims().forEach(c -> known.add(c.name()));
            l.measures().forEach(m -> known.add(m.name()));
        });
        boolean complete = loaded.stream().allMatch(l -> l.problems().isEmpty());
        for (String name : names) {
            if (complete && !known.contains(name)) {
                throw new UsageException("there is no claim '" + name + "'" + Suggestions.closest(name, known).map(h -> ": " + h).orElse(""));
            }
        }
    }

    static int status(Report report) {
        if (Fault.isIn(report)) {
            return ExitStatus.FAULT;
        }
        if (report.files().stream().anyMatch(f -> !f.errors().isEmpty())) {
            return ExitStatus.USAGE;
        }
        List<Result> results = report.files().stream().flatMap(f -> f.results().stream()).toList();
        if (results.stream().anyMatch(r -> !r.ok() && (!(r.verdict() instanceof Verdict.Unknown)
                || r.claim().expected() == Claim.Expectation.ERROR))) {
            return ExitStatus.WRONG;
        }
        List<MeasureResult> measures = report.files().stream().flatMap(f -> f.measures().stream()).toList();
        if (measures.stream().anyMatch(m -> !m.ok() && !m.isUnknown())) {
            return ExitStatus.WRONG;
        }
        return results.stream().allMatch(Result::ok) && measures.stream().allMatch(MeasureResult::ok) ? ExitStatus.OK : ExitStatus.UNKNOWN;
    }
}
