package org.orbitcheck.engine.refutation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.Completion;

/**
 * Replaces the solver's word in evidence by proofs, where SMTInterpol finds them; elsewhere the word stays, a hole. The
 * same assertions are refuted once.
 */
public final class Refutations implements Completion {
    private final Map<String, String> known = new ConcurrentHashMap<>();

    @Override
    public Evidence complete(Evidence evidence, Budget budget) {
        return new EvidenceRewriter() {
            @Override
            public Evidence unsatisfiable(Evidence.Unsatisfiable word) {
                Optional<String> proof = word.refutation() instanceof Evidence.Refutation.Oracle
                        ? proof(word.obligation(), budget) : Optional.empty();
                return proof.<Evidence>map(p -> new Evidence.Unsatisfiable(word.obligation(), word.instantiations(),
                        new Evidence.Refutation.Proof(p))).orElse(word);
            }
        }.apply(evidence);
    }

    private Optional<String> proof(String obligation, Budget budget) {
        Optional<String> proof = Optional.ofNullable(known.get(obligation))
                .or(() -> SmtInterpol.refute(obligation, budget));
        proof.ifPresent(p -> known.put(obligation, p));
        return proof;
    }
}
