package org.orbitcheck.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.SourceFile;
import picocli.CommandLine;

/** orbitcheck repl. */
@CommandLine.Command(name = "repl", description = "Answers questions about a spec: expressions, claims, declarations; an empty file name asks about none.",
        mixinStandardHelpOptions = true)
final class ReplCommand implements Callable<Integer> {
    private static final String PROMPT = "orbit> ";
    private static final String MORE = "   ... ";
    private final Streams streams;

    @CommandLine.Parameters(arity = "0..1", paramLabel = "FILE", description = "a spec file")
    private Optional<Path> path = Optional.empty();

    @CommandLine.Option(names = "--timeout", defaultValue = "10s", converter = Durations.class,
            description = "time limit of one claim, such as 500ms, 60s or 2m")
    private long timeoutMillis;

    ReplCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Optional<SourceFile> spec = path.map(SpecFiles::read);
        Conversation conversation = new Conversation(spec, Orbitcheck.create().withTimeout(Duration.ofMillis(timeoutMillis)));
        List<Problem> problems = conversation.problems();
        if (!problems.isEmpty()) {
            problems.forEach(p -> streams.err().print(p.rendered()));
            return ExitStatus.USAGE;
        }
        if (System.console() == null) {
            plain(conversation);
        } else {
            onTerminal(conversation);
        }
        return ExitStatus.OK;
    }

    private void plain(Conversation conversation) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String question = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            question += (question.isEmpty() ? "" : "\n") + line;
            if (line.isBlank() || !conversation.isOpen(question)) {
                streams.out().print(conversation.answer(question));
                streams.out().flush();
                question = "";
            }
        }
        streams.out().print(conversation.answer(question));
    }

    private void onTerminal(Conversation conversation) throws IOException {
        try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            LineReader reader = LineReaderBuilder.builder().terminal(terminal).parser(new QuestionParser(conversation::isOpen))
                    .completer(new StringsCompleter(conversation::names)).option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .variable(LineReader.SECONDARY_PROMPT_PATTERN, MORE).build();
            while (true) {
                try {
                    terminal.writer().print(conversation.answer(reader.readLine(PROMPT)));
                    terminal.flush();
                } catch (UserInterruptException e) {
                    // What was being written is dropped.
                }
            }
        } catch (EndOfFileException e) {
            streams.out().flush();
        }
    }
}
