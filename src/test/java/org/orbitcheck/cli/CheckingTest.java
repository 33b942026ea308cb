package org.orbitcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.orbitcheck.api.LoadedSpec;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.engine.TimeLimit;
import org.orbitcheck.report.Report;
import org.orbitcheck.result.Result;
import org.orbitcheck.source.SourceFile;

/** One bad claim never takes the others down. */
class CheckingTest {
    private static final Orbitcheck ORBITCHECK = Orbitcheck.create();
    private static final LoadedSpec SPEC = ORBITCHECK.load(new SourceFile("spec.orbit", "claim bad : 1 < 2\nclaim good : 2 < 3\n"));

    @Test
    void aFaultInOneClaimIsSaidOfThatClaimAndEndsTheProcessWithItsStatus() {
        Report report = check(claim -> {
            if (claim.name().equals("bad")) {
                throw new IllegalStateException("no such thing");
            }
            return ORBITCHECK.check(claim);
        });
        assertTrue(reason(report, 0).startsWith("a fault of the program: java.lang.IllegalStateException: no such thing"), reason(report, 0));
        assertEquals(new Verdict.Proved(), verdict(report, 1));
        assertEquals(ExitStatus.FAULT, CheckCommand.status(report));
    }

    @Test
    void aClaimThatWasShortOfMemoryBesideOthersIsTriedOnceMoreAlone() {
        AtomicInteger tries = new AtomicInteger();
        Report report = check(claim -> claim.name().equals("bad") && tries.getAndIncrement() == 0 ? shortOfMemory(claim) : ORBITCHECK.check(claim));
        assertEquals(new Verdict.Proved(), verdict(report, 0));
        assertEquals(2, tries.get());
    }

    @Test
    void aClaimThatIsShortOfMemoryAloneIsUnknown() {
        Report report = check(claim -> claim.name().equals("bad") ? shortOfMemory(claim) : ORBITCHECK.check(claim));
        assertEquals(TimeLimit.MEMORY, reason(report, 0));
        assertEquals(new Verdict.Proved(), verdict(report, 1));
        assertEquals(ExitStatus.UNKNOWN, CheckCommand.status(report));
    }

    @Test
    void anEngineThatNeedsMoreMemoryThanThereIsSaysSo() {
        TimeLimit limit = new TimeLimit(60_000);
        String said = limit.run(budget -> "an array of " + new long[Integer.MAX_VALUE][Integer.MAX_VALUE].length, reason -> reason);
        assertEquals(TimeLimit.MEMORY, said);
    }

    private static Result shortOfMemory(Claim claim) {
        return new Result(claim, new Verdict.Unknown(TimeLimit.MEMORY), List.of(), List.of(), List.of(), false, Optional.empty(), 0);
    }

    private static Report check(Function<Claim, Result> prover) {
        Streams quiet = new Streams(new PrintStream(OutputStream.nullOutputStream()), new PrintStream(OutputStream.nullOutputStream()), false);
        return new Report("test", new Checking(prover, ORBITCHECK::measure, 2, new Progress(quiet, 60_000)).check(List.of(SPEC), List.of()));
    }

    private static Verdict verdict(Report report, int claim) {
        return report.files().get(0).results().get(claim).verdict();
    }

    private static String reason(Report report, int claim) {
        return ((Verdict.Unknown) verdict(report, claim)).reason();
    }
}
