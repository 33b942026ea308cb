package org.orbitcheck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.orbitcheck.certificate.Result;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.engine.Prover;
import org.orbitcheck.report.Report;
import org.orbitcheck.source.Problem;

/** Checks the claims of files, several at a time; the results stand in the order of the claims. */
final class Checking {
    private static final long STACK = 256L << 20;
    private final Prover prover;
    private final int jobs;
    private final Progress progress;

    Checking(Prover prover, int jobs, Progress progress) {
        this.prover = prover;
        this.jobs = jobs;
        this.progress = progress;
    }

    List<Report.File> check(List<CheckCommand.Loaded> loaded, List<String> names) {
        ExecutorService workers = Executors.newFixedThreadPool(jobs, r -> {
            Thread thread = new Thread(null, r, "claims", STACK);
            thread.setDaemon(true);
            return thread;
        });
        try {
            AtomicInteger done = new AtomicInteger();
            int all = loaded.stream().mapToInt(l -> l.elaboration().spec().map(s -> s.claims().size()).orElse(0)).sum();
            List<List<Future<Result>>> futures = new ArrayList<>();
            for (CheckCommand.Loaded one : loaded) {
                List<Future<Result>> ofFile = new ArrayList<>();
                one.elaboration().spec().ifPresent(spec -> spec.claims().stream()
                        .filter(c -> names.isEmpty() || names.contains(c.name()))
                        .forEach(claim -> ofFile.add(workers.submit(() -> {
                            progress.show(done.getAndIncrement(), all, claim.name());
                            return prover.prove(claim);
                        }))));
                futures.add(ofFile);
            }
            List<Report.File> files = new ArrayList<>();
            for (int i = 0; i < loaded.size(); i++) {
                files.add(file(loaded.get(i), futures.get(i)));
            }
            return files;
        } finally {
            workers.shutdownNow();
            progress.clear();
        }
    }

    /** In a file with a mistake nothing is checked, also where the mistake is a claim's precondition that fails. */
    private static Report.File file(CheckCommand.Loaded loaded, List<Future<Result>> futures) {
        List<Problem> errors = new ArrayList<>(loaded.elaboration().problems());
        List<Result> results = new ArrayList<>();
        for (Future<Result> future : futures) {
            Result result = get(future);
            results.add(result);
            if (result.claim().expected() != Claim.Expectation.ERROR) {
                errors.addAll(result.errors());
            }
        }
        return new Report.File(loaded.file().name(), errors, errors.isEmpty() ? results : List.of());
    }

    private static Result get(Future<Result> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UsageException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
        }
    }
}
