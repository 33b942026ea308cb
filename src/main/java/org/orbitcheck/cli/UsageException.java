package org.orbitcheck.cli;

/** The command line asks for something that is not there. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message, null, false, false);
    }
}
