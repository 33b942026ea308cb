package org.orbitcheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.orbitcheck.api.ClaimPool;
import org.orbitcheck.api.LoadedSpec;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.proof.Malformed;
import org.orbitcheck.proof.Manifest;
import org.orbitcheck.proof.ProofFolder;
import org.orbitcheck.proof.Verification;
import picocli.CommandLine;

/** orbitcheck verify: knows no engine and no solver. */
@CommandLine.Command(name = "verify", description = "Checks certificates again, without searching and without the solver.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    /** The forms of the answer. */
    enum Form {
        TEXT, JSON
    }

    private final Streams streams;

    @CommandLine.Parameters(paramLabel = "DIR", description = "the folder of the certificates")
    private Path proofs;

    @CommandLine.Option(names = "--specs", paramLabel = "DIR",
            description = "the folder of the specs; by default the one that the certificates' manifest names")
    private Optional<Path> specs = Optional.empty();

    @CommandLine.Option(names = "--allow-holes", description = "let steps pass that rest on a solver's word")
    private boolean allowHoles;

    @CommandLine.Option(names = "--format", defaultValue = "text", description = "text or json")
    private Form format;

    @CommandLine.Option(names = "--out", paramLabel = "FILE", description = "write the results there")
    private Optional<Path> out = Optional.empty();

    @CommandLine.Option(names = "--timeout", defaultValue = "60s", converter = Durations.class,
            description = "time limit of one certificate, such as 500ms, 60s or 2m")
    private long timeoutMillis;

    @CommandLine.Option(names = "--jobs", paramLabel = "N", description = "how many certificates are checked at a time")
    private int jobs = Runtime.getRuntime().availableProcessors();

    VerifyCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (jobs < 1) {
            throw new UsageException("--jobs needs a number of at least 1");
        }
        if (!Files.isDirectory(proofs)) {
            throw new UsageException("there is no folder " + proofs);
        }
        ProofFolder folder = new ProofFolder(proofs);
        Manifest manifest = SpecRoot.manifest(folder)
                .orElseThrow(() -> new UsageException(proofs + " is no folder of certificates: it has no manifest.json"));
        SpecRoot root = specs.map(s -> new SpecRoot(SpecRoot.normal(s))).orElseGet(() -> SpecRoot.of(folder, manifest));
        if (!Files.isDirectory(root.folder())) {
            throw new UsageException("there is no folder of specs " + root.folder() + "; --specs says where it is");
        }
        List<Path> files = SpecFiles.find(List.of(root.folder())).stream().filter(f -> manifest.covers(root.pathOf(f))).toList();
        List<LoadedSpec> loaded = Loading.load(files);
        loaded.forEach(l -> l.problems().forEach(p -> streams.err().print(p.rendered())));
        List<Verification> found = verify(folder, root, files, loaded);
        VerifyReport report = new VerifyReport(found, (int) loaded.stream().filter(l -> !l.problems().isEmpty()).count(), allowHoles);
        Output.write(streams, out, format == Form.JSON ? report.json(RootCommand.Version.number()) : report.text());
        return report.status();
    }

    private List<Verification> verify(ProofFolder folder, SpecRoot root, List<Path> files, List<LoadedSpec> loaded) {
        Progress progress = new Progress(streams, timeoutMillis);
        try (ClaimPool workers = new ClaimPool(jobs)) {
            Watch watch = new Watch(timeoutMillis);
            progress.expect(loaded.stream().mapToInt(l -> l.claims().size()).sum());
            Set<String> known = new TreeSet<>();
            List<Future<Optional<Verification>>> futures = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                String spec = root.pathOf(files.get(i));
                for (Claim claim : loaded.get(i).claims()) {
                    known.add(ProofFolder.fileOf(spec, claim.name()));
                    futures.add(workers.submit(() -> progress.during(claim.name(), () -> watch.limited(() -> Verification.of(folder, spec, claim)))));
                }
            }
            List<Verification> found = new ArrayList<>();
            futures.forEach(f -> ClaimPool.get(f).ifPresent(found::add));
            folder.files().stream().filter(f -> !known.contains(f) && !isOfFaulty(f, root, files, loaded))
                    .forEach(f -> found.add(Verification.extra(f)));
            return found;
        } catch (Malformed e) {
            throw new UsageException(folder.root() + ": " + e.getMessage());
        } finally {
            progress.clear();
        }
    }

    /** Whether the certificate is of a spec with mistakes, whose claims are not known. */
    private static boolean isOfFaulty(String file, SpecRoot root, List<Path> files, List<LoadedSpec> loaded) {
        for (int i = 0; i < files.size(); i++) {
            String own = ProofFolder.fileOf(root.pathOf(files.get(i)), "x");
            if (!loaded.get(i).problems().isEmpty() && file.startsWith(own.substring(0, own.length() - "x.json".length()))) {
                return true;
            }
        }
        return false;
    }
}
