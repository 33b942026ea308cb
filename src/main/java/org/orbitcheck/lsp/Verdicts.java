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
    private final Orbitcheck orbitcheck;
    private final SessionCache session;
    private final ClaimPool pool;
    private final Runnable changed;
    private final Map<String, Result> results = new LinkedHashMap<>();
    private List<Future<?>> running = List.of();
    private long version;

    /** @param changed called whenever there is a new result */
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
        long mine = version;
        for (Claim claim : claims) {
            session.find(claim).ifPresent(r -> results.put(claim.name(), r));
        }
        running = claims.stream().filter(c -> !results.containsKey(c.name())).<Future<?>>map(c -> pool.submit(() -> {
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
        Result result = orbitcheck.check(claim);
        synchronized (this) {
            if (!isCurrent(mine)) {
                return;
            }
            session.keep(result);
            results.put(claim.name(), result);
        }
        changed.run();
    }

    private synchronized boolean isCurrent(long mine) {
        return version == mine;
    }

    /** The result of a claim, where it is there. */
    synchronized Optional<Result> of(String claim) {
        return Optional.ofNullable(results.get(claim));
    }
}
