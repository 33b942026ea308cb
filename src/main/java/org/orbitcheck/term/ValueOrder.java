package org.orbitcheck.term;

import java.util.Comparator;
import java.util.List;
import org.orbitcheck.number.Coordinates;

/** The total order of values of one type; values of different types are ordered by the type's name. */
public final class ValueOrder implements Comparator<Value> {
    public static final ValueOrder INSTANCE = new ValueOrder();

    private ValueOrder() {
    }

    @Override
    public int compare(Value a, Value b) {
        if (a == b) {
            return 0;
        }
        if (a.getClass() != b.getClass()) {
            return a.getClass().getSimpleName().compareTo(b.getClass().getSimpleName());
        }
        if (a instanceof Value.Number x && b instanceof Value.Number y) {
            return x.value().compareTo(y.value());
        }
        if (a instanceof Value.Point x && b instanceof Value.Point y) {
            int byPlace = Integer.compare(x.index(), y.index());
            return byPlace != 0 || x.points().equals(y.points()) ? byPlace
                    : x.points().names().toString().compareTo(y.points().names().toString());
        }
        if (a instanceof Value.Vector x && b instanceof Value.Vector y) {
            return ((Coordinates) x.coordinates()).compareTo((Coordinates) y.coordinates());
        }
        if (a instanceof Value.SetOf x && b instanceof Value.SetOf y) {
            return lexicographic(x.elements(), y.elements(), this);
        }
        if (a instanceof Value.Label x && b instanceof Value.Label y) {
            return x.name().compareTo(y.name());
        }
        if (a instanceof Value.Truth x && b instanceof Value.Truth y) {
            return Boolean.compare(x.holds(), y.holds());
        }
        if (a instanceof Value.Permutation x && b instanceof Value.Permutation y) {
            return x.permutation().compareTo(y.permutation());
        }
        if (a instanceof Value.Mapping x && b instanceof Value.Mapping y) {
            return lexicographic(x.images(), y.images(), this);
        }
        if (a instanceof Value.Pair x && b instanceof Value.Pair y) {
            int first = compare(x.first(), y.first());
            return first != 0 ? first : compare(x.second(), y.second());
        }
        return compareRare(a, b);
    }

    private int compareRare(Value a, Value b) {
        if (a instanceof Value.Coset x && b instanceof Value.Coset y) {
            return x.least().compareTo(y.least());
        }
        if (a instanceof Value.Named x && b instanceof Value.Named y) {
            return Integer.compare(x.index(), y.index());
        }
        if (a instanceof Value.Family x && b instanceof Value.Family y) {
            return lexicographic(x.members(), y.members(), this);
        }
        if (a instanceof Value.Distribution x && b instanceof Value.Distribution y) {
            return lexicographic(x.atoms(), y.atoms(), (v, w) -> {
                int byVector = compare(v.vector(), w.vector());
                return byVector != 0 ? byVector : v.weight().compareTo(w.weight());
            });
        }
        if (a instanceof Value.Table x && b instanceof Value.Table y) {
            int keys = lexicographic(List.copyOf(x.values().keySet()), List.copyOf(y.values().keySet()),
                    Comparator.naturalOrder());
            return keys != 0 ? keys : lexicographic(List.copyOf(x.values().values()), List.copyOf(y.values().values()),
                    Comparator.naturalOrder());
        }
        throw new IllegalStateException("no order for " + a.getClass());
    }

    private static <T> int lexicographic(List<? extends T> a, List<? extends T> b, Comparator<? super T> order) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int c = order.compare(a.get(i), b.get(i));
            if (c != 0) {
                return c;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
