package org.orbitcheck.chain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.group.YoungStructure;

/** PermutationGroups by their generators and by their names. */
public final class PermutationGroups {
    private PermutationGroups() {
    }

    /** The group that the permutations generate; throws IllegalArgumentException when one has another degree. */
    public static PermutationGroup generatedBy(int degree, Collection<Permutation> generators) {
        return PermutationGroup.generatedBy(degree, generators, LargeGroups::generatedBy);
    }

    /** The even permutations of n points. */
    public static PermutationGroup alternating(int n) {
        return PermutationGroup.of(EvenStructure.of(YoungStructure.symmetric(PermutationGroup.checked(n))));
    }

    /** The rotations of n points, of order n. */
    public static PermutationGroup cyclic(int n) {
        return generatedBy(PermutationGroup.checked(n), n < 2 ? List.of() : List.of(rotation(n)));
    }

    private static Permutation rotation(int n) {
        int[] images = new int[n];
        Arrays.setAll(images, i -> (i + 1) % n);
        return Permutation.of(images);
    }

    /**
     * The symmetries of the n-gon 0..n-1, of order 2n. Throws IllegalArgumentException for n < 3: no group of
     * permutations of one or two points has that order.
     */
    public static PermutationGroup dihedral(int n) {
        if (n < 3) {
            throw new IllegalArgumentException("Dihedral(" + n + "): a group of order 2n on n points needs n >= 3");
        }
        int[] reflection = new int[PermutationGroup.checked(n)];
        Arrays.setAll(reflection, i -> n - 1 - i);
        return generatedBy(n, List.of(rotation(n), Permutation.of(reflection)));
    }

    /** The direct product on the disjoint union: the points of b follow those of a. */
    public static PermutationGroup directProduct(PermutationGroup a, PermutationGroup b) {
        return PermutationGroup.of(ProductStructure.of(a.structure(), b.structure()));
    }

    /** One subgroup of each conjugacy class of subgroups, by ascending order; throws TooLarge. */
    public static List<PermutationGroup> subgroupClasses(PermutationGroup group) {
        return SubgroupClasses.of(group);
    }

    /** The elements p with p*seed = seed; takes memory for the orbit of the seed. */
    public static <T> PermutationGroup stabilizerOf(PermutationGroup group, T seed, BiFunction<Permutation, T, T> action) {
        return PermutationGroup.of(Stabilizers.of(group.structure(), seed, action));
    }
}
