package org.orbitcheck.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Interrupts work that takes longer than it may. */
final class Watch {
    private final long limitMillis;
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(r -> {
        Thread thread = new Thread(r, "watch");
        thread.setDaemon(true);
        return thread;
    });

    Watch(long limitMillis) {
        this.limitMillis = limitMillis;
    }

    /** Does the work in this thread, which is interrupted at the limit; the interrupt does not outlive the work. */
    <T> T limited(Supplier<T> work) {
        Thread self = Thread.currentThread();
        long start = System.nanoTime();
        Future<?> alarm = alarms.schedule(self::interrupt, limitMillis, TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } finally {
            alarm.cancel(false);
            if (System.nanoTime() - start >= limitMillis * 1_000_000) {
                Thread.interrupted();
            }
        }
    }
}
