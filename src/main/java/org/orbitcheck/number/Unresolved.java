package org.orbitcheck.number;

/** Something was asked about a number with a parameter that its sign does not tell. */
public final class Unresolved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unresolved(String what) {
        super(what, null, false, false);
    }
}
