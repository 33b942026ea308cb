package org.orbitcheck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.format.Formatter;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.syntax.Parser;
import picocli.CommandLine;

/** orbitcheck fmt. */
@CommandLine.Command(name = "fmt", description = "Lays spec files out: space and indentation change, nothing else.", mixinStandardHelpOptions = true)
final class FmtCommand implements Callable<Integer> {
    private final Streams streams;

    @CommandLine.Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "spec files, or directories that hold some")
    private List<Path> paths;

    @CommandLine.Option(names = "--check", description = "change nothing; name the files that would change, and end with 1 where there are some")
    private boolean check;

    FmtCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        int status = ExitStatus.OK;
        for (Path path : SpecFiles.find(paths)) {
            status = Math.max(status, one(path));
        }
        streams.out().flush();
        return status;
    }

    private int one(Path path) {
        SourceFile file = SpecFiles.read(path);
        Optional<String> text = Formatter.format(file);
        if (text.isEmpty()) {
            Parser.parse(file).problems().forEach(p -> streams.err().print(p.rendered()));
            return ExitStatus.USAGE;
        }
        if (text.get().equals(file.text())) {
            return ExitStatus.OK;
        }
        streams.out().println(path);
        if (check) {
            return ExitStatus.WRONG;
        }
        Output.write(streams, Optional.of(path), text.get());
        return ExitStatus.OK;
    }
}
