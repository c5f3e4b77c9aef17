package org.imdad.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command end cleanly at Ctrl-C: it is told, and the process ends only when it has put things in order, or after half
 * a minute.
 */
final class StopSignal implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final CountDownLatch inOrder = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean given;
    private volatile boolean done;

    private StopSignal(PrintWriter err, String message) {
        hook = new Thread(() -> stop(err, message), "stop");
    }

    /**
     * Begins to wait for the signal.
     *
     * @param err takes the message
     * @param message what to say when it comes
     */
    static StopSignal install(PrintWriter err, String message) {
        StopSignal signal = new StopSignal(err, message);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** Whether the process was asked to end. */
    boolean isGiven() {
        return given;
    }

    /** Says that all is done, so that a signal comes too late to be answered. */
    void done() {
        done = true;
    }

    /** Says that nothing half-done is left. */
    @Override
    public void close() {
        inOrder.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            given = true;
        }
    }

    private void stop(PrintWriter err, String message) {
        given = true;
        try {
            if (!inOrder.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!done) {
            err.println("imdad: " + message);
            err.flush();
        }
    }
}
