package org.orbitcheck.obligation;

/** The formula is outside what obligations can say; the message is the reason, for the reader. */
public final class Unsupported extends RuntimeException {
    public Unsupported(String reason) {
        super(reason, null, false, false);
    }
}
