package org.orbitcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.orbitcheck.api.Engines;
import org.orbitcheck.api.LoadedSpec;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.engine.Prover;
import org.orbitcheck.engine.optimum.Measurer;
import org.orbitcheck.report.LatexStatus;
import org.orbitcheck.report.Report;
import picocli.CommandLine;

/** orbitcheck latex-status. */
@CommandLine.Command(name = "latex-status", description = "Writes what was found as LaTeX macros, such as \\claimstatus{avoid}.", mixinStandardHelpOptions = true)
final class LatexStatusCommand implements Callable<Integer> {
    private final Streams streams;

    @CommandLine.Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "spec files, or directories that hold some")
    private List<Path> paths;

    @CommandLine.Option(names = "--out", paramLabel = "FILE", description = "write the macros there")
    private Optional<Path> out = Optional.empty();

    @CommandLine.Option(names = "--check", paramLabel = "FILE", description = "write nothing; exit status 1 when this file is not what would be written")
    private Optional<Path> check = Optional.empty();

    @CommandLine.Option(names = "--timeout", defaultValue = "60s", converter = Durations.class, description = "time limit of one claim, such as 500ms, 60s or 2m")
    private long timeoutMillis;

    LatexStatusCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<LoadedSpec> loaded = Loading.load(SpecFiles.find(paths));
        Prover prover = new Prover(Engines.of(Engines.Choice.AUTO), timeoutMillis);
        Measurer measurer = new Measurer(Engines.of(Engines.Choice.AUTO), timeoutMillis);
        int jobs = Runtime.getRuntime().availableProcessors();
        Report report = new Report(RootCommand.Version.number(), new Checking(prover::prove, measurer::measure, jobs, new Progress(streams, timeoutMillis)).check(loaded, List.of()));
        report.files().forEach(f -> f.errors().forEach(p -> streams.err().print(p.rendered())));
        int status = CheckCommand.status(report);
        if (status == ExitStatus.USAGE) {
            return status;
        }
        String text = LatexStatus.of(report);
        if (check.isEmpty()) {
            Output.write(streams, out, text);
            return status;
        }
        if (!text.equals(before(check.get()))) {
            streams.err().println("error: " + check.get() + " is not what the claims say now: write it anew with --out");
            return ExitStatus.WRONG;
        }
        return status;
    }

    private static String before(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UsageException("cannot read " + file);
        }
    }
}
