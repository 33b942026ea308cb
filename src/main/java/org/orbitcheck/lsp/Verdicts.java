package org.orbitcheck.lsp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import org.orbitcheck.api.ClaimPool;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.cache.SessionCache;
import org.orbitcheck.certificate.Result;
import org.orbitcheck.claim.Claim;

/** Checks the claims of the newest version of one text in the background; an older version's work is cancelled. */
final class Verdicts {
    private static final long PAUSE_NANOS = 100_000_000;
    private final Orbitcheck orbitcheck;
    private final SessionCache session;
    private final ClaimPool pool;
    private final Runnable changed;
    private final Map<String, Result> results = new LinkedHashMap<>();
    private List<Future<?>> running = List.of();
    private long version;
    private int pending;
    private long told;

    /** @param changed called when there are new results: after the last one, and now and then before it */
    Verdicts(Orbitcheck orbitcheck, SessionCache session, ClaimPool pool, Runnable changed) {
        this.orbitcheck = orbitcheck;
        this.session = session;
        this.pool = pool;
        this.changed = changed;
    }

    /** Drops what is known, and begins with these claims. */
    synchronized void begin(List<Claim> claims) {
        cancel();
        results.clear();
        pending = claims.size();
        told = System.nanoTime();
        long mine = version;
        running = claims.stream().<Future<?>>map(c -> pool.submit(() -> {
            check(c, mine);
            return c;
        })).toList();
    }

    synchronized void cancel() {
        version++;
        running.forEach(f -> f.cancel(true));
        running = List.of();
    }

    private void check(Claim claim, long mine) {
        if (!isCurrent(mine)) {
            throw new CancellationException();
        }
        Result result = session.find(claim).orElseGet(() -> orbitcheck.check(claim));
        if (keep(result, mine)) {
            changed.run();
        }
    }

    /** Keeps a result of the current version; gives whether it is time to say so. */
    private synchronized boolean keep(Result result, long mine) {
        if (!isCurrent(mine)) {
            return false;
        }
        session.keep(result);
        results.put(result.claim().name(), result);
        long now = System.nanoTime();
        if (--pending > 0 && now - told < PAUSE_NANOS) {
            return false;
        }
        told = now;
        return true;
    }

    private synchronized boolean isCurrent(long mine) {
        return version == mine;
    }

    /** The result of a claim, where it is there. */
    synchronized Optional<Result> of(String claim) {
        return Optional.ofNullable(results.get(claim));
    }
}
