package org.orbitcheck.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.orbitcheck.api.ClaimPool;
import org.orbitcheck.api.LoadedSpec;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.report.SharpnessJson;
import org.orbitcheck.report.SharpnessReport;
import org.orbitcheck.result.Result;
import org.orbitcheck.sharpen.Sharpener;
import org.orbitcheck.sharpen.Sharpness;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.source.Suggestions;
import picocli.CommandLine;

/** orbitcheck sharpen. */
@CommandLine.Command(name = "sharpen", mixinStandardHelpOptions = true,
        description = "Drops each assumption of a lemma and moves each of its constants: what is redundant, and what fails.")
final class SharpenCommand implements Callable<Integer> {
    private final Streams streams;

    @CommandLine.Parameters(paramLabel = "FILE", description = "a spec file")
    private Path path;

    @CommandLine.Option(names = "--claim", required = true, paramLabel = "NAME", description = "the lemma, or claim")
    private String name;

    @CommandLine.Option(names = "--format", defaultValue = "text", description = "text or json")
    private Form format;

    @CommandLine.Option(names = "--out", paramLabel = "FILE", description = "write the results there")
    private Optional<Path> out = Optional.empty();

    @CommandLine.Option(names = "--timeout", defaultValue = "5s", converter = Durations.class,
            description = "time limit of each question, such as 500ms, 60s or 2m")
    private long timeoutMillis;

    SharpenCommand(Streams streams) {
        this.streams = streams;
    }

    enum Form {
        TEXT, JSON
    }

    @Override
    public Integer call() {
        SourceFile file = SpecFiles.read(path);
        Orbitcheck orbitcheck = Orbitcheck.create().withTimeout(Duration.ofMillis(timeoutMillis));
        LoadedSpec spec = orbitcheck.load(file);
        if (!spec.problems().isEmpty()) {
            spec.problems().forEach(p -> streams.err().print(p.rendered()));
            return ExitStatus.USAGE;
        }
        List<String> known = spec.claims().stream().map(Claim::name).toList();
        Claim claim = spec.claims().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow(() -> new UsageException(
                "there is no claim '" + name + "'" + Suggestions.closest(name, known).map(h -> ": " + h).orElse("")));
        Sharpener sharpener = new Sharpener(text -> orbitcheck.load(text).elaboration(), orbitcheck::check);
        try (ClaimPool pool = new ClaimPool(1)) {
            Sharpness sharpness = ClaimPool.get(pool.submit(() -> sharpener.sharpen(file, claim)));
            Output.write(streams, out, format == Form.JSON ? SharpnessJson.text(Orbitcheck.version(), sharpness) : SharpnessReport.text(sharpness));
            return status(sharpness);
        }
    }

    private static int status(Sharpness sharpness) {
        Result lemma = sharpness.lemma();
        if (!lemma.errors().isEmpty() && lemma.claim().expected() != Claim.Expectation.ERROR) {
            return ExitStatus.USAGE;
        }
        if (!lemma.ok()) {
            return lemma.verdict() instanceof Verdict.Unknown ? ExitStatus.UNKNOWN : ExitStatus.WRONG;
        }
        boolean unknown = sharpness.changes().stream().anyMatch(c -> c.result().errors().isEmpty() && c.result().verdict() instanceof Verdict.Unknown)
                || sharpness.constants().stream().anyMatch(c -> c.least() instanceof Sharpness.End.Undecided || c.greatest() instanceof Sharpness.End.Undecided);
        return unknown ? ExitStatus.UNKNOWN : ExitStatus.OK;
    }
}
