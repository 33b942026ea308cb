package org.orbitcheck.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The subgroups of a small group up to conjugacy. Every subgroup other than the trivial one is the join of a lesser one
 * with a cyclic subgroup of prime power order, and conjugate subgroups have conjugate joins; so the joins of one
 * subgroup of each class with all such cyclic subgroups meet every class (compare Neubüser 1960).
 */
final class SubgroupClasses {
    /** The order of Sym(7), whose 11300 subgroups take seconds. */
    static final int MAX_ORDER = 5040;
    static final int MAX_SUBGROUPS = 100_000;

    private final MultiplicationTable table;
    private final List<Integer> cyclicGenerators;
    private final Set<BitSet> known = new HashSet<>();
    private final List<BitSet> classes = new ArrayList<>();

    private SubgroupClasses(MultiplicationTable table) {
        this.table = table;
        this.cyclicGenerators = cyclicGenerators();
    }

    /** One subgroup of each class, by order, then by their elements; the last is the group itself. */
    static List<PermutationGroup> of(PermutationGroup group) {
        if (group.order().compareTo(BigInteger.valueOf(MAX_ORDER)) > 0) {
            throw new TooLarge("the subgroups of a group of order " + group.order() + "; up to order " + MAX_ORDER
                    + " they are listed");
        }
        SubgroupClasses search = new SubgroupClasses(new MultiplicationTable(group));
        search.run();
        List<PermutationGroup> result = new ArrayList<>();
        for (BitSet subgroup : search.classes) {
            result.add(subgroup.cardinality() == search.table.size() ? group : PermutationGroup.generatedBy(
                    group.degree(), search.table.generatorsOf(subgroup).stream().map(search.table::element).toList()));
        }
        return result;
    }

    /** The least generator of each cyclic subgroup of prime power order. */
    private List<Integer> cyclicGenerators() {
        Set<BitSet> seen = new HashSet<>();
        List<Integer> generators = new ArrayList<>();
        for (int element = 1; element < table.size(); element++) {
            if (isPrimePower(table.element(element).order()) && seen.add(table.join(table.trivial(), List.of(),
                    element))) {
                generators.add(element);
            }
        }
        return generators;
    }

    private static boolean isPrimePower(long n) {
        long prime = 2;
        while (n % prime != 0) {
            prime++;
        }
        long rest = n;
        while (rest % prime == 0) {
            rest /= prime;
        }
        return rest == 1;
    }

    private void run() {
        addClassOf(table.trivial());
        for (int next = 0; next < classes.size(); next++) {
            BitSet subgroup = classes.get(next);
            List<Integer> generators = table.generatorsOf(subgroup);
            for (int element : cyclicGenerators) {
                if (!subgroup.get(element)) {
                    BitSet join = table.join(subgroup, generators, element);
                    if (!known.contains(join)) {
                        addClassOf(join);
                    }
                }
            }
        }
        classes.sort(Comparator.comparingInt(BitSet::cardinality).thenComparing(SubgroupClasses::compareElements));
    }

    private void addClassOf(BitSet subgroup) {
        List<BitSet> conjugates = new ArrayList<>(List.of(subgroup));
        known.add(subgroup);
        BitSet least = subgroup;
        for (int next = 0; next < conjugates.size(); next++) {
            for (int generator : table.generators()) {
                BitSet conjugate = table.conjugate(generator, conjugates.get(next));
                if (known.add(conjugate)) {
                    conjugates.add(conjugate);
                    least = compareElements(conjugate, least) < 0 ? conjugate : least;
                }
            }
        }
        if (known.size() > MAX_SUBGROUPS) {
            throw new TooLarge("a group of order " + table.size() + " with more than " + MAX_SUBGROUPS + " subgroups");
        }
        classes.add(least);
    }

    /** Lexicographic, by the ascending elements. */
    private static int compareElements(BitSet a, BitSet b) {
        BitSet difference = (BitSet) a.clone();
        difference.xor(b);
        int first = difference.nextSetBit(0);
        return first < 0 ? 0 : a.get(first) ? -1 : 1;
    }
}
