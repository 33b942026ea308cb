package org.orbitcheck.shortcut;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.term.Value;

/** Tables by label, divided once however often a formula mentions them. */
final class TableRows {
    private static final int FEW_ROWS = 4;
    private final Map<Value.Table, Map<String, Row>> known = new IdentityHashMap<>();
    private final Map<Value.Table, Map<String, Row>> single = new IdentityHashMap<>();

    /** The values at one label; null where there is none. On points they stand in an array. */
    static final class Row {
        private final Map<Value, ExactReal> values = new HashMap<>();
        private ExactReal[] atPoints = new ExactReal[0];

        private void put(Value parameter, ExactReal value) {
            if (!(parameter instanceof Value.Point point)) {
                values.put(parameter, value);
                return;
            }
            if (atPoints.length == 0) {
                atPoints = new ExactReal[point.points().size()];
            }
            atPoints[point.index()] = value;
        }

        ExactReal at(Value parameter) {
            return parameter instanceof Value.Point point && point.index() < atPoints.length ? atPoints[point.index()] : values.get(parameter);
        }
    }

    /** While few rows are asked for, the others, which may be many, are left alone. */
    Row of(Value.Table table, String label) {
        Map<String, Row> rows = single.computeIfAbsent(table, t -> new HashMap<>());
        if (rows.size() < FEW_ROWS || rows.containsKey(label)) {
            return rows.computeIfAbsent(label, l -> divided(table, l::equals).getOrDefault(l, new Row()));
        }
        return known.computeIfAbsent(table, t -> divided(t, l -> true)).getOrDefault(label, new Row());
    }

    private static Map<String, Row> divided(Value.Table table, Predicate<String> wanted) {
        Map<String, Row> rows = new HashMap<>();
        table.values().forEach((key, value) -> key.label().filter(wanted).ifPresent(
                label -> rows.computeIfAbsent(label, l -> new Row()).put(key.parameter(), value)));
        return rows;
    }
}
