package org.imdad.cli;

import java.io.PrintWriter;
import org.imdad.experiments.run.RunSummary;
import org.imdad.experiments.run.SuiteRun;

/** Runs a suite such that Ctrl-C stops it cleanly: workers end, the store is closed, and nothing half-done is kept. */
final class InterruptibleRun {

    private InterruptibleRun() {}

    /**
     * Runs to the end, or until the process is asked to end; then trials are left over.
     *
     * @param err takes the line that says how to go on
     */
    static RunSummary run(SuiteRun run, PrintWriter err) {
        Thread stop = new Thread(
                () -> {
                    run.cancel();
                    err.println("imdad: stopped; the same command goes on where this one ended");
                    err.flush();
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            return run.run();
        } finally {
            if (!removed(stop)) {
                awaitEndOfProcess();
            }
        }
    }

    private static boolean removed(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** The store is closed or about to be: nothing more can be done here, and the process ends in a moment. */
    private static void awaitEndOfProcess() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
