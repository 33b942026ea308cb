package org.orbitcheck.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.orbitcheck.api.SpecFiles;
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
        thread.join();
        out.flush();
        err.flush();
        Runtime.getRuntime().halt(status.get());
    }

    /** Runs a command line and gives the exit status; nothing is thrown. */
    public static int run(Streams streams, String... arguments) {
        try {
            CommandLine command = new CommandLine(new RootCommand())
                    .addSubcommand("check", new CheckCommand(streams))
                    .addSubcommand("prove", new ProveCommand(streams))
                    .addSubcommand("verify", new VerifyCommand(streams))
                    .addSubcommand("fmt", new FmtCommand(streams))
                    .addSubcommand("graph", new GraphCommand(streams))
                    .addSubcommand("export", new ExportCommand(streams))
                    .addSubcommand("latex-status", new LatexStatusCommand(streams))
                    .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                    .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                    .setExecutionExceptionHandler((exception, line, parsed) -> fault(streams, exception));
            return command.execute(arguments);
        } catch (RuntimeException | Error e) {
            return fault(streams, e);
        }
    }

    private static int fault(Streams streams, Throwable e) {
        if (e instanceof UsageException || e instanceof SpecFiles.Unreadable) {
            streams.err().println("error: " + e.getMessage());
            return ExitStatus.USAGE;
        }
        StackTraceElement[] trace = e.getStackTrace();
        streams.err().println("orbitcheck: a fault of the program: " + e + (trace.length > 0 ? " (" + trace[0] + ")" : ""));
        return ExitStatus.FAULT;
    }
}
