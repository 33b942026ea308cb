package org.orbitcheck.chain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;

/**
 * The elements of a small group by number, and their products. They are in the order in which those that fix the last
 * points come first (identity, (1 2), the other permutations of 1..3, ...), so that least subgroups look familiar.
 */
final class MultiplicationTable {
    private final List<Permutation> elements;
    private final List<Integer> generators;
    private final short[][] products;
    private final int[] inverses;

    /** The group must have fewer than 2^15 elements. */
    MultiplicationTable(PermutationGroup group) {
        this.elements = group.elements().sorted(MultiplicationTable::compareFromLast).toList();
        Map<Permutation, Integer> numbers = new HashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            numbers.put(elements.get(i), i);
        }
        this.generators = group.generators().stream().map(numbers::get).toList();
        this.products = new short[elements.size()][];
        this.inverses = elements.stream().mapToInt(p -> numbers.get(p.inverse())).toArray();
        fillProducts(numbers);
    }

    private static int compareFromLast(Permutation a, Permutation b) {
        for (int i = a.degree() - 1; i >= 0; i--) {
            if (a.apply(i) != b.apply(i)) {
                return Integer.compare(b.apply(i), a.apply(i));
            }
        }
        return 0;
    }

    /** Only the rows of generators are multiplied; the row of s*g is that of g followed by that of s. */
    private void fillProducts(Map<Permutation, Integer> numbers) {
        int size = elements.size();
        short[][] rows = new short[generators.size()][size];
        for (int s = 0; s < rows.length; s++) {
            Permutation generator = elements.get(generators.get(s));
            for (int x = 0; x < size; x++) {
                rows[s][x] = numbers.get(generator.times(elements.get(x))).shortValue();
            }
        }
        short[] identity = new short[size];
        for (int x = 0; x < size; x++) {
            identity[x] = (short) x;
        }
        products[0] = identity;
        List<Integer> open = new ArrayList<>(List.of(0));
        for (int next = 0; next < open.size(); next++) {
            for (short[] row : rows) {
                int product = row[open.get(next)];
                if (products[product] == null) {
                    products[product] = compose(row, products[open.get(next)]);
                    open.add(product);
                }
            }
        }
    }

    private static short[] compose(short[] outer, short[] inner) {
        short[] result = new short[inner.length];
        for (int x = 0; x < inner.length; x++) {
            result[x] = outer[inner[x]];
        }
        return result;
    }

    int size() {
        return elements.size();
    }

    Permutation element(int number) {
        return elements.get(number);
    }

    List<Integer> generators() {
        return generators;
    }

    BitSet trivial() {
        BitSet trivial = new BitSet(size());
        trivial.set(0);
        return trivial;
    }

    /** The conjugate g*x*g^-1. */
    int conjugate(int g, int x) {
        return products[products[g][x]][inverses[g]];
    }

    /** The conjugate g*H*g^-1. */
    BitSet conjugate(int g, BitSet subgroup) {
        BitSet conjugate = new BitSet(size());
        for (int h = subgroup.nextSetBit(0); h >= 0; h = subgroup.nextSetBit(h + 1)) {
            conjugate.set(conjugate(g, h));
        }
        return conjugate;
    }

    /** The elements g with g*H*g^-1 = H. */
    int[] normalizer(BitSet subgroup, List<Integer> subgroupGenerators) {
        return IntStream.range(0, size())
                .filter(g -> subgroupGenerators.stream().allMatch(h -> subgroup.get(conjugate(g, h)))).toArray();
    }

    /** The elements that generate the same cyclic group as x. */
    List<Integer> generatorsOfCyclic(int x) {
        List<Integer> generators = new ArrayList<>();
        long order = elements.get(x).order();
        int power = x;
        for (long k = 1; k < order; k++) {
            if (gcd(k, order) == 1) {
                generators.add(power);
            }
            power = products[power][x];
        }
        return generators;
    }

    /** The group that H (given also by generators) and an element generate: whole cosets H*r are added at a time. */
    BitSet join(BitSet subgroup, List<Integer> subgroupGenerators, int element) {
        int[] members = subgroup.stream().toArray();
        BitSet join = (BitSet) subgroup.clone();
        List<Integer> representatives = new ArrayList<>(List.of(0));
        for (int next = 0; next < representatives.size(); next++) {
            short[] row = products[representatives.get(next)];
            addCoset(join, members, row[element], representatives);
            for (int generator : subgroupGenerators) {
                addCoset(join, members, row[generator], representatives);
            }
        }
        return join;
    }

    private void addCoset(BitSet join, int[] members, int representative, List<Integer> representatives) {
        if (!join.get(representative)) {
            for (int member : members) {
                join.set(products[member][representative]);
            }
            representatives.add(representative);
        }
    }

    /** A small generating set: again and again the first element with which the most is generated. */
    List<Integer> generatorsOf(BitSet subgroup) {
        List<Integer> chosen = new ArrayList<>();
        BitSet reached = trivial();
        int order = subgroup.cardinality();
        while (reached.cardinality() < order) {
            BitSet best = reached;
            int bestElement = 0;
            for (int x = subgroup.nextSetBit(1); x >= 0 && best.cardinality() < order; x = subgroup.nextSetBit(x + 1)) {
                if (!reached.get(x)) {
                    BitSet join = join(reached, chosen, x);
                    if (join.cardinality() > best.cardinality()) {
                        best = join;
                        bestElement = x;
                    }
                }
            }
            reached = best;
            chosen.add(leastGenerator(bestElement));
        }
        return chosen;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** Of the generators of a cyclic group the lexicographically least: (1 2 3) rather than (1 3 2). */
    private int leastGenerator(int element) {
        return generatorsOfCyclic(element).stream().min(Comparator.comparing(elements::get)).orElse(element);
    }
}
