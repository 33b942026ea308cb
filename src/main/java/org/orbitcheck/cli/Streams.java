package org.orbitcheck.cli;

import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err progress, logs and diagnostics
 * @param colours whether a person sees it on a terminal that shows colours
 */
public record Streams(PrintStream out, PrintStream err, boolean colours) {
}
