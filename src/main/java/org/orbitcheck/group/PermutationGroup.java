package org.orbitcheck.group;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A group of permutations of 0..degree-1. Immutable; two are equal when they have the same elements. The base and
 * strong generating set are found by Schreier-Sims when first needed, and are known beforehand for symmetric and
 * alternating groups, their products and their stabilizers.
 */
public final class PermutationGroup {
    /** Groups on more points than this are refused. */
    public static final int MAX_DEGREE = 100_000;
    private static final int MAX_LISTED = 5_000_000;
    private static final int HASHED_LEVELS = 8;

    private final int degree;
    private final List<Permutation> given;
    private volatile Structure structure;
    private volatile List<Permutation> generators;
    private volatile List<PermutationGroup> subgroupClasses;

    private PermutationGroup(int degree, List<Permutation> given, Structure structure) {
        this.degree = degree;
        this.given = given;
        this.structure = structure;
    }

    private PermutationGroup(Structure structure) {
        this(structure.degree(), List.of(), structure);
    }

    private static int checked(int degree) {
        if (degree < 0 || degree > MAX_DEGREE) {
            throw new IllegalArgumentException(
                    "a group on " + degree + " points: from 0 to " + MAX_DEGREE + " are supported");
        }
        return degree;
    }

    /** The group that the permutations generate; throws IllegalArgumentException when one has another degree. */
    public static PermutationGroup generatedBy(int degree, Collection<Permutation> generators) {
        checked(degree);
        for (Permutation generator : generators) {
            if (generator.degree() != degree) {
                throw new IllegalArgumentException(
                        "a generator on " + generator.degree() + " points in a group on " + degree);
            }
        }
        List<Permutation> useful = generators.stream().filter(p -> !p.isIdentity()).distinct().toList();
        return useful.isEmpty() ? trivial(degree) : new PermutationGroup(degree, useful, null);
    }

    /** All permutations of n points, n!. */
    public static PermutationGroup symmetric(int n) {
        return new PermutationGroup(YoungStructure.symmetric(checked(n)));
    }

    /** The even permutations of n points. */
    public static PermutationGroup alternating(int n) {
        return new PermutationGroup(EvenStructure.of(YoungStructure.symmetric(checked(n))));
    }

    /** The rotations of n points, of order n. */
    public static PermutationGroup cyclic(int n) {
        return generatedBy(checked(n), n < 2 ? List.of() : List.of(rotation(n)));
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
        int[] reflection = new int[checked(n)];
        Arrays.setAll(reflection, i -> n - 1 - i);
        return generatedBy(n, List.of(rotation(n), Permutation.of(reflection)));
    }

    /** The group of the identity alone. */
    public static PermutationGroup trivial(int n) {
        return new PermutationGroup(YoungStructure.trivial(checked(n)));
    }

    /** The Young subgroup: permutations that keep the label of each point. */
    public static PermutationGroup young(int[] labels) {
        checked(labels.length);
        return new PermutationGroup(YoungStructure.ofLabels(labels));
    }

    /** The direct product on the disjoint union: the points of b follow those of a. */
    public static PermutationGroup directProduct(PermutationGroup a, PermutationGroup b) {
        checked(a.degree + b.degree);
        return new PermutationGroup(ProductStructure.of(a.structure(), b.structure()));
    }

    private Structure structure() {
        Structure known = structure;
        if (known == null) {
            synchronized (this) {
                known = structure;
                if (known == null) {
                    known = Recognition.generatedBy(degree, given);
                    structure = known;
                }
            }
        }
        return known;
    }

    public int degree() {
        return degree;
    }

    /** A generating set without the identity: the one given, where one was given. */
    public List<Permutation> generators() {
        if (!given.isEmpty()) {
            return given;
        }
        if (generators == null) {
            generators = List.copyOf(structure().generators());
        }
        return generators;
    }

    public BigInteger order() {
        return structure().order();
    }

    /** Whether p is an element; false when p is of another degree. */
    public boolean contains(Permutation p) {
        return p.degree() == degree && structure().contains(p);
    }

    public boolean isSubgroupOf(PermutationGroup group) {
        return degree == group.degree && generators().stream().allMatch(group::contains);
    }

    /** All elements, lazily, in lexicographic order (the identity first). */
    public Stream<Permutation> elements() {
        return stream(structure()::elements);
    }

    /** The elements p with p*p = 1, lazily, in lexicographic order: the identity first, which counts as one [A.7]. */
    public Stream<Permutation> involutions() {
        return stream(structure()::involutions);
    }

    private static Stream<Permutation> stream(Iterable<Permutation> elements) {
        int traits = Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL;
        return StreamSupport.stream(
                () -> Spliterators.spliteratorUnknownSize(elements.iterator(), traits), traits, false);
    }

    /** The orbit of a point, ascending. */
    public int[] orbitOf(int point) {
        int[] labels = orbitLabels();
        return IntStream.range(0, degree).filter(i -> labels[i] == labels[point]).toArray();
    }

    /** The orbits on the points, each ascending, in the order of their least points. */
    public List<int[]> orbits() {
        return Partitions.blocks(orbitLabels());
    }

    private int[] orbitLabels() {
        if (given.isEmpty() && structure() instanceof YoungStructure young) {
            int[] labels = new int[degree];
            Arrays.setAll(labels, young::blockOf);
            return labels;
        }
        return Partitions.orbitLabels(degree, generators());
    }

    public boolean isTransitive() {
        return orbits().size() <= 1;
    }

    public boolean isTrivial() {
        return generators().isEmpty();
    }

    public boolean isFullSymmetric() {
        return structure() instanceof YoungStructure young && young.blocks().size() <= 1;
    }

    /** The orbits on the points, when the group is the direct product of the full symmetric groups on them. */
    public Optional<List<int[]>> blocksIfYoung() {
        return structure() instanceof YoungStructure young ? Optional.of(young.blocks().stream().map(int[]::clone).toList())
                : Optional.empty();
    }

    /** The elements that fix a point. */
    public PermutationGroup stabilizer(int point) {
        if (point < 0 || point >= degree) {
            throw new IllegalArgumentException("point " + point + " is not among the points 0.." + (degree - 1));
        }
        return new PermutationGroup(structure().pointStabilizer(point));
    }

    /** The elements p with p*points = points. */
    public PermutationGroup setwiseStabilizer(Set<Integer> points) {
        BitSet set = new BitSet(degree);
        for (int point : points) {
            if (point < 0 || point >= degree) {
                throw new IllegalArgumentException("point " + point + " is not among the points 0.." + (degree - 1));
            }
            set.set(point);
        }
        return new PermutationGroup(structure().setStabilizer(set));
    }

    /** The elements p with p*seed = seed; takes memory for the orbit of the seed. */
    public <T> PermutationGroup stabilizerOf(T seed, BiFunction<Permutation, T, T> action) {
        return new PermutationGroup(Stabilizers.of(structure(), seed, action));
    }

    /** A uniformly distributed element. */
    public Permutation random(Random random) {
        return structure().random(random);
    }

    /** The least element, in the order of permutations, of the left coset p*H of this group H. */
    public Permutation leastOfLeftCoset(Permutation p) {
        return structure().leastOfLeftCoset(p);
    }

    /** The least elements of the left cosets g*subgroup, ascending, so the identity is the first. */
    public List<Permutation> transversal(PermutationGroup subgroup) {
        return Cosets.leastRepresentatives(this, subgroup, MAX_LISTED);
    }

    /** The group p*H*p^-1 for this group H. */
    public PermutationGroup conjugate(Permutation p) {
        return generatedBy(degree, generators().stream().map(p::conjugate).toList());
    }

    /** The distinct conjugates g*subgroup*g^-1 by elements of this group, the subgroup first. */
    public List<PermutationGroup> conjugates(PermutationGroup subgroup) {
        return Orbits.orbit(this, subgroup, (p, group) -> group.conjugate(p));
    }

    /** One subgroup of each conjugacy class of subgroups, by ascending order; throws TooLarge. */
    public List<PermutationGroup> subgroupClasses() {
        if (subgroupClasses == null) {
            subgroupClasses = List.copyOf(SubgroupClasses.of(this));
        }
        return subgroupClasses;
    }

    /** Those of {@link #subgroupClasses} that are transitive on the points. */
    public List<PermutationGroup> transitiveSubgroupClasses() {
        return subgroupClasses().stream().filter(PermutationGroup::isTransitive).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PermutationGroup that && (this == that || degree == that.degree
                && order().equals(that.order()) && isSubgroupOf(that));
    }

    /** From the basic orbits for the base 0, 1, 2, ..., which do not depend on how the group was given. */
    @Override
    public int hashCode() {
        int hash = degree;
        for (int level = 0; level < Math.min(degree, HASHED_LEVELS); level++) {
            hash = 31 * hash + Arrays.hashCode(structure().basicOrbit(level));
        }
        return hash;
    }

    @Override
    public String toString() {
        return generators().stream().map(Permutation::toString)
                .collect(Collectors.joining(", ", "<", "> on 1.." + degree));
    }
}
