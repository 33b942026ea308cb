package org.orbitcheck.files;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Work with files that a signal does not break off: the end of the program waits for it. */
public final class Uninterrupted {
    private Uninterrupted() {
    }

    /** Work with files. */
    public interface Work {
        void run() throws IOException;
    }

    /** Does the work; throws IOException without doing it when the program is ending already. */
    public static void run(Work work) throws IOException {
        CountDownLatch done = new CountDownLatch(1);
        Thread patience = new Thread(() -> await(done), "writing");
        try {
            Runtime.getRuntime().addShutdownHook(patience);
        } catch (IllegalStateException ending) {
            throw new IOException("the program is ending", ending);
        }
        try {
            work.run();
        } finally {
            done.countDown();
            end(patience);
        }
    }

    private static void await(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Thread patience) {
        try {
            Runtime.getRuntime().removeShutdownHook(patience);
        } catch (IllegalStateException ending) {
            // It has done its waiting.
        }
    }
}
