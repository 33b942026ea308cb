package org.orbitcheck.engine.structural;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;
import org.orbitcheck.theorem.Comparison;

/** Vectors with few distinct values, plain ones first. The values lie around the numbers that the functions name. */
final class Candidates extends Rewriter {
    private static final int MOST = 400;
    private static final int FEW_POINTS = 7;

    private final Set<BigFraction> numbers = new TreeSet<>();
    private boolean exponentials;

    private Candidates() {
    }

    static boolean isOfVectors(ParameterSpace space) {
        return space.elementType() instanceof Type.Vector;
    }

    static List<Value.Vector> of(Comparison comparison, List<int[]> blocks) {
        return of(List.of(comparison.greater(), comparison.lesser()), (Type.Vector) comparison.space().elementType(), blocks);
    }

    /** Vectors for the numbers that the terms name. */
    static List<Value.Vector> of(List<Term> terms, Type.Vector type, List<int[]> blocks) {
        Candidates candidates = new Candidates();
        terms.forEach(candidates::apply);
        Set<Value.Vector> found = new LinkedHashSet<>();
        for (List<BigFraction> levels : candidates.levels()) {
            for (List<BigFraction> coordinates : coordinates(levels, blocks, type.points().size())) {
                found.add(new Value.Vector(type.points(), coordinates));
                if (found.size() >= MOST) {
                    return List.copyOf(found);
                }
            }
        }
        return List.copyOf(found);
    }

    @Override
    public Term constant(Term.Constant term) {
        if (term.value() instanceof Value.Number number && number.value().isRational()) {
            numbers.add(number.value().rational());
        }
        return term;
    }

    @Override
    public Term operation(Term.Operation term) {
        exponentials |= term.operator() == Operator.EXP;
        return super.operation(term);
    }

    /** Descending levels: two at a time, then three. */
    private List<List<BigFraction>> levels() {
        List<List<BigFraction>> levels = new ArrayList<>();
        levels.add(whole(1, 0));
        if (exponentials) {
            for (int high : new int[] {2, 10, 100, 1000}) {
                levels.add(whole(high, 0));
            }
        }
        for (BigFraction t : numbers) {
            levels.add(List.of(t, t.subtract(1)));
            levels.add(List.of(t.add(1), t));
        }
        levels.add(whole(0, -1));
        levels.add(whole(2, 1, 0));
        for (BigFraction t : numbers) {
            levels.add(List.of(t.add(1), t, t.subtract(1)));
        }
        return levels;
    }

    private static List<BigFraction> whole(int... values) {
        List<BigFraction> all = new ArrayList<>();
        for (int value : values) {
            all.add(new BigFraction(value));
        }
        return all;
    }

    /** One coordinate on the first level, all but one, two, …; then a few on each level but the last. */
    private static List<List<BigFraction>> coordinates(List<BigFraction> levels, List<int[]> blocks, int degree) {
        List<List<BigFraction>> all = new ArrayList<>();
        for (int[] block : blocks) {
            for (int count : counts(block.length)) {
                List<BigFraction> coordinates = new ArrayList<>(Collections.nCopies(degree, levels.get(levels.size() - 1)));
                for (int k = 0; k < count; k++) {
                    coordinates.set(block[k], levels.get(0));
                }
                if (levels.size() == 2) {
                    all.add(coordinates);
                } else {
                    thirdLevel(levels, block, count, coordinates, all);
                }
            }
        }
        return all;
    }

    private static void thirdLevel(List<BigFraction> levels, int[] block, int count, List<BigFraction> start, List<List<BigFraction>> to) {
        for (int middle : counts(block.length - count)) {
            List<BigFraction> coordinates = new ArrayList<>(start);
            for (int k = count; k < count + middle; k++) {
                coordinates.set(block[k], levels.get(1));
            }
            to.add(coordinates);
        }
    }

    private static List<Integer> counts(int size) {
        Set<Integer> counts = new LinkedHashSet<>();
        for (int k = 1; k <= size && k <= FEW_POINTS; k++) {
            counts.add(k);
        }
        for (int k = size; k > 0 && k > size - 2; k--) {
            counts.add(k);
        }
        return List.copyOf(counts);
    }
}
