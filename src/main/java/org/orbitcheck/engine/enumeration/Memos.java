package org.orbitcheck.engine.enumeration;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers what compiled terms gave, by the one or two interned values that they depend on. */
final class Memos {
    private final Context context;
    private final Map<String, Table> tables = new HashMap<>();

    Memos(Context context) {
        this.context = context;
    }

    /** One part of the key: where its value comes from, and the slot in which the remembered code expects it. */
    record Input(int slot, Code.Id source) {
    }

    /** Results as ids (plus one) by key; terms of one shape share one. */
    private static final class Table {
        private int[] byOne = new int[0];
        private final LongTable byTwo = new LongTable();

        int get(int key, int size) {
            if (key >= byOne.length) {
                byOne = Arrays.copyOf(byOne, Math.max(2 * byOne.length, Math.max(size, key + 1)));
            }
            return byOne[key] - 1;
        }

        void put(int key, int value) {
            byOne[key] = value + 1;
        }
    }

    Code.Truth truth(String shape, List<Input> key, Code.Truth code) {
        Code.Id remembered = id("t" + shape, key, f -> context.pool.ofTruth(code.at(f)));
        return f -> remembered.at(f) == Pool.TRUE;
    }

    Code.Number number(String shape, List<Input> key, Code.Number code) {
        Pool pool = context.pool;
        Code.Id remembered = id("n" + shape, key, f -> pool.ofNumber(code.at(f)));
        return f -> pool.number(remembered.at(f));
    }

    Code.Id id(String shape, List<Input> key, Code.Id code) {
        Table table = tables.computeIfAbsent(shape, s -> new Table());
        return key.size() == 1 ? byOne(table, key.get(0), code) : byTwo(table, key.get(0), key.get(1), code);
    }

    private Code.Id byOne(Table table, Input input, Code.Id code) {
        Code.Id source = input.source();
        int slot = input.slot();
        return f -> {
            int key = source.at(f);
            int known = table.get(key, context.pool.size());
            if (known >= 0) {
                return known;
            }
            int saved = f.ids[slot];
            f.ids[slot] = key;
            int value = code.at(f);
            f.ids[slot] = saved;
            table.put(key, value);
            return value;
        };
    }

    private Code.Id byTwo(Table table, Input first, Input second, Code.Id code) {
        int a = first.slot();
        int b = second.slot();
        return f -> {
            int x = first.source().at(f);
            int y = second.source().at(f);
            int known = table.byTwo.get(x, y);
            if (known >= 0) {
                return known;
            }
            int savedA = f.ids[a];
            int savedB = f.ids[b];
            f.ids[a] = x;
            f.ids[b] = y;
            int value = code.at(f);
            f.ids[a] = savedA;
            f.ids[b] = savedB;
            table.byTwo.put(x, y, value);
            return value;
        };
    }

    Code.Truth constantTruth(Code.Truth code) {
        Code.Id remembered = constantId(f -> context.pool.ofTruth(code.at(f)));
        return f -> remembered.at(f) == Pool.TRUE;
    }

    Code.Number constantNumber(Code.Number code) {
        Code.Id remembered = constantId(f -> context.pool.ofNumber(code.at(f)));
        return f -> context.pool.number(remembered.at(f));
    }

    Code.Id constantId(Code.Id code) {
        int[] known = {-1};
        return f -> {
            if (known[0] < 0) {
                known[0] = code.at(f);
            }
            return known[0];
        };
    }
}
