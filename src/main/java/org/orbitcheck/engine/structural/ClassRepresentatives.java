package org.orbitcheck.engine.structural;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.term.Value;
import org.orbitcheck.theorem.NotShown;

/**
 * One vector from each class of an orbit: in each block the coordinates are dealt out to the kinds of its points in all
 * ways, regardless of their places within a kind (contingency tables with the given margins).
 */
final class ClassRepresentatives {
    private final Value.Vector vector;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Map<BigFraction, Integer>> supply = new ArrayList<>();
    private final BigFraction[] coordinates;
    private final List<Value.Vector> found = new ArrayList<>();
    private int most;

    /** The points of one kind in one block, and whether they are the last of the block. */
    private record Cell(int block, int[] points, boolean last) {
    }

    ClassRepresentatives(Value.Vector vector, List<int[]> blocks, int[] kinds) {
        this.vector = vector;
        this.coordinates = vector.coordinates().toArray(BigFraction[]::new);
        for (int b = 0; b < blocks.size(); b++) {
            Map<BigFraction, Integer> values = new TreeMap<>();
            TreeMap<Integer, List<Integer>> byKind = new TreeMap<>();
            for (int point : blocks.get(b)) {
                values.merge(coordinates[point], 1, Integer::sum);
                byKind.computeIfAbsent(kinds[point], k -> new ArrayList<>()).add(point);
            }
            supply.add(values);
            int block = b;
            byKind.forEach((kind, points) -> cells.add(new Cell(block, points.stream().mapToInt(i -> i).toArray(),
                    kind.equals(byKind.lastKey()))));
        }
    }

    /** @throws NotShown where there are more than so many */
    List<Value.Vector> list(int limit) {
        most = limit;
        deal(0);
        return found;
    }

    private void deal(int place) {
        if (place == cells.size()) {
            if (found.size() == most) {
                throw new NotShown("the orbits of vectors of few values fall into too many classes");
            }
            found.add(new Value.Vector(vector.points(), List.of(coordinates.clone())));
            return;
        }
        Cell cell = cells.get(place);
        List<BigFraction> values = List.copyOf(supply.get(cell.block()).keySet());
        fill(place, cell, values, 0, 0);
    }

    /** Gives the points of a cell from {@code filled} on coordinates among the values from {@code next} on. */
    private void fill(int place, Cell cell, List<BigFraction> values, int next, int filled) {
        int open = cell.points().length - filled;
        if (next == values.size()) {
            if (open == 0) {
                deal(place + 1);
            }
            return;
        }
        Map<BigFraction, Integer> left = supply.get(cell.block());
        BigFraction value = values.get(next);
        int available = left.get(value);
        int rest = values.subList(next + 1, values.size()).stream().mapToInt(left::get).sum();
        int least = cell.last() ? available : Math.max(0, open - rest);
        for (int used = Math.min(open, available); used >= least; used--) {
            left.put(value, available - used);
            for (int k = filled; k < filled + used; k++) {
                coordinates[cell.points()[k]] = value;
            }
            fill(place, cell, values, next + 1, filled + used);
        }
        left.put(value, available);
    }
}
