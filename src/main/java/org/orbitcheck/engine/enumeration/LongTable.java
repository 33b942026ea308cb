package org.orbitcheck.engine.enumeration;

import java.util.Arrays;

/** A map from pairs of ids to ints >= 0, without boxes; it stops taking new pairs when it is full. */
final class LongTable {
    private static final int MOST = 1 << 22;
    private long[] keys = new long[64];
    private int[] values = new int[64];
    private int size;

    LongTable() {
        Arrays.fill(keys, -1);
    }

    /** The value, or -1. */
    int get(int a, int b) {
        int place = place(key(a, b));
        return keys[place] == -1 ? -1 : values[place];
    }

    void put(int a, int b, int value) {
        if (size >= MOST) {
            return;
        }
        if (2 * size >= keys.length) {
            grow();
        }
        long key = key(a, b);
        int place = place(key);
        if (keys[place] == -1) {
            keys[place] = key;
            size++;
        }
        values[place] = value;
    }

    private static long key(int a, int b) {
        return (long) a << 32 | b;
    }

    private int place(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed >>> 32) & keys.length - 1;
        while (keys[place] != -1 && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new int[2 * oldKeys.length];
        Arrays.fill(keys, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != -1) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                values[place] = oldValues[i];
            }
        }
    }
}
