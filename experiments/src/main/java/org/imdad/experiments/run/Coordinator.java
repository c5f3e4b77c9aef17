package org.imdad.experiments.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.TrialRecord;

/**
 * Deals trials out to worker processes, hands on what comes back, and replaces workers that end. Everything happens on the thread
 * that calls {@link #run}; workers put their events in a queue.
 */
final class Coordinator {

    private static final int FAILED_STARTS_ALLOWED = 2;
    private static final long TICK_MILLIS = 100;

    /** Exit codes of processes that were interrupted or asked to end: on Ctrl-C workers hear of it before we do. */
    private static final Set<Integer> SIGNALLED = Set.of(130, 143, 0xC000013A);

    private static final Duration SIGNAL_PATIENCE = Duration.ofSeconds(2);

    private final RunSettings settings;
    private final RunBoard board;
    private final BlockingQueue<WorkerEvent> events = new LinkedBlockingQueue<>();
    private final Map<WorkerProcess, Assignment> workers = new LinkedHashMap<>();
    private boolean stopping;
    private int failedStarts;

    Coordinator(RunSettings settings, RunBoard board) {
        this.settings = settings;
        this.board = board;
    }

    /** Runs until no trial is pending and all workers have ended, or until a stop is asked. */
    void run() throws InterruptedException {
        try {
            int count = Math.min(settings.workers(), board.pending());
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
                board.tell();
                stopping |= board.isStopping();
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
            current.trial().ifPresent(trial -> board.epoch(trial, epoch));
        } else if (reply instanceof WorkerReply.Done done) {
            board.done(current.trial().orElseThrow(), done.outcome());
            assign(worker);
        } else if (reply instanceof WorkerReply.Failed failed) {
            board.failed(current.trial().orElseThrow(), failed.failure());
            if (failed.failure().kind() == Failure.Kind.OUT_OF_MEMORY) {
                dismiss(worker);
            } else {
                assign(worker);
            }
        }
    }

    private void assign(WorkerProcess worker) {
        boolean late = workers.get(worker).isLate();
        Optional<TrialRecord> next = stopping || late ? Optional.empty() : board.take();
        if (next.isEmpty()) {
            dismiss(worker);
            return;
        }
        TrialRecord trial = next.get();
        board.started(trial);
        workers.put(worker, Assignment.computing(trial, settings.timeLimit().map(settings.grace()::plus)));
        worker.send(new WorkerRequest(trial.id(), trial.trial(), settings.timeLimit()));
    }

    private void dismiss(WorkerProcess worker) {
        workers.put(worker, Assignment.leaving());
        worker.dismiss();
    }

    private void handleEnd(WorkerProcess worker, int exitCode) throws InterruptedException {
        Assignment last = workers.remove(worker);
        if (!stopping && SIGNALLED.contains(exitCode)) {
            stopping = board.isStoppingWithin(SIGNAL_PATIENCE);
        }
        if (stopping) {
            last.trial().ifPresent(board::release);
            return;
        }
        switch (last.phase()) {
            case STARTING -> countFailedStart(worker, exitCode);
            case COMPUTING ->
                board.failed(last.trial().orElseThrow(), CauseOfDeath.of(worker, last, exitCode, settings));
            case LEAVING -> {}
        }
        if (board.pending() > 0) {
            start(worker.slot());
        }
    }

    private void countFailedStart(WorkerProcess worker, int exitCode) {
        failedStarts++;
        if (failedStarts > FAILED_STARTS_ALLOWED) {
            throw CauseOfDeath.atStart(worker, exitCode);
        }
    }
}
