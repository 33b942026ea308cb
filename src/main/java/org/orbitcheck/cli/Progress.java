package org.orbitcheck.cli;

/** One line on a terminal that says which claim is being checked. */
final class Progress {
    private final Streams streams;

    Progress(Streams streams) {
        this.streams = streams;
    }

    synchronized void show(int done, int all, String claim) {
        if (streams.colours()) {
            streams.err().print("\r\u001b[K" + done + "/" + all + " " + claim);
        }
    }

    synchronized void clear() {
        if (streams.colours()) {
            streams.err().print("\r\u001b[K");
        }
    }
}
