package org.orbitcheck.api;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads with room for deep claims. */
public final class ClaimPool implements AutoCloseable {
    private static final long STACK = 256L << 20;
    private final ExecutorService workers;

    /** A pool that works at so many claims at a time; at least one. */
    public ClaimPool(int jobs) {
        workers = Executors.newFixedThreadPool(jobs, r -> {
            Thread thread = new Thread(null, r, "claims", STACK);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins the work as soon as a thread is free; cancelling the future interrupts it. */
    public <T> Future<T> submit(Callable<T> work) {
        return workers.submit(work);
    }

    /**
     * Waits for the work.
     *
     * @throws CancellationException where it was cancelled, or the waiting thread was interrupted
     */
    public static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
        }
    }

    /** Interrupts what is being done and drops the rest. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
