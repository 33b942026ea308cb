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
 * @param eachOrbit whether each orbit may have permutations of its own
 * @param term the existential statement in the formula
 */
public record Retargeting(int copies, Condition guard, Condition link, boolean eachOrbit, Term term) {
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

    /**
     * Whether the permutations that exist by this are as the other asks for: at least as many, on at least the same
     * elements, whose images are disjoint where they are to be, with a link that is at least as strong on every pattern of
     * an element and its image.
     */
    boolean covers(Retargeting other, List<Term.Codomain> codomains) {
        if (copies < other.copies || eachOrbit && !other.eachOrbit) {
            return false;
        }
        int k = codomains.size();
        Set<Affine> walls = elementWalls(k);
        walls.addAll(other.elementWalls(k));
        Set<Affine> crossing = crossingWalls(k);
        crossing.addAll(other.crossingWalls(k));
        Patterns patterns = new Patterns(codomains, walls);
        List<Cell> sources = patterns.ofOne().stream().filter(c -> other.isGuarded(c.sample())).toList();
        return sources.stream().allMatch(c -> isGuarded(c.sample())) && patterns.withSlot(sources, crossing).stream().map(Cell::sample)
                .allMatch(pair -> !link.holdsAt(pair) || other.link.holdsAt(pair));
    }

    /** A condition that some element meets where there are no such permutations: the identity does not do there. */
    Condition notByIdentity(int k) {
        return copies > 1 ? guard : new Condition.Joined(true, List.of(guard, new Condition.OnDiagonal(link, k).negated()));
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
