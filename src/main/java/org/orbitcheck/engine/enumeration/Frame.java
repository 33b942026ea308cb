package org.orbitcheck.engine.enumeration;

import java.util.Arrays;

/** The values of the bound variables: an id or a number or a function for each slot. */
final class Frame {
    int[] ids = new int[16];
    Num[] numbers = new Num[16];
    Num[][] functions = new Num[16][];

    void ensure(int slots) {
        if (slots > ids.length) {
            ids = Arrays.copyOf(ids, 2 * slots);
            numbers = Arrays.copyOf(numbers, 2 * slots);
            functions = Arrays.copyOf(functions, 2 * slots);
        }
    }
}
