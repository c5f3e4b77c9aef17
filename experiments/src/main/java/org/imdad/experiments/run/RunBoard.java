package org.imdad.experiments.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.imdad.experiments.store.ResultsStore;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.experiments.trial.TrialRecord;

/**
 * The trials of a run as an engine sees them: what is still to do, and where what comes back is recorded and told. Each
 * trial is settled once; what comes for it later is ignored. Everything is called on the thread of the run.
 *
 * <p>What comes back is written meanwhile, see {@link Recorder}; engines call {@link #tell} now and then, so that the
 * listener hears of it.
 */
public final class RunBoard {

    private final ResultsStore store;
    private final Recorder recorder;
    private final RunListener listener;
    private final Tally tally;
    private final CountDownLatch stopAsked;
    private final Map<String, Long> running = new HashMap<>();
    private final Set<String> unsettled = new HashSet<>();

    RunBoard(ResultsStore store, Recorder recorder, RunListener listener, Tally tally, CountDownLatch stopAsked) {
        this.store = store;
        this.recorder = recorder;
        this.listener = listener;
        this.tally = tally;
        this.stopAsked = stopAsked;
    }

    /** Number of trials that nobody has taken yet. */
    int pending() {
        return tally.pending();
    }

    /** Takes the next trial in the order of the plan, if any is left. */
    Optional<TrialRecord> take() {
        Optional<TrialRecord> next = tally.next();
        next.ifPresent(trial -> unsettled.add(trial.id()));
        return next;
    }

    /** Takes all trials that are left, in the order of the plan. */
    public List<TrialRecord> takeAll() {
        List<TrialRecord> trials = new ArrayList<>();
        for (Optional<TrialRecord> next = take(); next.isPresent(); next = take()) {
            trials.add(next.get());
        }
        return trials;
    }

    /**
     * Tells the listener which trials have been recorded since the last time.
     *
     * @throws org.imdad.core.detector.InvalidInputException if results cannot be recorded
     */
    public void tell() {
        recorder.tell();
    }

    /** The line that asks a worker for a trial. */
    public static String request(TrialRecord trial, Optional<Duration> timeLimit) {
        return Wire.line(new WorkerRequest(trial.id(), trial.trial(), timeLimit));
    }

    /** Whether a trial has neither an outcome nor a failure yet. */
    public boolean isUnsettled(TrialRecord trial) {
        return unsettled.contains(trial.id());
    }

    /** A trial is being computed; said again, it changes nothing. */
    public void started(TrialRecord trial) {
        if (isUnsettled(trial) && running.putIfAbsent(trial.id(), System.nanoTime()) == null) {
            recorder.add(() -> store.start(trial.id()), () -> {});
            listener.started(trial);
        }
    }

    /** Tells the user something about the run as a whole. */
    public void note(String note) {
        listener.note(note);
    }

    /** A trial that is being computed has ended an epoch. */
    void epoch(TrialRecord trial, WorkerReply.Epoch epoch) {
        listener.epoch(trial, epoch.phase(), epoch.epoch(), epoch.epochs());
    }

    /** Records the outcome or the failure that a reply of {@link WorkerSlot#compute} holds. */
    public void replied(TrialRecord trial, String reply) {
        if (isUnsettled(trial)) {
            WorkerReply read = Wire.reply(reply).orElseThrow();
            if (read instanceof WorkerReply.Failed failed) {
                failed(trial, failed.failure());
            } else if (read instanceof WorkerReply.Done done) {
                done(trial, done.outcome());
            }
        }
    }

    /** Records the outcome of a trial. */
    public void done(TrialRecord trial, TrialOutcome outcome) {
        if (isUnsettled(trial)) {
            Duration duration = settle(trial);
            tally.countDone();
            recorder.add(() -> store.finish(trial.id(), outcome), () -> listener.finished(trial, duration));
        }
    }

    /** Records that a trial has no outcome. */
    public void failed(TrialRecord trial, Failure failure) {
        if (isUnsettled(trial)) {
            Duration duration = settle(trial);
            tally.countFailed();
            recorder.add(() -> store.fail(trial.id(), failure), () -> listener.failed(trial, failure, duration));
        }
    }

    private Duration settle(TrialRecord trial) {
        started(trial);
        unsettled.remove(trial.id());
        return Duration.ofNanos(System.nanoTime() - running.remove(trial.id()));
    }

    /** Makes a trial planned again that is being computed. */
    void release(TrialRecord trial) {
        if (running.remove(trial.id()) != null) {
            recorder.add(() -> store.release(trial.id()), () -> {});
        }
    }

    /** Makes all trials planned again that are being computed. */
    public void releaseRunning() {
        running.keySet().forEach(id -> recorder.add(() -> store.release(id), () -> {}));
        running.clear();
    }

    /** Whether the run is to stop. */
    public boolean isStopping() {
        return stopAsked.getCount() == 0;
    }

    /** Waits a while for the run to be stopped: where others hear of Ctrl-C first. */
    public boolean isStoppingWithin(Duration patience) throws InterruptedException {
        return stopAsked.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
