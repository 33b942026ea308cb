package org.orbitcheck.engine.enumeration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * A value as one colour for each point, so that a permutation of the points permutes the colours: a vector, a map, a
 * point, a set of points, a pair of such.
 *
 * @param colours the colour of each point, from 0
 * @param count how many colours there are
 * @param painter makes the values with other colours in some pool
 */
record Coloured(int[] colours, int count, Painter painter) {
    /** From colours to ids of a pool. */
    interface Painter {
        ToIntFunction<int[]> in(Pool pool);
    }

    static Optional<Coloured> of(Value value) {
        if (value instanceof Value.Vector v) {
            return Optional.of(listed(Kind.VECTOR, v.points(), v.coordinates().stream().map(Value::of).toList()));
        }
        if (value instanceof Value.Mapping m) {
            return Optional.of(listed(Kind.MAPPING, m.points(), m.images()));
        }
        if (value instanceof Value.Point p) {
            return Optional.of(ofPoint(p.points(), p.index()));
        }
        if (value instanceof Value.SetOf set) {
            return set.elements().isEmpty() || !(set.elements().get(0) instanceof Value.Point first) ? Optional.empty()
                    : Optional.of(ofPoints(first.points(), set.elements()));
        }
        return value instanceof Value.Pair pair ? of(pair.first()).flatMap(a -> of(pair.second()).map(b -> pair(a, b)))
                : Optional.empty();
    }

    static Coloured ofPoint(Points points, int index) {
        return marked(points, List.of(new Value.Point(points, index)), (pool, ids) -> ids[0]);
    }

    static Coloured ofPoints(Points points, List<Value> members) {
        return marked(points, members, Pool::ofSet);
    }

    /** Whether the values of a type have no colours. */
    static boolean isOfOther(Type type) {
        return !(type instanceof Type.Vector || type instanceof Type.Mapping || type instanceof Type.Point
                || type instanceof Type.SetOf set && set.element() instanceof Type.Point
                || type instanceof Type.Pair pair && !isOfOther(pair.first()) && !isOfOther(pair.second()));
    }

    private static Coloured listed(Kind kind, Points points, List<Value> entries) {
        List<Value> distinct = entries.stream().distinct().toList();
        return new Coloured(entries.stream().mapToInt(distinct::indexOf).toArray(), distinct.size(), pool -> {
            int context = pool.context(points);
            int[] ids = pool.internAll(distinct);
            return colours -> pool.id(kind, context, Arrays.stream(colours).map(c -> ids[c]).toArray());
        });
    }

    private interface OfPoints {
        int make(Pool pool, int[] points);
    }

    private static Coloured marked(Points points, List<Value> members, OfPoints made) {
        int[] colours = new int[points.size()];
        members.forEach(m -> colours[((Value.Point) m).index()] = 1);
        return new Coloured(colours, 2, pool -> marks -> {
            IntList chosen = new IntList();
            for (int i = 0; i < marks.length; i++) {
                if (marks[i] == 1) {
                    chosen.add(pool.ofPoint(points, i));
                }
            }
            return made.make(pool, chosen.toArray());
        });
    }

    static Coloured pair(Coloured a, Coloured b) {
        int[] colours = new int[a.colours.length];
        Arrays.setAll(colours, i -> a.colours[i] * b.count + b.colours[i]);
        return new Coloured(colours, a.count * b.count, pool -> {
            ToIntFunction<int[]> first = a.painter.in(pool);
            ToIntFunction<int[]> second = b.painter.in(pool);
            return mixed -> pool.id(Kind.PAIR, 0, first.applyAsInt(Arrays.stream(mixed).map(c -> c / b.count).toArray()),
                    second.applyAsInt(Arrays.stream(mixed).map(c -> c % b.count).toArray()));
        });
    }
}
