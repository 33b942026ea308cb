package org.orbitcheck.engine;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.semantics.NotFinite;
import org.orbitcheck.semantics.Spaces;
import org.orbitcheck.term.ParameterSpace;

/** The order in which the cases of a lemma are tried: fewest points, smallest group, smallest parameter space. */
final class CaseOrder {
    private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::points).thenComparing(Key::group).thenComparing(Key::parameters);

    private CaseOrder() {
    }

    private record Key(int points, BigInteger group, BigInteger parameters) {
        static Key of(Claim.Case one) {
            Optional<ParameterSpace> space = SpaceReplacement.ofFunctions(one.formula());
            return space.map(s -> new Key(s.group().degree(), s.group().group().order(), size(s)))
                    .orElse(new Key(0, BigInteger.ZERO, BigInteger.ZERO));
        }

        private static BigInteger size(ParameterSpace space) {
            try {
                return new Spaces().elements(space).size();
            } catch (NotFinite | IllegalArgumentException infinite) {
                return BigInteger.ZERO;
            }
        }
    }

    /** The places of the cases, in this order. */
    static List<Integer> of(List<Claim.Case> cases) {
        if (cases.size() < 2) {
            return IntStream.range(0, cases.size()).boxed().toList();
        }
        List<Key> keys = cases.stream().map(Key::of).toList();
        return IntStream.range(0, cases.size()).boxed().sorted(Comparator.comparing(keys::get, ORDER)).toList();
    }
}
