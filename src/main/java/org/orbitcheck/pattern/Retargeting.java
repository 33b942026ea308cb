package org.orbitcheck.pattern;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.term.Term;

/**
 * On each orbit there are {@code copies} injections of the elements that meet the guard into the orbit, with disjoint
 * images, such that the link holds between each such element (coordinates 0..k-1 of the link) and each of its images
 * (coordinates k..2k-1).
 *
 * <p>This is what the existence of permutations p[1..copies] of an orbit says, for the symmetric group realises every
 * injection of a part of the orbit; a smaller group realises fewer, and a lemma ranges over all groups.
 *
 * @param term the existential statement in the formula
 */
public record Retargeting(int copies, Condition guard, Condition link, Term term) {
    /** Whether elements with these values must have images. */
    public boolean isGuarded(List<BigFraction> values) {
        return guard.holdsAt(values);
    }

    /** Whether the first may have the second as its image. */
    public boolean isLinked(List<BigFraction> values, List<BigFraction> ofImage) {
        List<BigFraction> both = new ArrayList<>(values);
        both.addAll(ofImage);
        return link.holdsAt(both);
    }
}
