package org.orbitcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ShellTest {
    @Test
    void completionKnowsAllCommands() throws IOException {
        String bash = CommandLineRun.of("completion", "bash").out();
        assertTrue(bash.startsWith("#!/usr/bin/env bash"), bash.substring(0, 40));
        for (String word : new String[] {"check", "prove", "verify", "fmt", "lsp", "watch", "repl", "--timeout", "--format"}) {
            assertTrue(bash.contains(word), word);
        }
        assertTrue(CommandLineRun.of("completion", "zsh").out().startsWith("autoload"));
        assertEquals(ExitStatus.USAGE, CommandLineRun.of("completion", "csh").status());
    }

    @Test
    void progressShowsTheClaimAndItsShareOfTheTime() {
        assertEquals("[##########..........] 2/4 sharp, 25 % of its time", Progress.line(2, 4, "sharp", 15_000, 60_000));
        assertEquals("[....................] 0/0 none, 100 % of its time", Progress.line(0, 0, "none", 70_000, 60_000));
    }
}
