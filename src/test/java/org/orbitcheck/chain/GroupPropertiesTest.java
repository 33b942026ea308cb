package org.orbitcheck.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.orbitcheck.chain.ChainBuilder;
import org.orbitcheck.chain.ChainStructure;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;

/** Schreier-Sims and everything built on it against groups closed by brute force. */
class GroupPropertiesTest {
    private record Case(int degree, List<Permutation> generators) {
        PermutationGroup group() {
            return PermutationGroups.generatedBy(degree, generators);
        }

        TreeSet<Permutation> elements() {
            return BruteForce.closure(degree, generators);
        }
    }

    /** Up to three permutations of up to seven points; short cycles are likely, so that subgroups vary. */
    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.integers().between(1, 7).flatMap(degree -> {
            List<Integer> points = new ArrayList<>();
            for (int i = 0; i < degree; i++) {
                points.add(i);
            }
            Arbitrary<Permutation> any = Arbitraries.shuffle(points)
                    .map(images -> Permutation.of(images.stream().mapToInt(i -> i).toArray()));
            Arbitrary<Permutation> power = Combinators.combine(any, Arbitraries.integers().between(1, 4))
                    .as((p, n) -> Stream.generate(() -> p).limit(n).reduce(Permutation::times).orElseThrow());
            return power.list().ofMinSize(0).ofMaxSize(3).map(generators -> new Case(degree, generators));
        });
    }

    @Property(tries = 300)
    void theElementsAreTheClosureInLexicographicOrder(@ForAll("cases") Case c) {
        TreeSet<Permutation> elements = c.elements();
        PermutationGroup group = c.group();
        assertEquals(BigInteger.valueOf(elements.size()), group.order());
        assertEquals(new ArrayList<>(elements), group.elements().toList());
        assertEquals(elements.stream().filter(Permutation::isInvolution).toList(), group.involutions().toList());
    }

    @Property(tries = 200)
    void schreierAndSimsNeedNoRecognition(@ForAll("cases") Case c) {
        List<Permutation> generators = new ArrayList<>(c.generators());
        generators.add(Permutation.identity(c.degree()));
        ChainStructure chain = ChainBuilder.generatedBy(c.degree(), generators);
        List<Permutation> elements = new ArrayList<>();
        chain.elements().forEachRemaining(elements::add);
        assertEquals(new ArrayList<>(c.elements()), elements);
    }

    @Property(tries = 100)
    void membershipIsThatOfTheClosure(@ForAll("cases") Case c) {
        TreeSet<Permutation> elements = c.elements();
        PermutationGroup group = c.group();
        Random random = new Random(1);
        PermutationGroup all = PermutationGroup.symmetric(c.degree());
        for (int i = 0; i < 50; i++) {
            Permutation p = Stabilizers.random(all.structure(), random);
            assertEquals(elements.contains(p), group.contains(p));
            assertTrue(elements.contains(Stabilizers.random(group.structure(), random)));
        }
    }

    @Property(tries = 150)
    void pointAndSetStabilizers(@ForAll("cases") Case c, @ForAll @IntRange(max = 127) int mask) {
        PermutationGroup group = c.group();
        Set<Integer> set = new HashSet<>();
        for (int i = 0; i < c.degree(); i++) {
            int point = i;
            if ((mask >>> i & 1) != 0) {
                set.add(i);
            }
            PermutationGroup fixing = group.stabilizer(point);
            assertEquals(c.elements().stream().filter(p -> p.apply(point) == point).toList(),
                    fixing.elements().toList());
            assertEquals(group.order(), fixing.order().multiply(BigInteger.valueOf(group.orbitOf(point).length)));
        }
        assertEquals(c.elements().stream()
                .filter(p -> set.stream().map(p::apply).collect(Collectors.toSet()).equals(set)).toList(),
                group.setwiseStabilizer(set).elements().toList());
    }

    @Property(tries = 100)
    void theLeastOfACosetIsTheLeast(@ForAll("cases") Case c) {
        Permutation p = Stabilizers.random(PermutationGroup.symmetric(c.degree()).structure(), new Random(2));
        Permutation least = c.elements().stream().map(p::times).min(Permutation::compareTo).orElseThrow();
        assertEquals(least, c.group().leastOfLeftCoset(p));
    }

    @Property(tries = 60)
    void transversalsPartitionTheGroup(@ForAll("cases") Case c) {
        PermutationGroup group = c.group();
        PermutationGroup subgroup = group.stabilizer(c.degree() - 1);
        List<Permutation> transversal = group.transversal(subgroup);
        List<Permutation> all = new ArrayList<>();
        transversal.forEach(g -> subgroup.elements().forEach(h -> all.add(g.times(h))));
        all.sort(null);
        assertEquals(group.elements().toList(), all);
        assertEquals(transversal.stream().sorted().toList(), transversal);
        transversal.forEach(g -> assertEquals(g, subgroup.leastOfLeftCoset(g)));
    }

    @Property(tries = 60)
    void productsWithAnotherGroup(@ForAll("cases") Case c) {
        PermutationGroup product = PermutationGroups.directProduct(c.group(), PermutationGroups.alternating(4));
        PermutationGroup again = PermutationGroups.generatedBy(product.degree(), product.generators());
        assertEquals(product.order(), c.group().order().multiply(BigInteger.valueOf(12)));
        assertEquals(product, again);
        assertEquals(product.hashCode(), again.hashCode());
        assertEquals(again.involutions().toList(), product.involutions().toList());
    }

    @Property(tries = 60)
    void theGeneratorsOfAStabilizerGenerateIt(@ForAll("cases") Case c) {
        PermutationGroup stabilizer = c.group().setwiseStabilizer(new HashSet<>(List.of(0, c.degree() - 1)));
        assertEquals(stabilizer.elements().toList(),
                new ArrayList<>(BruteForce.closure(c.degree(), stabilizer.generators())));
    }

    @Property(tries = 40)
    void subgroupClassesMeetEveryCyclicSubgroupOnce(@ForAll("cases") Case c) {
        PermutationGroup group = c.group();
        Assume.that(c.degree() < 7);
        List<PermutationGroup> classes = PermutationGroups.subgroupClasses(group);
        for (Permutation element : group.elements().limit(30).toList()) {
            PermutationGroup cyclic = PermutationGroups.generatedBy(c.degree(), List.of(element));
            Set<PermutationGroup> conjugates = new HashSet<>(Examples.conjugates(group, cyclic));
            assertEquals(1, classes.stream().filter(conjugates::contains).count());
        }
    }
}
