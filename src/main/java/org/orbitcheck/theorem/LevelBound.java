package org.orbitcheck.theorem;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.semantics.Program;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/**
 * The least value of sums over outcomes x whose summands see u only through how many outcomes of some sets are above x
 * and on the level of x. A weak order puts the outcomes on levels; it is built from the top, and the least total from a
 * number of outcomes above on depends on nothing else (dynamic programming over the numbers of outcomes of each class,
 * where outcomes are in one class when they are in the same sets). Summands are rounded down, so it is a lower bound.
 */
final class LevelBound {
    private static final long MOST_STEPS = 30_000_000;
    private static final int DENSE = 4_000_000;
    /** A multiple of 1, ..., 25, so that summands with such denominators are exact. */
    private static final BigFraction SCALE = new BigFraction(36 * 26_771_144_400L);

    /** For each set and each class whether the class is in the set. */
    private final boolean[][] contains;
    private final int[] sizes;
    private final List<Summand> summands = new ArrayList<>();

    private LevelBound(List<OrderLocal> parts, List<Value.SetOf> sets) {
        Map<List<Boolean>, Integer> counts = new LinkedHashMap<>();
        Value.SetOf.of(sets.stream().flatMap(s -> s.elements().stream()).toList()).elements()
                .forEach(x -> counts.merge(sets.stream().map(s -> s.contains(x)).toList(), 1, Integer::sum));
        sizes = counts.values().stream().mapToInt(i -> i).toArray();
        contains = new boolean[sets.size()][sizes.length];
        List<List<Boolean>> classes = List.copyOf(counts.keySet());
        for (int set = 0; set < contains.length; set++) {
            for (int k = 0; k < sizes.length; k++) {
                contains[set][k] = classes.get(k).get(set);
            }
        }
        parts.forEach(part -> summands.add(new Summand(part, sets)));
    }

    /** @throws NotShown where the sums are not of this kind */
    static BigFraction of(List<SumOfSums.Part> parts, Term.Variable parameter) {
        if (parts.isEmpty()) {
            return BigFraction.ZERO;
        }
        List<Value.SetOf> sets = new ArrayList<>();
        List<OrderLocal> local = parts.stream().map(p -> OrderLocal.of(p, parameter, sets)).toList();
        return new LevelBound(local, sets).bound();
    }

    private BigFraction bound() {
        int states = 1;
        long steps = 1;
        for (int size : sizes) {
            states = Math.multiplyExact(states, size + 1);
            steps = Math.multiplyExact(steps, (size + 1L) * (size + 2L) / 2);
            if (steps > MOST_STEPS) {
                throw new NotShown("there are too many weak orders to go through");
            }
        }
        long[] least = new long[states];
        int[] above = sizes.clone();
        for (int state = states - 2; state >= 0; state--) {
            retreat(above);
            least[state] = leastFrom(above, least);
        }
        return new BigFraction(least[0]).divide(SCALE);
    }

    /** The tuple of numbers that comes before, in the order of {@link #place}. */
    private void retreat(int[] above) {
        for (int k = above.length - 1; k >= 0; k--) {
            if (above[k] > 0) {
                above[k]--;
                return;
            }
            above[k] = sizes[k];
        }
    }

    private int place(int[] above, int[] level) {
        int place = 0;
        for (int k = 0; k < sizes.length; k++) {
            place = place * (sizes[k] + 1) + above[k] + level[k];
        }
        return place;
    }

    private long leastFrom(int[] above, long[] least) {
        int[] level = new int[sizes.length];
        long best = Long.MAX_VALUE;
        while (advance(above, level)) {
            best = Math.min(best, Math.addExact(total(above, level), least[place(above, level)]));
        }
        return best;
    }

    /** The next choice of a level among the outcomes that are left. */
    private boolean advance(int[] above, int[] level) {
        for (int k = level.length - 1; k >= 0; k--) {
            if (above[k] + level[k] < sizes[k]) {
                level[k]++;
                return true;
            }
            level[k] = 0;
        }
        return false;
    }

    private long total(int[] above, int[] level) {
        long total = 0;
        for (Summand summand : summands) {
            int elements = in(summand.part.place(), level);
            if (elements > 0) {
                total = Math.addExact(total, Math.multiplyExact(elements, summand.at(above, level)));
            }
        }
        return total;
    }

    private int in(int set, int[] numbers) {
        int sum = 0;
        for (int k = 0; k < numbers.length; k++) {
            sum += contains[set][k] ? numbers[k] : 0;
        }
        return sum;
    }

    /** The values of a summand, times the coefficient, rounded down: by the numbers that it sees. */
    private final class Summand {
        private final OrderLocal part;
        private final Program program;
        private final int[] radix;
        private final Map<Integer, Long> sparse = new HashMap<>();
        private final long[] dense;
        private final boolean[] there;

        Summand(OrderLocal part, List<Value.SetOf> sets) {
            this.part = part;
            this.program = new Evaluator().program(part.counts(), part.summand());
            this.radix = part.counted().stream().mapToInt(s -> sets.get(s).elements().size() + 1).toArray();
            int all = 1;
            for (int r : radix) {
                all = Math.multiplyExact(Math.multiplyExact(all, r), r);
            }
            this.dense = new long[all <= DENSE ? all : 0];
            this.there = new boolean[dense.length];
        }

        long at(int[] above, int[] level) {
            int place = 0;
            for (int i = 0; i < radix.length; i++) {
                int set = part.counted().get(i);
                place = (place * radix[i] + in(set, above)) * radix[i] + in(set, level);
            }
            if (dense.length == 0) {
                return sparse.computeIfAbsent(place, p -> value(above, level));
            }
            if (!there[place]) {
                dense[place] = value(above, level);
                there[place] = true;
            }
            return dense[place];
        }

        private long value(int[] above, int[] level) {
            Value[] arguments = new Value[2 * radix.length];
            for (int i = 0; i < radix.length; i++) {
                arguments[2 * i] = Value.of((long) in(part.counted().get(i), above));
                arguments[2 * i + 1] = Value.of((long) in(part.counted().get(i), level));
            }
            return floor(Rationals.of(program.number(arguments)).multiply(part.coefficient()).multiply(SCALE));
        }
    }

    private static long floor(BigFraction value) {
        BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
        return Math.subtractExact(parts[0].longValueExact(), parts[1].signum() < 0 ? 1 : 0);
    }

    /** What a summand is where it is left out. */
    static Term conditional(Term condition, Term body) {
        return Sets.isTrue(condition) ? body : new Term.Conditional(condition, body, Terms.ZERO);
    }
}
