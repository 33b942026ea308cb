package org.orbitcheck.engine.smt;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.orbitcheck.engine.Budget;

/**
 * Interrupts a native call when the budget is used up or the calling thread is interrupted: the solver's own time limit
 * is not looked at in all of its code. Interrupts again and again until the call has ended.
 */
final class Watchdog implements AutoCloseable {
    private static final long PERIOD_MILLIS = 20;

    private final CountDownLatch done = new CountDownLatch(1);

    Watchdog(Budget budget, Runnable interrupt) {
        Thread caller = Thread.currentThread();
        Thread watcher = new Thread(() -> watch(caller, budget, interrupt), "smt-watchdog");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watch(Thread caller, Budget budget, Runnable interrupt) {
        try {
            while (!done.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                if (budget.millisLeft() == 0 || caller.isInterrupted()) {
                    interrupt.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
    }
}
