package org.orbitcheck.cache;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.result.Result;

/** Results of this run of the program, by what the claims mean. Safe for use by several threads. */
public final class SessionCache {
    private final Map<String, Result> results = new ConcurrentHashMap<>();

    private static String key(Claim claim) {
        return ClaimKey.of(claim, "", "");
    }

    /** What came of a claim that means the same, as a result of this one. */
    public Optional<Result> find(Claim claim) {
        return Optional.ofNullable(results.get(key(claim))).map(r -> new Result(claim, r.verdict(), r.outcomes(), r.premises(),
                r.errors(), r.vacuous(), r.beyond(), r.millis()));
    }

    /** Keeps a result where the claim was decided and no mistake points into its old text. */
    public void keep(Result result) {
        if (!(result.verdict() instanceof Verdict.Unknown) && result.errors().isEmpty()) {
            results.put(key(result.claim()), result);
        }
    }
}
