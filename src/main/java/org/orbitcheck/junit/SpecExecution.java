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
import org.orbitcheck.certificate.Result;

/** Checks claims, several at a time; they are reported in their order. */
final class SpecExecution {
    private final TestDescriptor root;
    private final EngineExecutionListener listener;
    private final Orbitcheck orbitcheck;
    private final int jobs;
    private final Map<TestDescriptor, Future<Result>> results = new LinkedHashMap<>();

    SpecExecution(ExecutionRequest request) {
        this.root = request.getRootTestDescriptor();
        this.listener = request.getEngineExecutionListener();
        Function<String, Integer> number = Integer::valueOf;
        this.orbitcheck = request.getConfigurationParameters().get("orbitcheck.timeout", number)
                .map(s -> Orbitcheck.create().withTimeout(Duration.ofSeconds(s))).orElseGet(Orbitcheck::create);
        this.jobs = request.getConfigurationParameters().get("orbitcheck.jobs", number).orElse(Runtime.getRuntime().availableProcessors());
    }

    void run() {
        try (ClaimPool pool = new ClaimPool(jobs)) {
            root.accept(test -> {
                if (test instanceof SpecDescriptor.OfClaim claim) {
                    results.put(test, pool.submit(() -> orbitcheck.check(claim.claim())));
                }
            });
            report(root);
        }
    }

    private void report(TestDescriptor test) {
        listener.executionStarted(test);
        test.getChildren().forEach(this::report);
        listener.executionFinished(test, outcome(test));
    }

    private TestExecutionResult outcome(TestDescriptor test) {
        if (test instanceof SpecDescriptor.OfProblem problem) {
            return TestExecutionResult.failed(ClaimFailure.of(problem.problem()));
        }
        return results.containsKey(test) ? claim(test) : TestExecutionResult.successful();
    }

    private static Map<String, String> facts(Result result) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("millis", Long.toString(result.millis()));
        facts.put("engine", result.engines());
        facts.put("scope", result.claim().scope());
        facts.values().removeIf(String::isBlank);
        return facts;
    }

    private TestExecutionResult claim(TestDescriptor test) {
        try {
            Result result = ClaimPool.get(results.get(test));
            listener.reportingEntryPublished(test, ReportEntry.from(facts(result)));
            return result.ok() ? TestExecutionResult.successful() : TestExecutionResult.failed(ClaimFailure.of(result));
        } catch (RuntimeException e) {
            return TestExecutionResult.failed(e);
        }
    }
}
