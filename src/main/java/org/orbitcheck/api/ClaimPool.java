package org.orbitcheck.api;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Threads with room for deep claims. */
public final class ClaimPool implements AutoCloseable {
    private static final long STACK = 256L << 20;
    private final ThreadPoolExecutor workers;
    private final ScheduledThreadPoolExecutor clock;

    /** A pool that works at so many claims at a time; at least one. */
    public ClaimPool(int jobs) {
        workers = new ThreadPoolExecutor(jobs, jobs, 0, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), r -> daemon(r, "claims", STACK));
        clock = new ScheduledThreadPoolExecutor(1, r -> daemon(r, "patience", 0));
        clock.setRemoveOnCancelPolicy(true);
    }

    private static Thread daemon(Runnable work, String name, long stack) {
        Thread thread = new Thread(null, work, name, stack);
        thread.setDaemon(true);
        return thread;
    }

    /** Begins the work as soon as a thread is free; cancelling the future interrupts it. */
    public <T> Future<T> submit(Callable<T> work) {
        return workers.submit(work);
    }

    /**
     * The same for work that should end by itself in time. Where it does not, it is given up: the answer is another one,
     * and another thread takes the place of the one that does not come back.
     *
     * @param millis how long the work may take once it has begun
     * @param otherwise the answer for work that was given up
     */
    public <T> Future<T> submit(Callable<T> work, long millis, Supplier<T> otherwise) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        workers.execute(() -> {
            ScheduledFuture<?> patience = clock.schedule(() -> {
                if (answer.complete(otherwise.get())) {
                    replace(1);
                }
            }, millis, TimeUnit.MILLISECONDS);
            boolean inTime = false;
            try {
                inTime = answer.complete(work.call());
            } catch (Throwable e) {
                inTime = answer.completeExceptionally(e);
            } finally {
                patience.cancel(false);
                if (!inTime) {
                    replace(-1);
                }
            }
        });
        return answer;
    }

    private synchronized void replace(int more) {
        int size = workers.getMaximumPoolSize() + more;
        if (more > 0) {
            workers.setMaximumPoolSize(size);
        }
        workers.setCorePoolSize(size);
        workers.setMaximumPoolSize(size);
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
        clock.shutdownNow();
    }
}
