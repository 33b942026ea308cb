package org.orbitcheck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.orbitcheck.api.ClaimPool;
import org.orbitcheck.api.LoadedSpec;
import org.orbitcheck.certificate.Result;
import org.orbitcheck.engine.Prover;
import org.orbitcheck.report.Report;

/** Checks the claims of files, several at a time; the results stand in the order of the claims. */
final class Checking {
    private final Prover prover;
    private final int jobs;
    private final Progress progress;

    Checking(Prover prover, int jobs, Progress progress) {
        this.prover = prover;
        this.jobs = jobs;
        this.progress = progress;
    }

    List<Report.File> check(List<LoadedSpec> loaded, List<String> names) {
        try (ClaimPool workers = new ClaimPool(jobs)) {
            AtomicInteger done = new AtomicInteger();
            int all = loaded.stream().mapToInt(l -> l.claims().size()).sum();
            List<List<Future<Result>>> futures = new ArrayList<>();
            for (LoadedSpec one : loaded) {
                List<Future<Result>> ofFile = new ArrayList<>();
                one.claims().stream().filter(c -> names.isEmpty() || names.contains(c.name()))
                        .forEach(claim -> ofFile.add(workers.submit(() -> {
                            progress.show(done.getAndIncrement(), all, claim.name());
                            return prover.prove(claim);
                        })));
                futures.add(ofFile);
            }
            List<Report.File> files = new ArrayList<>();
            for (int i = 0; i < loaded.size(); i++) {
                files.add(Report.File.of(loaded.get(i).file().name(), loaded.get(i).problems(),
                        futures.get(i).stream().map(ClaimPool::get).toList()));
            }
            return files;
        } finally {
            progress.clear();
        }
    }
}
