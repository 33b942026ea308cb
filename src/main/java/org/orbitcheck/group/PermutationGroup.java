package org.orbitcheck.group;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A group of permutations of 0..degree-1. Immutable; two are equal when they have the same elements. What is known of it is
 * found when first needed.
 */
public final class PermutationGroup {
    /** Groups on more points than this are refused. */
    public static final int MAX_DEGREE = 100_000;
    private static final int MAX_LISTED = 5_000_000;

    private final int degree;
    private final List<Permutation> given;
    private final Supplier<Structure> recognition;
    private volatile Structure structure;
    private volatile TooLarge tooLarge;
    private volatile List<Permutation> generators;
    private volatile Partitions.Partition orbits;
    private int hash;

    private PermutationGroup(int degree, List<Permutation> given, Supplier<Structure> recognition) {
        this.degree = degree;
        this.given = given;
        this.recognition = recognition;
    }

    /** The degree; throws IllegalArgumentException where it is not supported. */
    public static int checked(int degree) {
        if (degree < 0 || degree > MAX_DEGREE) {
            throw new IllegalArgumentException(
                    "a group on " + degree + " points: from 0 to " + MAX_DEGREE + " are supported");
        }
        return degree;
    }

    /** What finds the structure of a group that is neither a product of symmetric groups nor small. */
    public interface Recognizer {
        Structure structure(int degree, List<Permutation> generators);
    }

    /** The group that the permutations generate; throws IllegalArgumentException when one has another degree. */
    public static PermutationGroup generatedBy(int degree, Collection<Permutation> generators, Recognizer large) {
        checked(degree);
        for (Permutation generator : generators) {
            if (generator.degree() != degree) {
                throw new IllegalArgumentException(
                        "a generator on " + generator.degree() + " points in a group on " + degree);
            }
        }
        List<Permutation> useful = generators.stream().filter(p -> !p.isIdentity()).distinct().toList();
        return useful.isEmpty() ? trivial(degree) : new PermutationGroup(degree, useful,
                () -> Recognition.of(degree, useful).orElseGet(() -> large.structure(degree, useful)));
    }

    /** The group with a structure that is known. */
    public static PermutationGroup of(Structure structure) {
        checked(structure.degree());
        return new PermutationGroup(structure.degree(), List.of(), () -> structure);
    }

    /** All permutations of n points, n!. */
    public static PermutationGroup symmetric(int n) {
        return of(YoungStructure.symmetric(checked(n)));
    }

    /** The group of the identity alone. */
    public static PermutationGroup trivial(int n) {
        return of(YoungStructure.trivial(checked(n)));
    }

    /** The Young subgroup: permutations that keep the label of each point. */
    public static PermutationGroup young(int[] labels) {
        checked(labels.length);
        return of(YoungStructure.ofLabels(labels));
    }

    /** What is known of it; throws TooLarge, and soon where it did so before. */
    public Structure structure() {
        Structure known = structure;
        return known != null ? known : recognised();
    }

    private synchronized Structure recognised() {
        if (tooLarge != null) {
            throw tooLarge;
        }
        if (structure == null) {
            try {
                structure = recognition.get();
            } catch (TooLarge e) {
                tooLarge = e;
                throw e;
            }
        }
        return structure;
    }

    /** Whether its structure is within reach; what needs no more than generators and orbits can do without. */
    public boolean hasStructure() {
        try {
            structure();
            return true;
        } catch (TooLarge unknown) {
            return false;
        }
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
        return orbitPartition().blocks().get(orbitPartition().blockOf()[point]).clone();
    }

    /** The least point in the orbit of a point. */
    public int leastOfOrbit(int point) {
        return orbitPartition().blocks().get(orbitPartition().blockOf()[point])[0];
    }

    /** The orbits on the points, each ascending, in the order of their least points; they must not be changed. */
    public List<int[]> orbits() {
        return orbitPartition().blocks();
    }

    private Partitions.Partition orbitPartition() {
        if (orbits == null) {
            orbits = given.isEmpty() && structure() instanceof YoungStructure young ? new Partitions.Partition(young.blocks())
                    : new Partitions.Partition(Partitions.blocks(Partitions.orbitLabels(degree, generators())));
        }
        return orbits;
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

    /** The orbits on the points, when the group is known to be the direct product of the full symmetric groups on them; they must not be changed. */
    public Optional<List<int[]>> blocksIfYoung() {
        return hasStructure() && structure() instanceof YoungStructure young ? Optional.of(young.blocks()) : Optional.empty();
    }

    /** The elements that fix a point. */
    public PermutationGroup stabilizer(int point) {
        return of(structure().pointStabilizer(checkedPoint(point)));
    }

    /** The elements p with p*points = points. */
    public PermutationGroup setwiseStabilizer(Set<Integer> points) {
        BitSet set = new BitSet(degree);
        points.forEach(point -> set.set(checkedPoint(point)));
        return of(structure().setStabilizer(set));
    }

    private int checkedPoint(int point) {
        if (point < 0 || point >= degree) {
            throw new IllegalArgumentException("point " + point + " is not among the points 0.." + (degree - 1));
        }
        return point;
    }

    /** The least element, in the order of permutations, of the left coset p*H of this group H. */
    public Permutation leastOfLeftCoset(Permutation p) {
        return structure().leastOfLeftCoset(p);
    }

    /** The least elements of the left cosets g*subgroup, ascending, so the identity is the first; throws TooLarge. */
    public List<Permutation> transversal(PermutationGroup subgroup) {
        if (!subgroup.isSubgroupOf(this)) {
            throw new IllegalArgumentException(subgroup + " is not a subgroup of " + this);
        }
        BigInteger index = order().divide(subgroup.order());
        if (index.compareTo(BigInteger.valueOf(MAX_LISTED)) > 0) {
            throw new TooLarge("a list of " + index + " cosets; at most " + MAX_LISTED + " are listed");
        }
        return Orbits.orbit(this, Permutation.identity(degree), (p, least) -> subgroup.leastOfLeftCoset(p.times(least)))
                .stream().sorted().toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PermutationGroup that && (this == that || degree == that.degree && hashCode() == that.hashCode()
                && (isGivenAs(that) || order().equals(that.order()) && isSubgroupOf(that)));
    }

    private boolean isGivenAs(PermutationGroup other) {
        return !given.isEmpty() && given.equals(other.given);
    }

    /** From the orbits, which do not depend on how the group was given and for which its structure need not be found. */
    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = Arrays.hashCode(orbitPartition().blockOf());
        }
        return hash;
    }

    @Override
    public String toString() {
        return generators().stream().map(Permutation::toString)
                .collect(Collectors.joining(", ", "<", "> on 1.." + degree));
    }
}
