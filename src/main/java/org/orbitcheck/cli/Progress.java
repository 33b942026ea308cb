package org.orbitcheck.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One line on a terminal: how much is done, which claim is being checked, and how much of its time it has used. */
final class Progress {
    private static final int WIDTH = 20;
    private static final long TICK_MILLIS = 250;
    private final Streams streams;
    private final long limitMillis;
    private final Map<String, Long> running = new LinkedHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(r -> {
        Thread thread = new Thread(r, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private int done;
    private int all;

    /** @param limitMillis the time limit of one claim */
    Progress(Streams streams, long limitMillis) {
        this.streams = streams;
        this.limitMillis = limitMillis;
        if (streams.colours()) {
            clock.scheduleAtFixedRate(this::show, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** The time limit of one claim. */
    long limitMillis() {
        return limitMillis;
    }

    synchronized void expect(int claims) {
        all = claims;
    }

    /** Shows the claim while its work is done. */
    <T> T during(String claim, Supplier<T> work) {
        begin(claim);
        try {
            return work.get();
        } finally {
            end(claim);
        }
    }

    private synchronized void begin(String claim) {
        running.put(claim, System.nanoTime());
        show();
    }

    private synchronized void end(String claim) {
        running.remove(claim);
        done++;
    }

    private synchronized void show() {
        if (streams.colours() && !running.isEmpty()) {
            Map.Entry<String, Long> longest = running.entrySet().iterator().next();
            long elapsed = (System.nanoTime() - longest.getValue()) / 1_000_000;
            streams.err().print("\r\u001b[K" + line(done, all, longest.getKey(), elapsed, limitMillis));
        }
    }

    static String line(int done, int all, String claim, long elapsedMillis, long limitMillis) {
        int filled = all == 0 ? 0 : Math.min(WIDTH, WIDTH * done / all);
        long share = Math.min(100, 100 * elapsedMillis / Math.max(1, limitMillis));
        return "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + "/" + all + " " + claim + ", " + share + " % of its time";
    }

    /** Ends the line. */
    synchronized void clear() {
        clock.shutdownNow();
        running.clear();
        if (streams.colours()) {
            streams.err().print("\r\u001b[K");
        }
    }
}
