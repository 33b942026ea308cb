package org.orbitcheck.junit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.orbitcheck.api.ClaimPool;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.result.Result;

/** Checks claims and measures, several at a time; they are reported in their order. */
final class SpecExecution {
    private final TestDescriptor root;
    private final EngineExecutionListener listener;
    private final Orbitcheck orbitcheck;
    private final int jobs;
    private final Map<TestDescriptor, Future<Outcome>> outcomes = new LinkedHashMap<>();

    SpecExecution(ExecutionRequest request) {
        this.root = request.getRootTestDescriptor();
        this.listener = request.getEngineExecutionListener();
        Function<String, Integer> number = Integer::valueOf;
        this.orbitcheck = request.getConfigurationParameters().get("orbitcheck.timeout", number)
                .map(s -> Orbitcheck.create().withTimeout(Duration.ofSeconds(s))).orElseGet(Orbitcheck::create);
        this.jobs = request.getConfigurationParameters().get("orbitcheck.jobs", number).orElse(Runtime.getRuntime().availableProcessors());
    }

    /** What came of a test, and what else there is to say of it. */
    private record Outcome(TestExecutionResult result, Map<String, String> facts) {
    }

    void run() {
        try (ClaimPool pool = new ClaimPool(jobs)) {
            root.accept(test -> {
                if (test instanceof SpecDescriptor.OfClaim claim) {
                    outcomes.put(test, pool.submit(() -> outcome(orbitcheck.check(claim.claim()))));
                } else if (test instanceof SpecDescriptor.OfMeasure measure) {
                    outcomes.put(test, pool.submit(() -> outcome(orbitcheck.measure(measure.measure()))));
                }
            });
            report(root);
        }
    }

    private static Outcome outcome(Result result) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("millis", Long.toString(result.millis()));
        facts.put("engine", result.engines());
        facts.put("scope", result.claim().scope());
        facts.values().removeIf(String::isBlank);
        return new Outcome(result.ok() ? TestExecutionResult.successful() : TestExecutionResult.failed(ClaimFailure.of(result)), facts);
    }

    private static Outcome outcome(MeasureResult result) {
        return new Outcome(result.ok() ? TestExecutionResult.successful() : TestExecutionResult.failed(ClaimFailure.of(result)),
                Map.of("millis", Long.toString(result.millis()), "value", result.optimum().text()));
    }

    private void report(TestDescriptor test) {
        listener.executionStarted(test);
        test.getChildren().forEach(this::report);
        listener.executionFinished(test, result(test));
    }

    private TestExecutionResult result(TestDescriptor test) {
        if (test instanceof SpecDescriptor.OfProblem problem) {
            return TestExecutionResult.failed(ClaimFailure.of(problem.problem()));
        }
        if (!outcomes.containsKey(test)) {
            return TestExecutionResult.successful();
        }
        try {
            Outcome outcome = ClaimPool.get(outcomes.get(test));
            listener.reportingEntryPublished(test, ReportEntry.from(outcome.facts));
            return outcome.result;
        } catch (RuntimeException e) {
            return TestExecutionResult.failed(e);
        }
    }
}
