package org.orbitcheck.engine.enumeration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.chain.PermutationGroups;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;

/** Random small tables under random groups: the engine against definitions that go through all permutations. */
class AgainstAllPermutationsTest {
    private final Theory theory = new Theory();

    /** Two rows of a table on the points of a group, and all elements of the group. */
    private record Table(PermutationGroup group, List<Permutation> elements, int[] a, int[] b) {
        static Table random(long seed, int degree, int values) {
            Random random = new Random(seed);
            List<Permutation> generators = new ArrayList<>();
            for (int i = 0; i < random.nextInt(3); i++) {
                List<Integer> images = new ArrayList<>(java.util.stream.IntStream.range(0, degree).boxed().toList());
                Collections.shuffle(images, random);
                generators.add(Permutation.of(images.stream().mapToInt(Integer::intValue).toArray()));
            }
            PermutationGroup group = PermutationGroups.generatedBy(degree, generators);
            return new Table(group, group.elements().toList(), random.ints(degree, 0, values).toArray(),
                    random.ints(degree, 0, values).toArray());
        }

        Set<Integer> orbit(int t) {
            Set<Integer> orbit = new TreeSet<>();
            elements.forEach(p -> orbit.add(p.apply(t)));
            return orbit;
        }

        boolean forAllPoints(IntPredicate holds) {
            return java.util.stream.IntStream.range(0, a.length).allMatch(holds);
        }

        boolean favoursA(int t) {
            return a[t] > b[t];
        }

        boolean most(BigFraction n) {
            return forAllPoints(t -> n.multiply((int) orbit(t).stream().filter(s -> a[s] < b[s]).count())
                    .compareTo(new BigFraction((int) orbit(t).stream().filter(s -> a[s] > b[s]).count())) <= 0);
        }

        boolean mean(BigFraction n) {
            return forAllPoints(t -> n.multiply(orbit(t).stream().filter(s -> a[s] != b[s]).mapToInt(s -> b[s]).sum())
                    .compareTo(new BigFraction(
                            orbit(t).stream().filter(s -> a[s] != b[s]).mapToInt(s -> a[s]).sum())) <= 0);
        }

        boolean simplyRetargetable() {
            return elements.stream().anyMatch(p -> forAllPoints(t -> !favoursA(t) || a[p.apply(t)] < b[p.apply(t)]));
        }

        boolean retargetable(int n) {
            return forAllPoints(t -> someFamily(n, new ArrayList<>(), family -> turns(family, t)));
        }

        private boolean turns(List<Permutation> family, int t) {
            Predicate<Permutation> turned = p -> orbit(t).stream()
                    .allMatch(x -> !favoursA(x) || a[p.apply(x)] < b[p.apply(x)]);
            BiPredicate<Permutation, Permutation> apart = (p, q) -> orbit(t).stream().filter(this::favoursA)
                    .noneMatch(x -> orbit(t).stream().filter(this::favoursA).anyMatch(y -> p.apply(x) == q.apply(y)));
            for (int i = 0; i < family.size(); i++) {
                for (int j = 0; j < family.size(); j++) {
                    if (!turned.test(family.get(i)) || i != j && !apart.test(family.get(i), family.get(j))) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean someFamily(int n, List<Permutation> family, Predicate<List<Permutation>> holds) {
            if (family.size() == n) {
                return holds.test(family);
            }
            for (Permutation p : elements) {
                family.add(p);
                boolean found = someFamily(n, family, holds);
                family.remove(family.size() - 1);
                if (found) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean holds(Term formula) {
        Attempt attempt = new EnumerationEngine().attempt(formula, Budget.ofMillis(60_000));
        if (attempt instanceof Attempt.Unknown unknown) {
            throw new AssertionError(unknown.reason());
        }
        return attempt instanceof Attempt.Proved;
    }

    @Property(tries = 200)
    void mostAndMeanCountOrbitElementsOnce(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int degree,
            @ForAll @IntRange(min = 0, max = 6) int numerator) {
        Table table = Table.random(seed, degree, 4);
        ParameterSpace space = Theory.points(table.group());
        UnaryOperator<Term> a = Theory.function(space, table.a());
        UnaryOperator<Term> b = Theory.function(space, table.b());
        BigFraction n = new BigFraction(numerator, 2);
        assertEquals(table.most(n), holds(theory.most(space, n, a, b)));
        assertEquals(table.mean(n), holds(theory.mean(space, n, a, b)));
    }

    @Property(tries = 200)
    void simpleRetargetability(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int degree) {
        Table table = Table.random(seed, degree, 2);
        ParameterSpace space = Theory.points(table.group());
        assertEquals(table.simplyRetargetable(), holds(theory.simplyRetargetable(space,
                Theory.function(space, table.a()), Theory.function(space, table.b()))));
    }

    @Property(tries = 200)
    void multipleRetargetability(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int degree,
            @ForAll @IntRange(min = 0, max = 3) int n) {
        Table table = Table.random(seed, degree, 2);
        ParameterSpace space = Theory.points(table.group());
        assertEquals(table.retargetable(n), holds(theory.retargetable(space, n,
                Theory.function(space, table.a()), Theory.function(space, table.b()))));
    }
}
