package org.orbitcheck.engine.enumeration;

/** The kinds of interned values, in the order in which values of different kinds are compared. */
enum Kind {
    COSET, DISTRIBUTION, FAMILY, LABEL, MAPPING, NAMED, NUMBER, PAIR, PERMUTATION, POINT, SET, TABLE, TRUTH, VECTOR
}
