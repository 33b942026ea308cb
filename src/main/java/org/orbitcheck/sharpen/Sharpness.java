package org.orbitcheck.sharpen;

import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.result.Result;

/**
 * What is known of the sharpness of a lemma.
 *
 * @param lemma what came of checking the lemma itself; the rest is empty where it is not proved
 * @param changes assumptions that were dropped or made weaker
 * @param constants numbers in assumptions and conclusions, with the range in which the lemma still holds
 */
public record Sharpness(Result lemma, List<Change> changes, List<Constant> constants) {
    public Sharpness {
        changes = List.copyOf(changes);
        constants = List.copyOf(constants);
    }

    /**
     * A changed lemma.
     *
     * @param choice the finite choices that were fixed for it, in words
     * @param what what was changed: "without f >= g by mean"
     * @param result what came of checking the changed lemma; where it is proved, what was changed is redundant
     */
    public record Change(String choice, String what, Result result) {
    }

    /**
     * A constant of the lemma; all others stay as they are.
     *
     * @param choice the finite choices that were fixed for it, in words
     * @param where the assumption or conclusion in which it stands, or the name of the choice of which it is a value
     * @param value its value in the lemma
     * @param least how far it may fall
     * @param greatest how far it may rise
     * @param whole whether the lemma is proved for everything in between, not only for the values that were tried
     */
    public record Constant(String choice, String where, BigFraction value, End least, End greatest, boolean whole) {
    }

    /** One end of the range in which a constant may lie. */
    public sealed interface End {
        /** No end was found up to this value, for which the lemma holds. */
        record Open(BigFraction tried) implements End {
        }

        /** The definition allows no constant beyond this value, for which the lemma holds. */
        record Allowed(BigFraction value) implements End {
        }

        /**
         * The exact end.
         *
         * @param included whether the lemma holds for the value itself
         * @param counterexample a refutation of the lemma beyond (or, where the value is not included, at) the end
         */
        record Exact(BigFraction value, boolean included, Optional<Result> counterexample) implements End {
        }

        /** The end lies between a constant for which the lemma fails and one for which it holds. */
        record Between(BigFraction fails, BigFraction holds, Optional<Result> counterexample) implements End {
        }

        /** It was not decided whether the lemma holds for this constant. */
        record Undecided(BigFraction value, String reason) implements End {
        }
    }
}
