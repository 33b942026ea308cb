package org.orbitcheck.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A small group by the list of its elements. */
final class ListedStructure extends Structure {
    private static final int MOST_ELEMENTS = 10_000;
    private static final int MOST_IMAGES = 500_000;

    private final int degree;
    private final List<Permutation> generators;
    private final List<Permutation> elements;
    /** For each point, elements that move it and no lesser one, by its image. */
    private final Map<Integer, TreeMap<Integer, Permutation>> chain = new HashMap<>();

    private ListedStructure(int degree, List<Permutation> generators, List<Permutation> elements) {
        this.degree = degree;
        this.generators = List.copyOf(generators);
        this.elements = elements.stream().sorted().toList();
        for (Permutation p : this.elements) {
            if (!p.isIdentity()) {
                chain.computeIfAbsent(p.firstMoved(), level -> new TreeMap<>()).putIfAbsent(p.apply(p.firstMoved()), p);
            }
        }
    }

    /** The group that the permutations generate; empty where it is too large to be listed. */
    static Optional<Structure> generatedBy(int degree, List<Permutation> generators) {
        Set<Permutation> known = new LinkedHashSet<>(List.of(Permutation.identity(degree)));
        List<Permutation> open = new ArrayList<>(known);
        for (int next = 0; next < open.size(); next++) {
            for (Permutation generator : generators) {
                Permutation product = generator.times(open.get(next));
                if (known.add(product)) {
                    open.add(product);
                }
            }
            if (open.size() > MOST_ELEMENTS || (long) open.size() * degree > MOST_IMAGES) {
                return Optional.empty();
            }
        }
        return Optional.of(new ListedStructure(degree, generators, open));
    }

    @Override
    public int degree() {
        return degree;
    }

    @Override
    public int[] basicOrbit(int level) {
        int[] moved = chain.getOrDefault(level, new TreeMap<>()).keySet().stream().mapToInt(Integer::intValue).toArray();
        int[] orbit = Arrays.copyOf(moved, moved.length + 1);
        orbit[moved.length] = level;
        Arrays.sort(orbit);
        return orbit;
    }

    @Override
    public Permutation representative(int level, int point) {
        return point == level ? Permutation.identity(degree) : chain.get(level).get(point);
    }

    @Override
    public List<Permutation> generators() {
        return generators;
    }

    @Override
    public Structure pointStabilizer(int point) {
        return subgroup(p -> p.apply(point) == point);
    }

    @Override
    public Structure setStabilizer(BitSet set) {
        return subgroup(p -> set.stream().allMatch(point -> set.get(p.apply(point))));
    }

    /** The elements that satisfy a condition, which must be a subgroup: each generator is none of what those before it generate. */
    private Structure subgroup(Predicate<Permutation> condition) {
        List<Permutation> useful = new ArrayList<>();
        Structure generated = YoungStructure.trivial(degree);
        for (Permutation p : elements) {
            if (condition.test(p) && !generated.contains(p)) {
                useful.add(p);
                generated = Recognition.of(degree, useful).orElseThrow();
            }
        }
        return generated;
    }

    @Override
    public Iterator<Permutation> elements() {
        return elements.iterator();
    }

    @Override
    public Iterator<Permutation> involutions() {
        return elements.stream().filter(Permutation::isInvolution).iterator();
    }
}
