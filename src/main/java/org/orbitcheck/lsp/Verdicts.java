package org.orbitcheck.lsp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.orbitcheck.api.ClaimPool;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.cache.SessionCache;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.result.Result;

/** Checks the claims of the newest version of one text in the background; an older version's work is cancelled. */
final class Verdicts {
    private static final long PAUSE_NANOS = 100_000_000;
    private final Orbitcheck orbitcheck;
    private final SessionCache session;
    private final ClaimPool pool;
    private final Runnable changed;
    private final Map<String, Verdict> results = new LinkedHashMap<>();
    private List<Future<?>> running = List.of();
    private boolean cancelled;
    private int pending;
    private long told;

    /** @param changed called when there are new results: after the last one, and now and then before it */
    Verdicts(Orbitcheck orbitcheck, SessionCache session, ClaimPool pool, Runnable changed) {
        this.orbitcheck = orbitcheck;
        this.session = session;
        this.pool = pool;
        this.changed = changed;
    }

    /** Begins with these claims and then these measures, once and where it was not cancelled before. */
    synchronized void begin(List<Claim> claims, List<Measure> measures) {
        if (cancelled) {
            return;
        }
        pending = claims.size() + measures.size();
        told = System.nanoTime();
        Stream<Future<?>> first = claims.stream().map(c -> pool.submit(() -> decide(c.name(), () -> of(c))));
        Stream<Future<?>> then = measures.stream().map(m -> pool.submit(() -> decide(m.name(), () -> Verdict.of(orbitcheck.measure(m)))));
        running = Stream.concat(first, then).toList();
    }

    private Verdict of(Claim claim) {
        return Verdict.of(session.find(claim).orElseGet(() -> {
            Result result = orbitcheck.check(claim);
            session.keep(result);
            return result;
        }));
    }

    synchronized void cancel() {
        cancelled = true;
        running.forEach(f -> f.cancel(true));
    }

    private boolean decide(String name, Supplier<Verdict> work) {
        boolean said = keep(name, work.get());
        if (said) {
            changed.run();
        }
        return said;
    }

    /** Keeps a result; gives whether it is time to say so. */
    private synchronized boolean keep(String name, Verdict verdict) {
        if (cancelled) {
            return false;
        }
        results.put(name, verdict);
        long now = System.nanoTime();
        if (--pending > 0 && now - told < PAUSE_NANOS) {
            return false;
        }
        told = now;
        return true;
    }

    /** What came of a claim or a measure, where it is there. */
    synchronized Optional<Verdict> of(String name) {
        return Optional.ofNullable(results.get(name));
    }
}
