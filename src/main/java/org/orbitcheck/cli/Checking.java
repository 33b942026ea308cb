package org.orbitcheck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.orbitcheck.api.ClaimPool;
import org.orbitcheck.api.LoadedSpec;
import org.orbitcheck.certificate.Result;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.report.Report;

/** Checks the claims of files, several at a time; the results stand in the order of the claims. */
final class Checking {
    private final Function<Claim, Result> prover;
    private final Function<Measure, MeasureResult> measurer;
    private final int jobs;
    private final Progress progress;

    Checking(Function<Claim, Result> prover, Function<Measure, MeasureResult> measurer, int jobs, Progress progress) {
        this.prover = prover;
        this.measurer = measurer;
        this.jobs = jobs;
        this.progress = progress;
    }

    List<Report.File> check(List<LoadedSpec> loaded, List<String> names) {
        try (ClaimPool workers = new ClaimPool(jobs)) {
            progress.expect((int) loaded.stream().flatMap(l -> Stream.concat(l.claims().stream().map(Claim::name),
                    l.measures().stream().map(Measure::name))).filter(n -> isWanted(n, names)).count());
            List<Pending> pending = new ArrayList<>();
            for (LoadedSpec one : loaded) {
                pending.add(new Pending(one.claims().stream().filter(c -> isWanted(c.name(), names)).map(claim -> workers.submit(
                        () -> progress.during(claim.name(), () -> prover.apply(claim)))).toList(), one.measures().stream().filter(m -> isWanted(m.name(), names)).map(measure -> workers.submit(
                        () -> progress.during(measure.name(), () -> measurer.apply(measure)))).toList()));
            }
            List<Report.File> files = new ArrayList<>();
            for (int i = 0; i < loaded.size(); i++) {
                files.add(Report.File.of(loaded.get(i).file().name(), loaded.get(i).problems(),
                        pending.get(i).claims.stream().map(ClaimPool::get).toList(),
                        pending.get(i).measures.stream().map(ClaimPool::get).toList()));
            }
            return files;
        } finally {
            progress.clear();
        }
    }

    /** The claims and measures of a file, on their way. */
    private record Pending(List<Future<Result>> claims, List<Future<MeasureResult>> measures) {
    }

    private static boolean isWanted(String name, List<String> names) {
        return names.isEmpty() || names.contains(name);
    }
}
