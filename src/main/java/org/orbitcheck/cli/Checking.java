package org.orbitcheck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.orbitcheck.api.ClaimPool;
import org.orbitcheck.api.LoadedSpec;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.claim.Optimum;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.engine.TimeLimit;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.report.Report;
import org.orbitcheck.result.Result;

/**
 * Checks the claims of files, several at a time; the results stand in the order of the claims. One bad claim never takes
 * the others down: a fault in it is its own, a claim that does not end is given up, and one that was short of memory
 * beside others is tried once more alone.
 */
final class Checking {
    /** How much longer than its time a claim may take until it is given up. */
    private static final long PATIENCE_MILLIS = 10_000;
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
                pending.add(new Pending(one.claims().stream().filter(c -> isWanted(c.name(), names)).map(c -> proved(c, workers)).toList(),
                        one.measures().stream().filter(m -> isWanted(m.name(), names)).map(m -> measured(m, workers)).toList()));
            }
            List<Answers> answers = pending.stream().map(Pending::answers).toList();
            List<Report.File> files = new ArrayList<>();
            for (int i = 0; i < loaded.size(); i++) {
                files.add(Report.File.of(loaded.get(i).file().name(), loaded.get(i).problems(),
                        again(answers.get(i).results, r -> jobs > 1 && isShort(r.verdict()), r -> proved(r.claim(), workers)),
                        again(answers.get(i).measures, m -> jobs > 1 && isShort(m.optimum()), m -> measured(m.measure(), workers))));
            }
            return files;
        } finally {
            progress.clear();
        }
    }

    /** The claims and measures of a file, on their way. */
    private record Pending(List<Future<Result>> claims, List<Future<MeasureResult>> measures) {
        Answers answers() {
            return new Answers(claims.stream().map(ClaimPool::get).toList(), measures.stream().map(ClaimPool::get).toList());
        }
    }

    private record Answers(List<Result> results, List<MeasureResult> measures) {
    }

    private Future<Result> proved(Claim claim, ClaimPool workers) {
        return workers.submit(() -> progress.during(claim.name(), () -> contained(() -> prover.apply(claim), why -> unknown(claim, why))),
                progress.limitMillis() + PATIENCE_MILLIS, () -> unknown(claim, givenUp()));
    }

    private Future<MeasureResult> measured(Measure measure, ClaimPool workers) {
        return workers.submit(() -> progress.during(measure.name(), () -> contained(() -> measurer.apply(measure), why -> unknown(measure, why))),
                progress.limitMillis() + PATIENCE_MILLIS, () -> unknown(measure, givenUp()));
    }

    private String givenUp() {
        return "time limit of " + progress.limitMillis() / 1000.0 + " s, after which the search did not end";
    }

    private static Result unknown(Claim claim, String reason) {
        return new Result(claim, new Verdict.Unknown(reason), List.of(), List.of(), List.of(), false, Optional.empty(), 0);
    }

    private static MeasureResult unknown(Measure measure, String reason) {
        return new MeasureResult(measure, new Optimum.Unknown(reason, Optional.empty(), Optional.empty()),
                List.of(), List.of(), List.of(), 0);
    }

    private static <T> T contained(Supplier<T> work, Function<String, T> otherwise) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            return otherwise.apply(Fault.of(e));
        }
    }

    private static boolean isShort(Verdict verdict) {
        return verdict instanceof Verdict.Unknown unknown && unknown.reason().contains(TimeLimit.MEMORY);
    }

    private static boolean isShort(Optimum optimum) {
        return optimum instanceof Optimum.Unknown unknown && unknown.reason().contains(TimeLimit.MEMORY);
    }

    /** The answers; what was short of memory is tried again, while nothing else is done. */
    private static <T> List<T> again(List<T> answers, Predicate<T> isShort, Function<T, Future<T>> retry) {
        return answers.stream().map(a -> isShort.test(a) ? ClaimPool.get(retry.apply(a)) : a).toList();
    }

    private static boolean isWanted(String name, List<String> names) {
        return names.isEmpty() || names.contains(name);
    }
}
