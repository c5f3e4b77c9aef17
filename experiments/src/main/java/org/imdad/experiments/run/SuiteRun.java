package org.imdad.experiments.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.store.ResultsStore;

/**
 * Runs those trials of a store's plan that are neither done nor failed, in worker processes, in the order of the plan.
 *
 * <p>A trial whose worker dies, runs out of memory or time is recorded as failed, and a new worker takes the place. A
 * trial that is done is never run again, and no outcome depends on the number of workers. One object runs once.
 */
public final class SuiteRun {

    private static final long STOP_SECONDS = 10;

    private final ResultsStore store;
    private final RunSettings settings;
    private final RunListener listener;
    private final Tally tally;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * Prepares a run.
     *
     * @param store with its plan; this run is the only one to change it
     * @param settings how to run
     * @param listener hears how it goes
     */
    public SuiteRun(ResultsStore store, RunSettings settings, RunListener listener) {
        this.store = store;
        this.settings = settings;
        this.listener = listener;
        this.tally = new Tally(store.plan());
    }

    /**
     * Runs until all trials are done or failed, or until someone cancels.
     *
     * @return how the trials stand
     * @throws InvalidInputException if workers cannot be started or results cannot be stored
     */
    public RunSummary run() {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("a SuiteRun runs once");
        }
        try {
            listener.begun(tally.summary());
            new Coordinator(store, settings, listener, tally, stopAsked).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
        return tally.summary();
    }

    /**
     * Stops the run and closes the store: for a shutdown hook. Trials being computed become planned again. Returns when
     * {@link #run} has come to its end, which takes well under a second, or after ten seconds.
     */
    public void cancel() {
        stopAsked.countDown();
        try {
            if (begun.get() && !ended.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        store.close();
    }
}
