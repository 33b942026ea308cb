package org.orbitcheck.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ClaimPoolTest {
    private static final long A_MINUTE = 60_000;

    @Test
    void workThatNeverReturnsIsGivenUpAndAnotherThreadTakesItsPlace() {
        CountDownLatch never = new CountDownLatch(1);
        try (ClaimPool pool = new ClaimPool(1)) {
            Future<String> stuck = pool.submit(() -> deaf(never), 1, () -> "given up");
            Future<String> next = pool.submit(() -> "done", A_MINUTE, () -> "given up");
            assertEquals("given up", ClaimPool.get(stuck));
            assertEquals("done", ClaimPool.get(next));
        } finally {
            never.countDown();
        }
    }

    @Test
    void whatReturnsLateIsNotHeard() {
        CountDownLatch late = new CountDownLatch(1);
        try (ClaimPool pool = new ClaimPool(1)) {
            Future<String> stuck = pool.submit(() -> deaf(late), 1, () -> "given up");
            assertEquals("given up", ClaimPool.get(stuck));
            late.countDown();
            assertEquals("next", ClaimPool.get(pool.submit(() -> "next", A_MINUTE, () -> "given up")));
            assertEquals("given up", ClaimPool.get(stuck));
        }
    }

    @Test
    void aFaultIsThatOfItsOwnWork() {
        try (ClaimPool pool = new ClaimPool(1)) {
            Future<String> broken = pool.submit(() -> {
                throw new IllegalArgumentException("broken");
            }, A_MINUTE, () -> "given up");
            assertThrows(IllegalArgumentException.class, () -> ClaimPool.get(broken));
            assertEquals("done", ClaimPool.get(pool.submit(() -> "done", A_MINUTE, () -> "given up")));
        }
    }

    /** Waits as a native call does: no interrupt is looked at. */
    private static String deaf(CountDownLatch end) {
        while (true) {
            try {
                end.await();
                return "came back";
            } catch (InterruptedException ignored) {
                Thread.onSpinWait();
            }
        }
    }
}
