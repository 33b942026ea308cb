package org.orbitcheck.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.report.Format;
import org.orbitcheck.report.Report;
import picocli.CommandLine;

/** orbitcheck watch. */
@CommandLine.Command(name = "watch", description = "Checks spec files again whenever they change, until it is interrupted.",
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
    private static final long PAUSE_MILLIS = 200;
    private final Streams streams;

    @CommandLine.Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "spec files, or directories that hold some")
    private List<Path> paths;

    @CommandLine.Option(names = "--timeout", defaultValue = "60s", converter = Durations.class,
            description = "time limit of one claim, such as 500ms, 60s or 2m")
    private long timeoutMillis;

    @CommandLine.Option(names = "--jobs", paramLabel = "N", description = "how many claims are checked at a time")
    private int jobs = Runtime.getRuntime().availableProcessors();

    WatchCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (jobs < 1) {
            throw new UsageException("--jobs needs a number of at least 1");
        }
        Orbitcheck orbitcheck = Orbitcheck.create().withTimeout(Duration.ofMillis(timeoutMillis));
        Watching watching = new Watching(paths, orbitcheck, jobs, streams, timeoutMillis);
        while (!Thread.currentThread().isInterrupted()) {
            Optional<Report> report = watching.round();
            report.ifPresent(this::show);
            pause();
        }
        return ExitStatus.INTERRUPTED;
    }

    private void show(Report report) {
        report.files().forEach(f -> f.errors().forEach(p -> streams.err().print(p.rendered())));
        Output.write(streams, Optional.empty(), Format.TEXT.render(report, streams.colours()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
