package org.orbitcheck.engine.smt;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.orbitcheck.engine.Budget;

/** A native call that does not look at its own time limit is interrupted again and again. */
class WatchdogTest {
    private final CountDownLatch interrupts = new CountDownLatch(3);

    @Test
    void whenTheBudgetIsUsedUp() throws InterruptedException {
        try (Watchdog watchdog = new Watchdog(Budget.ofMillis(1), interrupts::countDown)) {
            assertTrue(interrupts.await(1, TimeUnit.MINUTES));
        }
    }

    @Test
    void whenTheCallerIsInterrupted() {
        long start = System.nanoTime();
        Thread.currentThread().interrupt();
        try (Watchdog watchdog = new Watchdog(Budget.ofMillis(600_000), interrupts::countDown)) {
            while (interrupts.getCount() > 0 && System.nanoTime() - start < TimeUnit.MINUTES.toNanos(1)) {
                Thread.onSpinWait();
            }
            assertTrue(interrupts.getCount() == 0);
        } finally {
            Thread.interrupted();
        }
    }
}
