package org.orbitcheck.engine.enumeration;

/** Compiled terms, by the sort of their value. */
interface Code {
    @FunctionalInterface
    interface Truth {
        boolean at(Frame frame);
    }

    @FunctionalInterface
    interface Number {
        Num at(Frame frame);
    }

    /** A value that is interned: everything else than truth values and numbers, and these inside sets. */
    @FunctionalInterface
    interface Id {
        int at(Frame frame);
    }
}
