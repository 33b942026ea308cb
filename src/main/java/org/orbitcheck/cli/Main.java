package org.orbitcheck.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.prelude.Specs;
import picocli.CommandLine;

/** The entry point. */
public final class Main {
    private static final long STACK = 512L << 20;

    private Main() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        boolean terminal = System.console() != null && System.getenv("NO_COLOR") == null;
        AtomicInteger status = new AtomicInteger(ExitStatus.FAULT);
        Thread thread = new Thread(null, () -> status.set(run(new Streams(out, err, terminal), arguments)), "main", STACK);
        thread.start();
        readAhead();
        thread.join();
        out.flush();
        err.flush();
        Runtime.getRuntime().halt(status.get());
    }

    /** Reads the standard library while the command line is being understood. */
    private static void readAhead() {
        Thread reader = new Thread(null, Specs::library, "library", STACK);
        reader.setDaemon(true);
        reader.setUncaughtExceptionHandler((thread, fault) -> { });
        reader.start();
    }

    /** Runs a command line and gives the exit status; nothing is thrown. */
    public static int run(Streams streams, String... arguments) {
        try {
            return line(streams, wanted(arguments)).execute(arguments);
        } catch (RuntimeException | Error e) {
            return fault(streams, e);
        }
    }

    private static CommandLine line(Streams streams, Map<String, Function<Streams, Object>> commands) {
        CommandLine command = new CommandLine(new RootCommand());
        commands.forEach((name, make) -> command.addSubcommand(name, make.apply(streams)));
        return command.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setExecutionExceptionHandler((exception, line, parsed) -> fault(streams, exception));
    }

    /** The whole command line, with all its commands. */
    static CommandLine whole(Streams streams) {
        return line(streams, commands());
    }

    /** The command that is asked for, or all where none is: of the others not even the classes are loaded. */
    private static Map<String, Function<Streams, Object>> wanted(String[] arguments) {
        Map<String, Function<Streams, Object>> all = commands();
        return arguments.length > 0 && all.containsKey(arguments[0]) ? Map.of(arguments[0], all.get(arguments[0])) : all;
    }

    /** Lambdas and not method references, which would load the classes. */
    private static Map<String, Function<Streams, Object>> commands() {
        Map<String, Function<Streams, Object>> commands = new LinkedHashMap<>();
        commands.put("check", s -> new CheckCommand(s));
        commands.put("prove", s -> new ProveCommand(s));
        commands.put("lsp", s -> new LspCommand(s));
        commands.put("watch", s -> new WatchCommand(s));
        commands.put("repl", s -> new ReplCommand(s));
        commands.put("completion", s -> new CompletionCommand(s));
        commands.put("verify", s -> new VerifyCommand(s));
        commands.put("fmt", s -> new FmtCommand(s));
        commands.put("explain", s -> new ExplainCommand(s));
        commands.put("graph", s -> new GraphCommand(s));
        commands.put("sharpen", s -> new SharpenCommand(s));
        commands.put("export", s -> new ExportCommand(s));
        commands.put("latex-status", s -> new LatexStatusCommand(s));
        return commands;
    }

    private static int fault(Streams streams, Throwable e) {
        if (e instanceof UsageException || e instanceof SpecFiles.Unreadable) {
            streams.err().println("error: " + e.getMessage());
            return ExitStatus.USAGE;
        }
        streams.err().println("orbitcheck: " + Fault.of(e));
        return ExitStatus.FAULT;
    }
}
