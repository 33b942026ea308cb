package org.orbitcheck.term;

/** The operators of the core. Greater-than forms are written with their arguments exchanged. */
public enum Operator {
    // truth values; AND, OR and IMPLIES look at their arguments from left to right and stop when they know
    AND, OR, NOT, IMPLIES, IFF,
    // any two values of one type
    EQUAL,
    // numbers; LESS and AT_MOST also compare two points of one group by their places
    LESS, AT_MOST, ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, ABS, FLOOR, EXP, MINIMUM, MAXIMUM,
    // vectors: ADD, SUBTRACT and NEGATE too; SCALE is number times vector
    SCALE, DOT, BASIS,
    /** u[i] of a vector, m[i] of a map. */
    COORDINATE,
    /** p[i] of a family; members are counted from 1. */
    MEMBER_OF_FAMILY,
    // sets
    // TUPLES(X, k) is the set of all families of k elements of X; POWERSET(X) the set of all subsets
    SET, RANGE, TUPLES, POWERSET, MEMBER, SUBSET, UNION, INTERSECTION, DIFFERENCE, SIZE,
    /** The elements of a set of lotteries for which some r has x.r > y.r for every other element [D.1]. */
    NONDOMINATED,
    // permutations: ACT is p*t for a parameter, a point, a vector or a set
    ACT, COMPOSE, INVERSE,
    PAIR,
    /** The set of vectors in the support of a distribution. */
    SUPPORT,
    /** The weight that a distribution gives to a vector. */
    WEIGHT
}
