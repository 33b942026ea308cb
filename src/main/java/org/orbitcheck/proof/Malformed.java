package org.orbitcheck.proof;

/** The text of a certificate is not of the form that it should have: the message says where and why. */
public final class Malformed extends RuntimeException {
    Malformed(String message) {
        super(message, null, false, false);
    }
}
