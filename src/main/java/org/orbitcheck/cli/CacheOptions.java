package org.orbitcheck.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.orbitcheck.cache.ResultCache;
import picocli.CommandLine;

/** Whether results are kept between runs: only where the command line or ORBITCHECK_CACHE, the name of a folder, says so. */
final class CacheOptions {
    @CommandLine.Option(names = "--cache", paramLabel = "DIR", arity = "0..1", fallbackValue = "",
            description = "keep results, and do not search again for claims whose meaning has not changed; by default in the cache folder of the platform")
    private Optional<String> folder = Optional.empty();

    @CommandLine.Option(names = "--no-cache", description = "neither use nor keep results of other runs")
    private boolean none;

    /** The folder for results, where they are to be kept. */
    Optional<Path> folder() {
        Optional<String> chosen = folder.or(() -> Optional.ofNullable(System.getenv("ORBITCHECK_CACHE")));
        return none ? Optional.empty() : chosen.map(f -> f.isEmpty() ? ResultCache.defaultFolder() : Path.of(f));
    }
}
