package org.orbitcheck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.orbitcheck.api.Engines;
import org.orbitcheck.api.LoadedSpec;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.engine.Prover;
import org.orbitcheck.engine.optimum.Measurer;
import org.orbitcheck.report.ExportFormat;
import org.orbitcheck.report.Report;
import picocli.CommandLine;

/** orbitcheck export. */
@CommandLine.Command(name = "export", description = "Checks claims and writes the results for another document.", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Streams streams;

    @CommandLine.Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "spec files, or directories that hold some")
    private List<Path> paths;

    @CommandLine.Option(names = "--claim", paramLabel = "NAME", description = "only the claim of this name (may be repeated)")
    private List<String> names = new ArrayList<>();

    @CommandLine.Option(names = "--format", required = true, description = "latex, tikz, smt2, html or markdown")
    private ExportFormat format;

    @CommandLine.Option(names = "--out", paramLabel = "FILE", description = "write the results there")
    private Optional<Path> out = Optional.empty();

    @CommandLine.Option(names = "--timeout", defaultValue = "60s", converter = Durations.class, description = "time limit of one claim, such as 500ms, 60s or 2m")
    private long timeoutMillis;

    ExportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<LoadedSpec> loaded = Loading.load(SpecFiles.find(paths));
        CheckCommand.checkNames(loaded, names);
        Prover prover = new Prover(Engines.of(Engines.Choice.AUTO), timeoutMillis);
        Measurer measurer = new Measurer(Engines.of(Engines.Choice.AUTO), timeoutMillis);
        int jobs = Runtime.getRuntime().availableProcessors();
        Report report = new Report(RootCommand.Version.number(), new Checking(prover::prove, measurer::measure, jobs, new Progress(streams, timeoutMillis)).check(loaded, names));
        report.files().forEach(f -> f.errors().forEach(p -> streams.err().print(p.rendered())));
        int status = CheckCommand.status(report);
        if (status == ExitStatus.USAGE) {
            return status;
        }
        String text = format.render(report).orElseThrow(() -> new UsageException("there is nothing to show as "
                + format.name().toLowerCase(Locale.ROOT) + (format == ExportFormat.TIKZ ? ": no such claim is about the order of functions" : "")));
        Output.write(streams, out, text);
        return status;
    }
}
