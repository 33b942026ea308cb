package org.orbitcheck.engine;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.orbitcheck.group.TooLarge;
import org.orbitcheck.semantics.Interrupted;

/** Work that may take so long: a budget, and an alarm for where the budget is not looked at. */
public final class TimeLimit {
    /** The reason of an unknown for which there was not enough memory. */
    public static final String MEMORY = "memory limit";
    static final String DEPTH = "the claim is nested too deep";
    private static final long GRACE_MILLIS = 500;
    private final long millis;
    private final ScheduledThreadPoolExecutor watchdog = new ScheduledThreadPoolExecutor(1, r -> {
        Thread thread = new Thread(r, "watchdog");
        thread.setDaemon(true);
        return thread;
    });

    public TimeLimit(long millis) {
        this.millis = millis;
        watchdog.setRemoveOnCancelPolicy(true);
    }

    /** Does the work on this thread; where it cannot be done, what is made of the reason. */
    public <T> T run(Function<Budget, T> work, Function<String, T> otherwise) {
        long start = System.nanoTime();
        Thread self = Thread.currentThread();
        Future<?> alarm = watchdog.schedule(self::interrupt, millis + GRACE_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return work.apply(Budget.ofMillis(millis));
        } catch (Budget.Exhausted | Interrupted e) {
            return otherwise.apply(isOver(start) ? "time limit of " + millis / 1000.0 + " s" : "interrupted");
        } catch (OutOfMemoryError e) {
            return otherwise.apply(MEMORY);
        } catch (StackOverflowError e) {
            return otherwise.apply(DEPTH);
        } catch (TooLarge e) {
            return otherwise.apply(e.getMessage());
        } finally {
            alarm.cancel(false);
            if (isOver(start)) {
                Thread.interrupted();
            }
        }
    }

    private boolean isOver(long start) {
        return System.nanoTime() - start >= millis * 1_000_000;
    }
}
