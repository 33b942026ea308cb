package org.orbitcheck.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * A pattern: a relatively open polyhedron of value tuples on which every comparison of interest has one outcome. It is
 * kept as the cone {(n, v) : n > 0, v/n in the polyhedron}: the positive combinations of the generators plus any
 * combination of the lines. Coordinate 0 of a generator is n, the others are values; each generator has n >= 0.
 *
 * <p>The sum of n tuples of the polyhedron is (n, v) in the cone, and each (n, v) of the cone with a whole number n > 0
 * is such a sum (of n times v/n).
 *
 * @param signs for each slot (a parameter, then its images) the outcomes that tell patterns apart
 */
public record Cell(List<List<BigFraction>> generators, List<List<BigFraction>> lines, List<List<Integer>> signs) {
    public Cell {
        generators = List.copyOf(generators);
        lines = List.copyOf(lines);
        signs = List.copyOf(signs);
    }

    public int slots() {
        return signs.size();
    }

    public int dimension() {
        return generators.get(0).size() - 1;
    }

    /** A tuple in the pattern. */
    public List<BigFraction> sample() {
        List<BigFraction> sum = generators.stream().reduce(Cell::plus).orElseThrow();
        return sum.subList(1, sum.size()).stream().map(x -> x.divide(sum.get(0))).toList();
    }

    /** The value of a form at a generator or a line: its constant counts n times. */
    public static BigFraction value(Affine form, List<BigFraction> generator) {
        BigFraction value = form.constant().multiply(generator.get(0));
        return value.add(form.linear().at(generator.subList(1, generator.size())));
    }

    static List<BigFraction> plus(List<BigFraction> a, List<BigFraction> b) {
        return IntStream.range(0, a.size()).mapToObj(i -> a.get(i).add(b.get(i))).toList();
    }

    static List<BigFraction> times(List<BigFraction> a, BigFraction factor) {
        return a.stream().map(x -> x.multiply(factor)).toList();
    }

    /** The cell with one more slot, in which the values are these where given, else any. */
    Cell extended(List<Optional<BigFraction>> values, int mark) {
        List<List<BigFraction>> newGenerators = new ArrayList<>();
        for (List<BigFraction> g : generators) {
            List<BigFraction> longer = new ArrayList<>(g);
            values.forEach(v -> longer.add(v.orElse(BigFraction.ZERO).multiply(g.get(0))));
            newGenerators.add(longer);
        }
        int old = dimension() + 1;
        List<List<BigFraction>> newLines = new ArrayList<>();
        for (List<BigFraction> line : lines) {
            newLines.add(padded(line, values.size()));
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isEmpty()) {
                List<BigFraction> unit = new ArrayList<>(padded(List.of(), old + values.size()));
                unit.set(old + i, BigFraction.ONE);
                newLines.add(unit);
            }
        }
        List<List<Integer>> newSigns = new ArrayList<>(signs);
        newSigns.add(List.of(mark));
        return new Cell(newGenerators, newLines, newSigns);
    }

    private static List<BigFraction> padded(List<BigFraction> vector, int more) {
        List<BigFraction> longer = new ArrayList<>(vector);
        for (int i = 0; i < more; i++) {
            longer.add(BigFraction.ZERO);
        }
        return longer;
    }
}
