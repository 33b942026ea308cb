package org.orbitcheck.obligation;

/** How a subformula stands in what is to be satisfied: making it true helps, making it false helps, or both count. */
enum Polarity {
    SATISFY, REFUTE, BOTH;

    Polarity opposite() {
        return this == SATISFY ? REFUTE : this == REFUTE ? SATISFY : BOTH;
    }
}
