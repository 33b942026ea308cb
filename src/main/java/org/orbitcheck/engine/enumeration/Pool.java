package org.orbitcheck.engine.enumeration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.TabulatedAction;
import org.orbitcheck.term.Value;
import org.orbitcheck.term.ValueOrder;

/**
 * Interned values. Each value has one number (its id), so that equality is equality of ints and memo tables are arrays.
 * A value is a {@link Kind}, a context (its points, its action) and a row of ints:
 * <pre>
 *   POINT        [place]                     VECTOR        ids of the coordinates
 *   PERMUTATION  images                      SET           ids of the elements, ascending in the order of values
 *   MAPPING      ids of the images           PAIR          [first, second]
 *   FAMILY       ids of the members          DISTRIBUTION  [vector, weight, vector, weight, ...]
 *   NAMED        [place]                     COSET         images of the least permutation
 *   TRUTH        [0 or 1]                    NUMBER, LABEL, TABLE  [place in a list]
 * </pre>
 * The ids 0 and 1 are false and true.
 */
final class Pool {
    static final int FALSE = 0;
    static final int TRUE = 1;
    private final Map<Row, Integer> ids = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<Object, Integer> contexts = new HashMap<>();
    private final List<Object> contextList = new ArrayList<>();
    /** The last context that was asked for: hashing many points takes long. */
    private Object lastContext = this;
    private int lastPlace;
    private final Map<Num, Integer> numberIds = new HashMap<>();
    private final List<Num> numbers = new ArrayList<>();
    private final Map<Integer, Integer> placeOfNumber = new HashMap<>();
    private final Map<Object, Integer> atomIds = new HashMap<>();
    private final List<Value> atoms = new ArrayList<>();

    Pool() {
        add(new Row(Kind.TRUTH, 0, new int[] {0}));
        add(new Row(Kind.TRUTH, 0, new int[] {1}));
        context("none");
    }

    /** What a value is made of. */
    static final class Row {
        final Kind kind;
        final int context;
        final int[] parts;
        private final int hash;
        /** For vectors: the coordinates over one denominator, where they fit in longs; made when first needed. */
        private Scaled scaled;

        Row(Kind kind, int context, int[] parts) {
            this.kind = kind;
            this.context = context;
            this.parts = parts;
            this.hash = (Arrays.hashCode(parts) * 31 + context) * 31 + kind.ordinal();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row that && hash == that.hash && kind == that.kind && context == that.context
                    && Arrays.equals(parts, that.parts);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** A vector as whole numerators over one denominator; numerators are absent when they do not fit. */
    record Scaled(long[] numerators, long denominator) {
        boolean fits() {
            return denominator != 0;
        }
    }

    int size() {
        return rows.size();
    }

    private int add(Row row) {
        int id = rows.size();
        rows.add(row);
        ids.put(row, id);
        return id;
    }

    int id(Kind kind, int context, int... parts) {
        Row row = new Row(kind, context, parts);
        Integer known = ids.get(row);
        return known != null ? known : add(row);
    }

    Row row(int id) {
        return rows.get(id);
    }

    Kind kind(int id) {
        return rows.get(id).kind;
    }

    int[] parts(int id) {
        return rows.get(id).parts;
    }

    /** The number of a context: points, an action, a subgroup. */
    int context(Object context) {
        if (context != lastContext) {
            lastPlace = contexts.computeIfAbsent(context, c -> {
                contextList.add(c);
                return contextList.size() - 1;
            });
            lastContext = context;
        }
        return lastPlace;
    }

    Object contextOf(int id) {
        return contextList.get(rows.get(id).context);
    }

    int ofTruth(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    int ofNumber(Num number) {
        Integer place = numberIds.get(number);
        if (place == null) {
            place = numbers.size();
            numbers.add(number);
            numberIds.put(number, place);
            int id = id(Kind.NUMBER, 0, place);
            placeOfNumber.put(place, id);
            return id;
        }
        return placeOfNumber.get(place);
    }

    Num number(int id) {
        return numbers.get(rows.get(id).parts[0]);
    }

    int ofPoint(Points points, int place) {
        return id(Kind.POINT, context(points), place);
    }

    int ofPermutation(Points points, int[] images) {
        return id(Kind.PERMUTATION, context(points), images);
    }

    int ofLabel(String name) {
        return atom(Kind.LABEL, new Value.Label(name));
    }

    private int atom(Kind kind, Value value) {
        int place = atomIds.computeIfAbsent(value, v -> {
            atoms.add(value);
            return atoms.size() - 1;
        });
        return id(kind, 0, place);
    }

    /** The set of these elements, in any order and with repetitions. */
    int ofSet(int[] elements) {
        return id(Kind.SET, 0, sortedDistinct(elements));
    }

    private int[] sortedDistinct(int[] elements) {
        int[] sorted = elements.length < 40 ? insertionSort(elements.clone()) : mergeSort(elements);
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[n++] = sorted[i];
            }
        }
        return n == sorted.length ? sorted : Arrays.copyOf(sorted, n);
    }

    private int[] insertionSort(int[] a) {
        for (int i = 1; i < a.length; i++) {
            int x = a[i];
            int j = i - 1;
            while (j >= 0 && compare(a[j], x) > 0) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = x;
        }
        return a;
    }

    private int[] mergeSort(int[] elements) {
        return Arrays.stream(elements).boxed().sorted(this::compare).mapToInt(Integer::intValue).toArray();
    }

    /** The order of values ({@link ValueOrder}), on ids. */
    int compare(int a, int b) {
        if (a == b) {
            return 0;
        }
        Row x = rows.get(a);
        Row y = rows.get(b);
        if (x.kind != y.kind) {
            return x.kind.compareTo(y.kind);
        }
        switch (x.kind) {
            case POINT, PERMUTATION, NAMED, TRUTH, COSET:
                int byParts = Arrays.compare(x.parts, y.parts);
                return byParts != 0 ? byParts : Integer.compare(x.context, y.context);
            case NUMBER:
                return number(a).compareTo(number(b));
            case VECTOR, SET, MAPPING, PAIR, FAMILY, DISTRIBUTION:
                int shorter = Math.min(x.parts.length, y.parts.length);
                for (int i = 0; i < shorter; i++) {
                    int c = compare(x.parts[i], y.parts[i]);
                    if (c != 0) {
                        return c;
                    }
                }
                return Integer.compare(x.parts.length, y.parts.length);
            default:
                return ValueOrder.INSTANCE.compare(atoms.get(x.parts[0]), atoms.get(y.parts[0]));
        }
    }

    boolean contains(int set, int element) {
        int[] elements = rows.get(set).parts;
        int low = 0;
        int high = elements.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int c = elements[middle] == element ? 0 : compare(elements[middle], element);
            if (c == 0) {
                return true;
            }
            if (c < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    Scaled scaled(int vector) {
        Row row = rows.get(vector);
        if (row.scaled == null) {
            row.scaled = scale(row.parts);
        }
        return row.scaled;
    }

    private Scaled scale(int[] coordinates) {
        try {
            long denominator = 1;
            for (int c : coordinates) {
                Num x = number(c);
                if (!x.isSmall()) {
                    return new Scaled(new long[0], 0);
                }
                long d = x.denominator();
                denominator = Math.multiplyExact(denominator, d / Num.gcd(denominator, d));
            }
            long[] numerators = new long[coordinates.length];
            for (int i = 0; i < numerators.length; i++) {
                Num x = number(coordinates[i]);
                numerators[i] = Math.multiplyExact(x.numerator(), denominator / x.denominator());
            }
            return new Scaled(numerators, denominator);
        } catch (ArithmeticException overflow) {
            return new Scaled(new long[0], 0);
        }
    }

    int intern(Value value) {
        if (value instanceof Value.Truth truth) {
            return ofTruth(truth.holds());
        }
        if (value instanceof Value.Number number) {
            return ofNumber(Num.of(number.value()));
        }
        if (value instanceof Value.Point point) {
            return ofPoint(point.points(), point.index());
        }
        if (value instanceof Value.Permutation p) {
            return ofPermutation(p.points(), p.permutation().images());
        }
        if (value instanceof Value.Vector vector) {
            return id(Kind.VECTOR, context(vector.points()),
                    vector.coordinates().stream().mapToInt(q -> ofNumber(Num.of(q))).toArray());
        }
        if (value instanceof Value.SetOf set) {
            return ofSet(internAll(set.elements()));
        }
        if (value instanceof Value.Mapping map) {
            return id(Kind.MAPPING, context(map.points()), internAll(map.images()));
        }
        if (value instanceof Value.Pair pair) {
            return id(Kind.PAIR, 0, intern(pair.first()), intern(pair.second()));
        }
        if (value instanceof Value.Family family) {
            return id(Kind.FAMILY, 0, internAll(family.members()));
        }
        if (value instanceof Value.Coset coset) {
            return id(Kind.COSET, context(new CosetContext(coset.points(), coset.subgroup())), coset.least().images());
        }
        if (value instanceof Value.Named named) {
            return id(Kind.NAMED, context(named.action()), named.index());
        }
        if (value instanceof Value.Distribution distribution) {
            return internDistribution(distribution);
        }
        return atom(value instanceof Value.Label ? Kind.LABEL : Kind.TABLE, value);
    }

    /** The points and the subgroup of a coset. */
    record CosetContext(Points points, org.orbitcheck.group.PermutationGroup subgroup) {
    }

    private int internDistribution(Value.Distribution distribution) {
        int[] parts = new int[2 * distribution.atoms().size()];
        for (int i = 0; i < distribution.atoms().size(); i++) {
            Value.Weighted atom = distribution.atoms().get(i);
            parts[2 * i] = intern(atom.vector());
            parts[2 * i + 1] = ofNumber(Num.of(atom.weight()));
        }
        return id(Kind.DISTRIBUTION, context(distribution.points()), parts);
    }

    int[] internAll(List<Value> values) {
        return values.stream().mapToInt(this::intern).toArray();
    }

    /** The value with this id. */
    Value value(int id) {
        Row row = rows.get(id);
        Object context = contextList.get(row.context);
        switch (row.kind) {
            case TRUTH:
                return Value.of(id == TRUE);
            case NUMBER:
                return new Value.Number(number(id).exact());
            case POINT:
                return new Value.Point((Points) context, row.parts[0]);
            case PERMUTATION:
                return new Value.Permutation((Points) context, org.orbitcheck.group.Permutation.of(row.parts));
            case VECTOR:
                return vectorValue(id);
            case SET:
                return new Value.SetOf(values(row.parts));
            case MAPPING:
                return new Value.Mapping((Points) context, values(row.parts));
            case PAIR:
                return new Value.Pair(value(row.parts[0]), value(row.parts[1]));
            case FAMILY:
                return new Value.Family(values(row.parts));
            case COSET:
                CosetContext coset = (CosetContext) context;
                return new Value.Coset(coset.points(), coset.subgroup(),
                        org.orbitcheck.group.Permutation.of(row.parts));
            case NAMED:
                return new Value.Named((TabulatedAction) context, row.parts[0]);
            case DISTRIBUTION:
                return distributionValue(row, (Points) context);
            default:
                return atoms.get(row.parts[0]);
        }
    }

    private List<Value> values(int[] parts) {
        return Arrays.stream(parts).mapToObj(this::value).toList();
    }

    private Value.Vector vectorValue(int id) {
        List<BigFraction> coordinates = Arrays.stream(parts(id)).mapToObj(c -> number(c).exact().rational()).toList();
        return new Value.Vector((Points) contextOf(id), coordinates);
    }

    private Value distributionValue(Row row, Points points) {
        List<Value.Weighted> weighted = new ArrayList<>();
        for (int i = 0; i < row.parts.length; i += 2) {
            weighted.add(new Value.Weighted(vectorValue(row.parts[i]), number(row.parts[i + 1]).exact().rational()));
        }
        return new Value.Distribution(points, weighted);
    }
}
