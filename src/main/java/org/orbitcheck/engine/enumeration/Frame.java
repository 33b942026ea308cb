package org.orbitcheck.engine.enumeration;

/** The values of the bound variables: an id or a number or a function for each slot. */
final class Frame {
    final int[] ids;
    final Num[] numbers;
    final Num[][] functions;

    Frame(int slots) {
        ids = new int[slots];
        numbers = new Num[slots];
        functions = new Num[slots][];
    }
}
