package org.orbitcheck.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    /** The hyperplanes of the values at one element that it distinguishes, for k functions. */
    Set<Affine> elementWalls(int k) {
        Set<Affine> walls = new LinkedHashSet<>();
        guard.collectWalls(walls);
        for (Affine wall : linkWalls()) {
            if (isOnSide(wall, 0, k)) {
                walls.add(wall);
            } else if (isOnSide(wall, 1, k)) {
                walls.add(wall.moved(i -> i - k).normalised());
            }
        }
        return walls;
    }

    /** The hyperplanes that compare values at an element with values at its image. */
    Set<Affine> crossingWalls(int k) {
        Set<Affine> walls = linkWalls();
        walls.removeIf(w -> isOnSide(w, 0, k) || isOnSide(w, 1, k));
        return walls;
    }

    private Set<Affine> linkWalls() {
        Set<Affine> walls = new LinkedHashSet<>();
        link.collectWalls(walls);
        return walls;
    }

    private static boolean isOnSide(Affine wall, int side, int k) {
        return wall.linear().coefficients().keySet().stream().allMatch(i -> i / k == side);
    }

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
