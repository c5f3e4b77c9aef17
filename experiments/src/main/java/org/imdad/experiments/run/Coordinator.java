package org.imdad.experiments.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.store.ResultsStore;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.TrialRecord;

/**
 * Deals trials out to workers, stores what comes back, and replaces workers that end. Everything happens on the thread
 * that calls {@link #run}; workers put their events in a queue.
 */
final class Coordinator {

    private static final int FAILED_STARTS_ALLOWED = 2;
    private static final long TICK_MILLIS = 100;

    /** Exit codes of processes that were interrupted or asked to end: on Ctrl-C workers hear of it before we do. */
    private static final Set<Integer> SIGNALLED = Set.of(130, 143, 0xC000013A);

    private static final long SIGNAL_SECONDS = 2;

    private final ResultsStore store;
    private final RunSettings settings;
    private final RunListener listener;
    private final Tally tally;
    private final CountDownLatch stopAsked;
    private final BlockingQueue<WorkerEvent> events = new LinkedBlockingQueue<>();
    private final Map<WorkerProcess, Assignment> workers = new LinkedHashMap<>();
    private boolean stopping;
    private int failedStarts;

    Coordinator(ResultsStore store, RunSettings settings, RunListener listener, Tally tally, CountDownLatch stopAsked) {
        this.store = store;
        this.settings = settings;
        this.listener = listener;
        this.tally = tally;
        this.stopAsked = stopAsked;
    }

    /** Runs until no trial is pending and all workers have ended, or until a stop is asked. */
    void run() throws InterruptedException {
        try {
            int count = Math.min(settings.workers(), tally.pending());
            for (int slot = 1; slot <= count; slot++) {
                start(slot);
            }
            while (!workers.isEmpty()) {
                WorkerEvent event = events.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
                if (event instanceof WorkerEvent.Replied replied) {
                    handle(replied.worker(), replied.reply());
                } else if (event instanceof WorkerEvent.Ended end) {
                    handleEnd(end.worker(), end.exitCode());
                }
                stopping |= stopAsked.getCount() == 0;
                workers.forEach((worker, assignment) -> {
                    if (stopping || assignment.isLate()) {
                        worker.kill();
                    }
                });
            }
        } finally {
            workers.keySet().forEach(WorkerProcess::kill);
        }
    }

    private void start(int slot) {
        WorkerProcess worker = WorkerProcess.start(slot, settings.command(), settings.logs(), events::add);
        workers.put(worker, Assignment.starting(settings.startLimit()));
    }

    private void handle(WorkerProcess worker, WorkerReply reply) {
        Assignment current = workers.get(worker);
        if (reply instanceof WorkerReply.Ready) {
            failedStarts = 0;
            assign(worker);
        } else if (reply instanceof WorkerReply.Epoch epoch) {
            current.trial().ifPresent(t -> listener.epoch(t, epoch.phase(), epoch.epoch(), epoch.epochs()));
        } else if (reply instanceof WorkerReply.Done done) {
            TrialRecord trial = current.trial().orElseThrow();
            store.finish(trial.id(), done.outcome());
            tally.countDone();
            listener.finished(trial, current.elapsed());
            assign(worker);
        } else if (reply instanceof WorkerReply.Failed failed) {
            fail(current, failed.failure());
            if (failed.failure().kind() == Failure.Kind.OUT_OF_MEMORY) {
                dismiss(worker);
            } else {
                assign(worker);
            }
        }
    }

    private void assign(WorkerProcess worker) {
        boolean late = workers.get(worker).isLate();
        Optional<TrialRecord> next = stopping || late ? Optional.empty() : tally.next();
        if (next.isEmpty()) {
            dismiss(worker);
            return;
        }
        TrialRecord trial = next.get();
        store.start(trial.id());
        workers.put(worker, Assignment.computing(trial, settings.timeLimit().map(settings.grace()::plus)));
        worker.send(new WorkerRequest(trial.id(), trial.trial(), settings.timeLimit()));
        listener.started(trial);
    }

    private void dismiss(WorkerProcess worker) {
        workers.put(worker, Assignment.leaving());
        worker.dismiss();
    }

    private void handleEnd(WorkerProcess worker, int exitCode) throws InterruptedException {
        Assignment last = workers.remove(worker);
        if (!stopping && SIGNALLED.contains(exitCode)) {
            stopping = stopAsked.await(SIGNAL_SECONDS, TimeUnit.SECONDS);
        }
        if (stopping) {
            last.trial().ifPresent(trial -> store.release(trial.id()));
            return;
        }
        switch (last.phase()) {
            case STARTING -> countFailedStart(worker, exitCode);
            case COMPUTING -> fail(last, causeOfDeath(worker, last, exitCode));
            case LEAVING -> {}
        }
        if (tally.pending() > 0) {
            start(worker.slot());
        }
    }

    private void countFailedStart(WorkerProcess worker, int exitCode) {
        failedStarts++;
        if (failedStarts > FAILED_STARTS_ALLOWED) {
            throw new InvalidInputException("worker processes end before they are ready (exit code %d): %s"
                    .formatted(exitCode, worker.lastWords()));
        }
    }

    private Failure causeOfDeath(WorkerProcess worker, Assignment last, int exitCode) {
        if (last.isLate()) {
            return new Failure(
                    Failure.Kind.TIMED_OUT,
                    "no answer %s after the time limit of %s, so the worker was killed; raise time_limit"
                            .formatted(
                                    seconds(settings.grace()),
                                    seconds(settings.timeLimit().orElseThrow())));
        }
        String words = worker.lastWords();
        if (words.contains(OutOfMemoryError.class.getName())) {
            return new Failure(
                    Failure.Kind.OUT_OF_MEMORY,
                    "the worker ended for lack of memory: %s; use fewer workers, or smaller data or batches"
                            .formatted(words));
        }
        return new Failure(
                Failure.Kind.WORKER_DIED, "the worker process ended with exit code %d: %s".formatted(exitCode, words));
    }

    private void fail(Assignment current, Failure failure) {
        TrialRecord trial = current.trial().orElseThrow();
        store.fail(trial.id(), failure);
        tally.countFailed();
        listener.failed(trial, failure, current.elapsed());
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() / 1000.0 + " s";
    }
}
