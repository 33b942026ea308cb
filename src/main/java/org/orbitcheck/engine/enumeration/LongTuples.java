package org.orbitcheck.engine.enumeration;

import java.util.Arrays;
import java.util.function.Consumer;
import org.orbitcheck.group.TooLarge;

/** A set of tuples of longs in the order of their arrival: one flat array, and an open-addressing table of places. */
final class LongTuples {
    private static final int MAX_CELLS = 1 << 28;

    private final int width;
    private long[] cells;
    private int[] places = new int[64];
    private int size;

    LongTuples(int width) {
        this.width = width;
        this.cells = new long[32 * width];
    }

    int size() {
        return size;
    }

    /** Adds a copy of the tuple; false when it was there. */
    boolean add(long[] tuple) {
        int slot = find(tuple);
        if (places[slot] != 0) {
            return false;
        }
        if ((size + 1) * width > cells.length) {
            if (2L * cells.length > MAX_CELLS) {
                throw new TooLarge("an orbit of more than " + size + " elements does not fit in memory");
            }
            cells = Arrays.copyOf(cells, 2 * cells.length);
        }
        System.arraycopy(tuple, 0, cells, size * width, width);
        places[slot] = ++size;
        if (2 * size > places.length) {
            grow();
        }
        return true;
    }

    private int find(long[] tuple) {
        int mask = places.length - 1;
        int slot = hash(tuple, 0) & mask;
        while (places[slot] != 0 && !equal(tuple, (places[slot] - 1) * width)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean equal(long[] tuple, int at) {
        for (int k = 0; k < width; k++) {
            if (cells[at + k] != tuple[k]) {
                return false;
            }
        }
        return true;
    }

    private int hash(long[] from, int at) {
        long hash = 0;
        for (int k = 0; k < width; k++) {
            hash = (hash ^ from[at + k]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ hash >>> 32);
    }

    private void grow() {
        places = new int[2 * places.length];
        int mask = places.length - 1;
        for (int place = 0; place < size; place++) {
            int slot = hash(cells, place * width) & mask;
            while (places[slot] != 0) {
                slot = slot + 1 & mask;
            }
            places[slot] = place + 1;
        }
    }

    void read(int place, long[] into) {
        System.arraycopy(cells, place * width, into, 0, width);
    }

    /** Shows each tuple, in one and the same array. */
    void forEach(Consumer<long[]> consumer) {
        long[] tuple = new long[width];
        for (int place = 0; place < size; place++) {
            read(place, tuple);
            consumer.accept(tuple);
        }
    }
}
