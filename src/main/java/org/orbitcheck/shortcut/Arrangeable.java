package org.orbitcheck.shortcut;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Value;
import org.orbitcheck.term.ValueOrder;

/**
 * A value that is one entry for each point (a vector, a map, a set of points, a pair of such), whose orbit under a product of full
 * symmetric groups is the set of the distinct arrangements of its entries within the blocks.
 *
 * @param codes the entry at each point, as the place in the ascending list of the entries that occur
 * @param entries those entries
 * @param decode the value with other codes
 */
record Arrangeable(int[] codes, List<?> entries, Function<int[], Value> decode) {
    static Optional<Arrangeable> of(Value value) {
        if (value instanceof Value.Vector vector) {
            List<BigFraction> palette = List.copyOf(new TreeSet<>(vector.coordinates()));
            return Optional.of(new Arrangeable(codes(vector.coordinates(), palette), palette,
                    codes -> new Value.Vector(vector.points(), List.of(decoded(codes, BigFraction[]::new, palette)))));
        }
        if (value instanceof Value.Mapping mapping) {
            TreeSet<Value> distinct = new TreeSet<>(ValueOrder.INSTANCE);
            distinct.addAll(mapping.images());
            List<Value> palette = List.copyOf(distinct);
            return Optional.of(new Arrangeable(codes(mapping.images(), palette), palette,
                    codes -> new Value.Mapping(mapping.points(), List.of(decoded(codes, Value[]::new, palette)))));
        }
        if (value instanceof Value.Pair pair) {
            return of(pair.first()).flatMap(a -> of(pair.second()).map(b -> both(a, b)));
        }
        if (value instanceof Value.Point point) {
            return ofPoints(new Value.SetOf(List.of(point))).map(
                    a -> new Arrangeable(a.codes, a.entries, codes -> ((Value.SetOf) a.decode.apply(codes)).elements().get(0)));
        }
        return value instanceof Value.SetOf set ? ofPoints(set) : Optional.empty();
    }

    /** What a pair has at a point: the codes of both. */
    private record Both(int first, int second) implements Comparable<Both> {
        @Override
        public int compareTo(Both other) {
            return first != other.first ? Integer.compare(first, other.first) : Integer.compare(second, other.second);
        }
    }

    private static Arrangeable both(Arrangeable a, Arrangeable b) {
        Both[] at = new Both[a.codes.length];
        Arrays.setAll(at, i -> new Both(a.codes[i], b.codes[i]));
        List<Both> palette = List.copyOf(new TreeSet<>(List.of(at)));
        int[] first = palette.stream().mapToInt(Both::first).toArray();
        int[] second = palette.stream().mapToInt(Both::second).toArray();
        List<?> entries = palette.stream().map(e -> List.of(a.entries.get(e.first), b.entries.get(e.second))).toList();
        return new Arrangeable(codes(List.of(at), palette), entries,
                codes -> new Value.Pair(a.decode.apply(through(first, codes)), b.decode.apply(through(second, codes))));
    }

    private static int[] through(int[] table, int[] codes) {
        return Arrays.stream(codes).map(c -> table[c]).toArray();
    }

    private static <T> int[] codes(List<T> entries, List<T> palette) {
        return entries.stream().mapToInt(palette::indexOf).toArray();
    }

    private static <T> T[] decoded(int[] codes, IntFunction<T[]> array, List<T> palette) {
        T[] result = array.apply(codes.length);
        for (int i = 0; i < result.length; i++) {
            result[i] = palette.get(codes[i]);
        }
        return result;
    }

    private static Optional<Arrangeable> ofPoints(Value.SetOf set) {
        if (set.elements().isEmpty() || !(set.elements().get(0) instanceof Value.Point first)) {
            return Optional.empty();
        }
        int[] codes = new int[first.points().size()];
        set.elements().forEach(e -> codes[((Value.Point) e).index()] = 1);
        return Optional.of(new Arrangeable(codes, List.of(0, 1), other -> subset(first.points(), other)));
    }

    private static Value subset(Points points, int[] codes) {
        List<Value> members = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] == 1) {
                members.add(new Value.Point(points, i));
            }
        }
        return new Value.SetOf(members);
    }

    /** The orbit under a product of full symmetric groups. */
    Iterable<Value> arrangements(PermutationGroup young) {
        Iterable<int[]> all = new DistinctArrangements(young, codes);
        return () -> StreamSupport.stream(all.spliterator(), false).map(decode).iterator();
    }

    /** How many arrangements there are. */
    BigInteger count(PermutationGroup young) {
        return ArrangementClasses.count(young.blocksIfYoung().orElseThrow(), codes);
    }

    /** The entries of each block, sorted: two values are in one orbit when these are equal. */
    Object key(List<int[]> blocks) {
        List<Object> key = new ArrayList<>();
        for (int[] block : blocks) {
            int[] sorted = Arrays.stream(block).map(i -> codes[i]).sorted().toArray();
            key.add(Arrays.stream(sorted).mapToObj(entries::get).toList());
        }
        return key;
    }
}
