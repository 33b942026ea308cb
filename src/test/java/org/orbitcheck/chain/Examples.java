package org.orbitcheck.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orbitcheck.group.Orbits;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;

/** Permutations as the literature writes them, counted from 1, and some well-known groups. */
public final class Examples {
    private static final Pattern CYCLE = Pattern.compile("\\(([^)]*)\\)");

    private Examples() {
    }

    /** The permutation in cycle notation, such as "(1 2)(3 4)". */
    public static Permutation perm(int degree, String cycles) {
        Matcher matcher = CYCLE.matcher(cycles);
        List<int[]> result = new ArrayList<>();
        while (matcher.find()) {
            if (!matcher.group(1).isBlank()) {
                result.add(Arrays.stream(matcher.group(1).trim().split("[ ,]+"))
                        .mapToInt(point -> Integer.parseInt(point) - 1).toArray());
            }
        }
        return Permutation.fromCycles(degree, result);
    }

    static PermutationGroup group(int degree, String... generators) {
        return PermutationGroups.generatedBy(degree, Arrays.stream(generators).map(g -> perm(degree, g)).toList());
    }

    static PermutationGroup mathieu11() {
        return group(11, "(1 2 3 4 5 6 7 8 9 10 11)", "(3 7 11 8)(4 10 5 6)");
    }

    static PermutationGroup mathieu24() {
        return group(24, "(1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23)",
                "(3 17 10 7 9)(4 13 14 19 5)(8 18 11 12 23)(15 20 22 21 16)",
                "(1 24)(2 23)(3 12)(4 16)(5 18)(6 10)(7 20)(8 14)(9 21)(11 17)(13 22)(15 19)");
    }

    static PermutationGroup klein() {
        return group(4, "(1 2)(3 4)", "(1 3)(2 4)");
    }

    /** Sym(2) wr Sym(4): the symmetries of the 4-cube on its 8 facets, of order 2^4 * 4!. */
    static PermutationGroup hyperoctahedral4() {
        return group(8, "(1 2)", "(1 3)(2 4)", "(1 3 5 7)(2 4 6 8)");
    }

    /** The distinct conjugates g*subgroup*g^-1 by elements of a group. */
    static List<PermutationGroup> conjugates(PermutationGroup group, PermutationGroup subgroup) {
        return Orbits.orbit(group, subgroup,
                (p, h) -> PermutationGroups.generatedBy(h.degree(), h.generators().stream().map(q -> p.times(q).times(p.inverse())).toList()));
    }
}
