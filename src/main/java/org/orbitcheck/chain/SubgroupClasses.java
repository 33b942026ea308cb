package org.orbitcheck.chain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.group.TooLarge;

/**
 * The subgroups of a small group up to conjugacy. Every subgroup other than the trivial one is the join of a lesser one
 * with a cyclic subgroup of prime power order, and conjugate subgroups have conjugate joins; so the joins of one
 * subgroup of each class with all such cyclic subgroups meet every class (compare Neubüser 1960).
 */
final class SubgroupClasses {
    /** The order of Sym(7), which has 11300 subgroups; the products of all elements are kept. */
    static final int MAX_ORDER = 5040;
    static final int MAX_SUBGROUPS = 100_000;

    private final MultiplicationTable table;
    /** For each element of prime power order the least element that generates the same cyclic group, else 0. */
    private final int[] cyclic;
    private final Set<BitSet> known = new HashSet<>();
    private final List<BitSet> classes = new ArrayList<>();

    private SubgroupClasses(MultiplicationTable table) {
        this.table = table;
        this.cyclic = cyclicSubgroups();
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
            result.add(subgroup.cardinality() == search.table.size() ? group : PermutationGroups.generatedBy(
                    group.degree(), search.table.generatorsOf(subgroup).stream().map(search.table::element).toList()));
        }
        return result;
    }

    private int[] cyclicSubgroups() {
        int[] least = new int[table.size()];
        for (int element = 1; element < table.size(); element++) {
            if (least[element] == 0 && isPrimePower(table.element(element).order())) {
                for (int generator : table.generatorsOfCyclic(element)) {
                    least[generator] = element;
                }
            }
        }
        return least;
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
            extend(classes.get(next));
        }
        classes.sort(Comparator.comparingInt(BitSet::cardinality).thenComparing(SubgroupClasses::compareElements));
    }

    /** Joins with cyclic subgroups that the normalizer conjugates into each other are conjugate: one is enough. */
    private void extend(BitSet subgroup) {
        List<Integer> generators = table.generatorsOf(subgroup);
        int[] normalizer = table.normalizer(subgroup, generators);
        BitSet done = (BitSet) subgroup.clone();
        for (int element = 1; element < cyclic.length; element++) {
            if (cyclic[element] != element || done.get(element)) {
                continue;
            }
            for (int g : normalizer) {
                done.set(cyclic[table.conjugate(g, element)]);
            }
            BitSet join = table.join(subgroup, generators, element);
            if (!known.contains(join)) {
                addClassOf(join);
            }
        }
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
