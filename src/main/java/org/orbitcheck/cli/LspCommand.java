package org.orbitcheck.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.lsp.OrbitLanguageServer;
import picocli.CommandLine;

/** orbitcheck lsp. */
@CommandLine.Command(name = "lsp", description = "Serves an editor on standard input and output (language server protocol).",
        mixinStandardHelpOptions = true)
final class LspCommand implements Callable<Integer> {
    private final Streams streams;

    @CommandLine.Option(names = "--timeout", defaultValue = "10s", converter = Durations.class,
            description = "time limit of one claim, such as 500ms, 60s or 2m")
    private long timeoutMillis;

    LspCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Orbitcheck orbitcheck = Orbitcheck.create().withTimeout(Duration.ofMillis(timeoutMillis));
        return OrbitLanguageServer.serve(orbitcheck, System.in, streams.out()) ? ExitStatus.OK : ExitStatus.WRONG;
    }
}
