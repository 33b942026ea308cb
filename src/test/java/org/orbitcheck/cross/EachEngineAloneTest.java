package org.orbitcheck.cross;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orbitcheck.api.Engines;
import org.orbitcheck.api.LoadedSpec;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Verdict;

/**
 * Where engines are tried in turn, the first one that decides hides what the others would say. Each alone may not know
 * the verdict that a claim expects, but says no other.
 */
class EachEngineAloneTest {
    private static final Path SPECS = Path.of("src/test/resources/specs");

    @TestFactory
    Stream<DynamicTest> theSolverSaysNothingElseThanIsExpected() {
        return tests(Engines.Choice.SMT, "language", "theory");
    }

    @TestFactory
    Stream<DynamicTest> theTheoremsSayNothingElseThanIsExpected() {
        return tests(Engines.Choice.STRUCTURAL, "language", "structural", "theory");
    }

    private static Stream<DynamicTest> tests(Engines.Choice engine, String... folders) {
        Orbitcheck alone = Orbitcheck.create().withEngines(engine).withTimeout(Duration.ofMillis(200));
        return SpecFiles.find(Stream.of(folders).map(SPECS::resolve).toList()).stream()
                .map(file -> DynamicTest.dynamicTest(engine + " on " + file, () -> {
                    LoadedSpec spec = alone.load(file);
                    assertEquals(List.of(), spec.problems());
                    spec.claims().forEach(claim -> fits(claim, alone.check(claim).verdict()));
                }));
    }

    private static void fits(Claim claim, Verdict verdict) {
        boolean wrong = verdict instanceof Verdict.Proved && claim.expected() != Claim.Expectation.PROVED
                || verdict instanceof Verdict.Refuted && claim.expected() != Claim.Expectation.REFUTED;
        assertTrue(!wrong, () -> claim.name() + ": " + verdict);
    }
}
