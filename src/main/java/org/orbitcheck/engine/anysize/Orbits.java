package org.orbitcheck.engine.anysize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.pattern.FunctionValue;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Value;

/**
 * A parameter space given by the value tuples of its orbits: the points 1, 2, 3, … under the product of the symmetric
 * groups of the orbits.
 */
record Orbits(List<List<List<BigFraction>>> orbits) {
    Orbits {
        orbits = List.copyOf(orbits);
    }

    int size() {
        return orbits.stream().mapToInt(List::size).sum();
    }

    /** The number of the first point of each orbit, and behind the last orbit the number of all points. */
    int first(int orbit) {
        return orbits.subList(0, orbit).stream().mapToInt(List::size).sum();
    }

    List<List<BigFraction>> tuples() {
        return orbits.stream().flatMap(List::stream).toList();
    }

    ParameterSpace space() {
        int[] labels = new int[size()];
        List<String> names = new ArrayList<>();
        for (int o = 0; o < orbits.size(); o++) {
            int from = first(o);
            int to = first(o + 1);
            for (int i = from; i < to; i++) {
                labels[i] = o;
            }
            names.add("Sym({" + IntStream.rangeClosed(from + 1, to).mapToObj(Integer::toString).collect(Collectors.joining(", ")) + "})");
        }
        String name = orbits.size() == 1 ? "Sym(" + size() + ")" : String.join(" * ", names);
        PermutationGroup group = orbits.size() == 1 ? PermutationGroup.symmetric(size()) : PermutationGroup.young(labels);
        return new ParameterSpace.PointSpace(new NamedGroup(name, Points.numbered(size()), group));
    }

    /** The tables of the functions on the points of a space, in the order of their first values. */
    static Map<Integer, Value.Table> tables(List<FunctionValue> functions, List<List<BigFraction>> tuples, Points points) {
        Map<Integer, Map<Value.Key, ExactReal>> tables = new TreeMap<>();
        for (int i = 0; i < functions.size(); i++) {
            FunctionValue f = functions.get(i);
            Map<Value.Key, ExactReal> table = tables.computeIfAbsent(f.function().id(), id -> new TreeMap<>());
            for (int t = 0; t < tuples.size(); t++) {
                table.put(new Value.Key(f.label(), new Value.Point(points, t)), ExactReal.of(tuples.get(t).get(i)));
            }
        }
        Map<Integer, Value.Table> result = new TreeMap<>();
        tables.forEach((id, values) -> result.put(id, new Value.Table(values)));
        return result;
    }
}
