package org.orbitcheck.engine.anysize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.pattern.Retargeting;

/**
 * Finds the permutations that a retargeting asks for on given orbits: for each orbit a matching of the copies of the
 * elements that meet the guard with images, by augmenting paths (Kuhn 1955).
 */
final class Injections {
    private final Retargeting retargeting;
    private final Orbits orbits;
    private final List<List<BigFraction>> tuples;

    Injections(Retargeting retargeting, Orbits orbits) {
        this.retargeting = retargeting;
        this.orbits = orbits;
        tuples = orbits.tuples();
    }

    /** One permutation of all points for each copy, or empty where there are none. */
    Optional<List<Permutation>> find() {
        int[][] images = new int[retargeting.copies()][tuples.size()];
        for (int[] image : images) {
            Arrays.fill(image, -1);
        }
        for (int o = 0; o < orbits.orbits().size(); o++) {
            if (!match(orbits.first(o), orbits.first(o + 1), images)) {
                return Optional.empty();
            }
        }
        return Optional.of(Arrays.stream(images).map(this::completed).toList());
    }

    private boolean match(int from, int to, int[][] images) {
        int[] usedBy = new int[tuples.size()];
        Arrays.fill(usedBy, -1);
        for (int s = from; s < to; s++) {
            for (int copy = 0; retargeting.isGuarded(tuples.get(s)) && copy < images.length; copy++) {
                if (!augment(s * images.length + copy, from, to, usedBy, new boolean[tuples.size()])) {
                    return false;
                }
            }
        }
        for (int t = from; t < to; t++) {
            if (usedBy[t] >= 0) {
                images[usedBy[t] % images.length][usedBy[t] / images.length] = t;
            }
        }
        return true;
    }

    private boolean augment(int source, int from, int to, int[] usedBy, boolean[] seen) {
        List<BigFraction> tuple = tuples.get(source / retargeting.copies());
        for (int t = from; t < to; t++) {
            if (!seen[t] && retargeting.isLinked(tuple, tuples.get(t))) {
                seen[t] = true;
                if (usedBy[t] < 0 || augment(usedBy[t], from, to, usedBy, seen)) {
                    usedBy[t] = source;
                    return true;
                }
            }
        }
        return false;
    }

    /** A permutation with these images (-1: any), an involution where that is possible without more ado. */
    private Permutation completed(int[] images) {
        int[] result = images.clone();
        boolean[] used = new boolean[images.length];
        for (int image : images) {
            if (image >= 0) {
                used[image] = true;
            }
        }
        boolean apart = true;
        for (int s = 0; s < images.length; s++) {
            apart &= images[s] < 0 || images[s] == s || images[images[s]] < 0;
        }
        for (int s = 0; s < images.length; s++) {
            if (apart && images[s] >= 0) {
                result[images[s]] = s;
            }
        }
        for (int o = 0; o < orbits.orbits().size(); o++) {
            fill(result, orbits.first(o), orbits.first(o + 1), apart, used);
        }
        return Permutation.of(result);
    }

    private static void fill(int[] result, int from, int to, boolean apart, boolean[] used) {
        List<Integer> unused = new ArrayList<>();
        for (int t = from; t < to; t++) {
            if (!used[t]) {
                unused.add(t);
            }
        }
        for (int s = from; s < to; s++) {
            if (result[s] < 0) {
                result[s] = apart ? s : unused.remove(unused.contains(s) ? unused.indexOf(s) : 0);
            }
        }
    }
}
