package org.orbitcheck.theorem;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.Value;

/**
 * The orbit of a vector under a product of symmetric groups, divided into orbits of a smaller product of symmetric
 * groups K that fixes what a summand names. The summand has one value on each orbit of K, so a sum over the whole orbit is
 * one over representatives, each counted as often as its K-orbit has elements (a multinomial coefficient).
 *
 * @param kinds a number for each point; K consists of the permutations that keep it
 * @param representatives one vector from each K-orbit
 */
public record OrbitClasses(List<Integer> kinds, List<Value.Vector> representatives) {
    public OrbitClasses {
        kinds = List.copyOf(kinds);
        representatives = List.copyOf(representatives);
    }

    /** How many arrangements of its coordinates within the points of each kind a vector has. */
    public BigInteger size(Value.Vector vector) {
        return arrangements(vector, blocks());
    }

    /** Whether every permutation in K is in the group and fixes all that is to be fixed. */
    public boolean isFixing(NamedGroup group, Invariance.Fixed fixed) {
        return kinds.size() == group.degree() && generators().stream()
                .allMatch(p -> group.group().contains(p) && fixed.isFixedBy(p));
    }

    /** What is wrong with the division of the orbit of a vector; empty where it is complete and each class is there once. */
    public Optional<String> fault(NamedGroup group, Value.Vector vector) {
        Optional<List<int[]>> young = group.group().blocksIfYoung();
        if (young.isEmpty() || kinds.size() != group.degree()) {
            return Optional.of("the group is not a product of symmetric groups");
        }
        List<Object> orbit = key(vector, young.get());
        Set<Object> classes = new HashSet<>();
        BigInteger sum = BigInteger.ZERO;
        for (Value.Vector representative : representatives) {
            if (!key(representative, young.get()).equals(orbit)) {
                return Optional.of("a representative is not in the orbit");
            }
            if (!classes.add(key(representative, blocks()))) {
                return Optional.of("a class has two representatives");
            }
            sum = sum.add(size(representative));
        }
        return sum.equals(arrangements(vector, young.get())) ? Optional.empty()
                : Optional.of("the classes have " + sum + " elements together, not as many as the orbit");
    }

    /** For each kind of points a transposition and a cycle through all of them, which generate all permutations of them. */
    private List<Permutation> generators() {
        List<Permutation> generators = new ArrayList<>();
        for (int[] block : blocks()) {
            if (block.length > 1) {
                generators.add(Permutation.transposition(kinds.size(), block[0], block[1]));
            }
            if (block.length > 2) {
                generators.add(Permutation.fromCycles(kinds.size(), List.of(block)));
            }
        }
        return generators;
    }

    /** The points of each kind. */
    public List<int[]> blocks() {
        TreeMap<Integer, List<Integer>> points = new TreeMap<>();
        for (int i = 0; i < kinds.size(); i++) {
            points.computeIfAbsent(kinds.get(i), k -> new ArrayList<>()).add(i);
        }
        return points.values().stream().map(b -> b.stream().mapToInt(i -> i).toArray()).toList();
    }

    /** The coordinates in each block, sorted. */
    private static List<Object> key(Value.Vector vector, List<int[]> blocks) {
        List<Object> key = new ArrayList<>();
        for (int[] block : blocks) {
            key.add(Arrays.stream(block).mapToObj(vector.coordinates()::get).sorted().toList());
        }
        return key;
    }

    private static BigInteger arrangements(Value.Vector vector, List<int[]> blocks) {
        BigInteger count = BigInteger.ONE;
        for (int[] block : blocks) {
            TreeMap<BigFraction, Integer> seen = new TreeMap<>();
            for (int k = 0; k < block.length; k++) {
                int times = seen.merge(vector.coordinates().get(block[k]), 1, Integer::sum);
                count = count.multiply(BigInteger.valueOf(k + 1)).divide(BigInteger.valueOf(times));
            }
        }
        return count;
    }
}
