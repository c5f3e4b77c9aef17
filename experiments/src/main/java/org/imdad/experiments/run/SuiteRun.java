package org.imdad.experiments.run;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.store.ResultsStore;
import org.imdad.experiments.trial.TrialRecord;

/**
 * Runs those trials of a store's plan that are neither done nor failed, in worker processes, in the order of the plan.
 *
 * <p>A trial whose worker dies, runs out of memory or time is recorded as failed, and a new worker takes the place. A
 * trial that is done is never run again, and no outcome depends on the number of workers. One object runs once.
 */
public final class SuiteRun {

    private static final long STOP_SECONDS = 10;

    private final ResultsStore store;
    private final RunListener listener;
    private final List<TrialRecord> pending;
    private final Tally tally;
    private final TrialEngine engine;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * Prepares a run in worker processes of this machine.
     *
     * @param store with its plan; this run is the only one to change it
     * @param settings how to run
     * @param listener hears how it goes
     */
    public SuiteRun(ResultsStore store, RunSettings settings, RunListener listener) {
        this(store, board -> new Coordinator(settings, board).run(), listener);
    }

    /**
     * Prepares a run elsewhere.
     *
     * @param store with its plan; this run is the only one to change it
     * @param engine computes the trials
     * @param listener hears how it goes
     */
    public SuiteRun(ResultsStore store, TrialEngine engine, RunListener listener) {
        this.store = store;
        this.listener = listener;
        this.pending = store.pending();
        this.tally = new Tally(store.states(), pending);
        this.engine = engine;
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
        try (Recorder recorder = new Recorder(store)) {
            listener.begun(tally.summary(), pending);
            engine.run(new RunBoard(store, recorder, listener, tally, stopAsked));
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
