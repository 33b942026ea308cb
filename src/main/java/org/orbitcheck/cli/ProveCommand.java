package org.orbitcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.orbitcheck.api.Engines;
import org.orbitcheck.api.LoadedSpec;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.certificate.Certificate;
import org.orbitcheck.engine.Prover;
import org.orbitcheck.engine.optimum.Measurer;
import org.orbitcheck.engine.refutation.Refutations;
import org.orbitcheck.files.Uninterrupted;
import org.orbitcheck.proof.CertificateForm;
import org.orbitcheck.proof.Certificates;
import org.orbitcheck.proof.Malformed;
import org.orbitcheck.proof.Manifest;
import org.orbitcheck.proof.ProofFolder;
import org.orbitcheck.report.Format;
import org.orbitcheck.report.Report;
import org.orbitcheck.result.Result;
import picocli.CommandLine;

/** orbitcheck prove. */
@CommandLine.Command(name = "prove", description = "Checks the claims of spec files and writes a certificate for each.",
        mixinStandardHelpOptions = true)
final class ProveCommand implements Callable<Integer> {
    private final Streams streams;

    @CommandLine.Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "spec files, or directories that hold some")
    private List<Path> paths;

    @CommandLine.Option(names = "--proofs", paramLabel = "DIR", defaultValue = "proofs",
            description = "the folder of the certificates (${DEFAULT-VALUE})")
    private Path proofs;

    @CommandLine.Option(names = "--specs", paramLabel = "DIR",
            description = "the folder that the certificates' folder mirrors; by default the directory that is proved")
    private Optional<Path> specs = Optional.empty();

    @CommandLine.Option(names = "--format", defaultValue = "text", description = "text, json, junit or markdown")
    private Format format;

    @CommandLine.Option(names = "--out", paramLabel = "FILE", description = "write the results there")
    private Optional<Path> out = Optional.empty();

    @CommandLine.Option(names = "--timeout", defaultValue = "120s", converter = Durations.class,
            description = "time limit of one claim, such as 500ms, 60s or 2m")
    private long timeoutMillis;

    @CommandLine.Option(names = "--jobs", paramLabel = "N", description = "how many claims are proved at a time")
    private int jobs = Runtime.getRuntime().availableProcessors();

    ProveCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (jobs < 1) {
            throw new UsageException("--jobs needs a number of at least 1");
        }
        requireFolder(proofs);
        ProofFolder folder = new ProofFolder(proofs);
        Optional<Manifest> before = SpecRoot.manifest(folder);
        SpecRoot root = SpecRoot.toProve(paths, specs, folder, before);
        List<Path> files = SpecFiles.find(paths);
        List<LoadedSpec> loaded = Loading.load(files);
        Prover prover = new Prover(Engines.of(Engines.Choice.AUTO), timeoutMillis, new Refutations());
        Measurer measurer = new Measurer(Engines.of(Engines.Choice.AUTO), timeoutMillis);
        List<Report.File> results = new Checking(prover::prove, measurer::measure, jobs, new Progress(streams, timeoutMillis)).check(loaded, List.of());
        Report report = new Report(RootCommand.Version.number(), results);
        results.forEach(f -> f.errors().forEach(p -> streams.err().print(p.rendered())));
        Output.write(streams, out, format.render(report, streams.colours() && out.isEmpty()));
        Manifest manifest = before.orElse(new Manifest(root.seenFrom(folder), List.of())).with(paths.stream().map(root::pathOf).toList());
        write(folder, manifest, root, files, results);
        return CheckCommand.status(report);
    }

    /** What cannot become a folder is told before anything is proved. */
    private static void requireFolder(Path proofs) {
        Path there = proofs.toAbsolutePath();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            throw new UsageException("cannot write certificates to " + proofs + (Files.isDirectory(there) ? "" : ": " + there + " is no folder"));
        }
    }

    private void write(ProofFolder folder, Manifest manifest, SpecRoot root, List<Path> files, List<Report.File> results) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        TreeSet<String> wanted = new TreeSet<>();
        TreeSet<String> done = new TreeSet<>();
        int holes = 0;
        for (int i = 0; i < files.size(); i++) {
            String spec = root.pathOf(files.get(i));
            for (Result result : results.get(i).results()) {
                String file = ProofFolder.fileOf(spec, result.claim().name());
                wanted.add(file);
                holes += certificate(spec, result, file, texts) && !result.holes().isEmpty() ? 1 : 0;
            }
            if (results.get(i).errors().isEmpty()) {
                done.add(spec);
            }
        }
        List<String> removed = removed(folder, manifest, root, wanted, done);
        Uninterrupted.run(() -> folder.update(manifest, texts, removed));
        removed.forEach(f -> streams.err().println("removed " + folder.root().resolve(f) + ": there is no such claim any more"));
        streams.err().println(texts.size() + (texts.size() == 1 ? " certificate in " : " certificates in ") + folder.root() + ", "
                + holes + " with a step that rests on a solver's word");
    }

    private boolean certificate(String spec, Result result, String file, Map<String, String> texts) {
        Optional<Certificate> certificate = Certificates.of(spec, result);
        try {
            certificate.ifPresent(c -> texts.put(file, CertificateForm.write(result.claim(), c)));
            return certificate.isPresent();
        } catch (Malformed e) {
            streams.err().println(spec + ": " + result.claim().name() + ": no certificate can be written: " + e.getMessage());
            return false;
        }
    }

    /** Certificates of claims that are no more: of the specs that were proved, and of specs that are gone. */
    private List<String> removed(ProofFolder folder, Manifest manifest, SpecRoot root, TreeSet<String> wanted, TreeSet<String> done) {
        List<String> removed = new ArrayList<>();
        for (String file : folder.files()) {
            if (wanted.contains(file)) {
                continue;
            }
            try {
                CertificateForm.Heading heading = CertificateForm.heading(folder.read(file).orElse(""));
                boolean own = ProofFolder.fileOf(heading.spec(), heading.claim()).equals(file) && manifest.covers(heading.spec());
                if (own && (done.contains(heading.spec()) || !Files.exists(root.file(heading.spec())))) {
                    removed.add(file);
                }
            } catch (Malformed e) {
                streams.err().println("left " + folder.root().resolve(file) + " alone: " + e.getMessage());
            }
        }
        return removed;
    }
}
