package org.imdad.experiments.spark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.imdad.core.data.OneLine;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.run.Cluster.ClusterEngine;
import org.imdad.experiments.run.RunBoard;
import org.imdad.experiments.run.Shipment;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.TrialRecord;

/**
 * Runs trials as tasks of a Spark job. When an executor is lost, nobody knows which of its trials took it down: all are run
 * again, and one that is lost again and again is put aside. Those are run alone when the others are settled. A trial that
 * loses executors then has done it by itself, and is given up; the others never pay for it.
 */
final class SparkEngine implements ClusterEngine {

    private static final long TICK_MILLIS = 100;

    /** On Ctrl-C Spark may end before the run hears of it. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(2);

    private final SparkContext context;
    private final Shipment shipment;
    private final Job job;

    SparkEngine(SparkContext context, Shipment shipment, Job job) {
        this.context = context;
        this.shipment = shipment;
        this.job = job;
    }

    @Override
    public int slots() {
        return Math.max(1, context.defaultParallelism());
    }

    @Override
    public void run(RunBoard board) throws InterruptedException {
        for (TrialRecord trial : runJob(board.takeAll(), board)) {
            if (!board.isStopping() && !runJob(List.of(trial), board).isEmpty()) {
                board.failed(
                        trial,
                        new Failure(
                                Failure.Kind.WORKER_DIED,
                                "%d executors in turn were lost while they computed nothing else; see the logs of Spark"
                                        .formatted(job.attempts())));
            }
        }
        board.releaseRunning();
    }

    /** Runs one job, and returns the trials that were put aside. */
    private List<TrialRecord> runJob(List<TrialRecord> trials, RunBoard board) throws InterruptedException {
        BlockingQueue<JobEvent> events = new LinkedBlockingQueue<>();
        TaskListener listener = new TaskListener(events::add);
        context.addSparkListener(listener);
        List<TrialRecord> aside = new ArrayList<>();
        Map<Integer, Integer> errors = new HashMap<>();
        WaitingNote waiting = WaitingNote.install(context, note -> events.add(new JobEvent.Noted(note)));
        try {
            SubmittedJob submitted = SubmittedJob.submit(context, new TrialTask(job), requests(trials), events::add);
            while (!board.isStopping()) {
                JobEvent event = events.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
                board.tell();
                if (event instanceof JobEvent.Started started) {
                    board.started(trials.get(started.trial()));
                } else if (event instanceof JobEvent.Replied replied) {
                    settle(trials.get(replied.trial()), replied.reply(), board, aside);
                } else if (event instanceof JobEvent.Noted noted) {
                    board.note(noted.note());
                } else if (event instanceof JobEvent.Failed failed
                        && errors.merge(failed.trial(), 1, Integer::sum) >= job.attempts()) {
                    throw gaveUp(failed.why(), board);
                } else if (event instanceof JobEvent.Ended ended) {
                    requireWhole(ended, board);
                    return aside;
                }
            }
            submitted.cancel();
            // A process that a signal ends closes nothing; whoever goes on sends the data again.
            Shipping.clear(shipment);
            return List.of();
        } finally {
            waiting.close();
            context.removeSparkListener(listener);
        }
    }

    private static void settle(TrialRecord trial, String reply, RunBoard board, List<TrialRecord> aside) {
        if (reply.equals(TrialTask.PUT_ASIDE)) {
            aside.add(trial);
        } else {
            board.replied(trial, reply);
        }
    }

    private void requireWhole(JobEvent.Ended ended, RunBoard board) throws InterruptedException {
        if (ended.error().isPresent() && !board.isStoppingWithin(STOP_PATIENCE)) {
            throw gaveUp(ended.error().get(), board);
        }
    }

    private InvalidInputException gaveUp(String why, RunBoard board) {
        board.releaseRunning();
        return new InvalidInputException(
                "--spark %s: Spark gave up: %s".formatted(context.master(), OneLine.first(why)));
    }

    private List<String> requests(List<TrialRecord> trials) {
        return trials.stream()
                .map(trial -> RunBoard.request(trial, shipment.timeLimit()))
                .toList();
    }

    @Override
    public void close() {
        context.stop();
        ProcessPool.close(job.delivery().application());
        Shipping.clear(shipment);
    }
}
