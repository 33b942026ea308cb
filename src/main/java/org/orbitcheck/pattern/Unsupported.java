package org.orbitcheck.pattern;

/** A formula is outside the fragment that patterns decide; the message says what is outside. */
public final class Unsupported extends RuntimeException {
    public Unsupported(String reason) {
        super(reason, null, false, false);
    }
}
