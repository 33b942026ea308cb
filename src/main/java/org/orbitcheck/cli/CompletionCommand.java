package org.orbitcheck.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;

/** orbitcheck completion. */
@CommandLine.Command(name = "completion", description = "Writes a script that completes command lines: source <(orbitcheck completion bash)",
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    /** The shells that are known. */
    enum Shell {
        BASH, ZSH
    }

    private final Streams streams;

    @CommandLine.Parameters(paramLabel = "SHELL", description = "bash or zsh")
    private Shell shell;

    CompletionCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        String script = AutoComplete.bash("orbitcheck", Main.whole(streams));
        streams.out().print(shell == Shell.ZSH ? "autoload -Uz compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n" + script : script);
        streams.out().flush();
        return ExitStatus.OK;
    }
}
