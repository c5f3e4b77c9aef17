package org.imdad.experiments.spark;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.run.Cluster.ClusterEngine;
import org.imdad.experiments.run.RunBoard;
import org.imdad.experiments.run.Shipment;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.TrialRecord;

/**
 * Runs trials as tasks of Spark jobs: of one, unless a trial takes its executors down with it again and again. That trial
 * is given up, and the others go on in the next job.
 */
final class SparkEngine implements ClusterEngine {

    private static final long TICK_MILLIS = 100;

    /** On Ctrl-C Spark may end before the run hears of it. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(2);

    private final SparkContext context;
    private final String master;
    private final Shipment shipment;
    private final Job job;

    SparkEngine(SparkContext context, String master, Shipment shipment, Job job) {
        this.context = context;
        this.master = master;
        this.shipment = shipment;
        this.job = job;
    }

    @Override
    public int slots() {
        return Math.max(1, context.defaultParallelism());
    }

    @Override
    public void run(RunBoard board) throws InterruptedException {
        List<TrialRecord> trials = board.takeAll();
        Map<TrialRecord, Integer> deaths = new HashMap<>();
        while (!trials.isEmpty() && !board.isStopping()) {
            Optional<String> error = runJob(trials, board, deaths);
            if (error.isPresent()) {
                giveUpDeadly(board, deaths, error.get());
            }
            trials = trials.stream().filter(board::isUnsettled).toList();
        }
        board.releaseRunning();
    }

    /** Runs one job, and returns why it failed if it did. */
    private Optional<String> runJob(List<TrialRecord> trials, RunBoard board, Map<TrialRecord, Integer> deaths)
            throws InterruptedException {
        BlockingQueue<JobEvent> events = new LinkedBlockingQueue<>();
        TaskListener listener = new TaskListener(events::add);
        context.addSparkListener(listener);
        SubmittedJob submitted = SubmittedJob.submit(context, new TrialTask(job), requests(trials), events::add);
        try {
            while (!board.isStopping()) {
                JobEvent event = events.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
                board.tell();
                if (event instanceof JobEvent.Started started) {
                    board.started(trials.get(started.trial()));
                } else if (event instanceof JobEvent.Replied replied) {
                    board.replied(trials.get(replied.trial()), replied.reply());
                } else if (event instanceof JobEvent.Lost lost && lost.executorLost()) {
                    deaths.merge(trials.get(lost.trial()), 1, Integer::sum);
                } else if (event instanceof JobEvent.Ended ended) {
                    return ended.error();
                }
            }
            submitted.cancel();
            return Optional.empty();
        } finally {
            context.removeSparkListener(listener);
        }
    }

    private void giveUpDeadly(RunBoard board, Map<TrialRecord, Integer> deaths, String error)
            throws InterruptedException {
        List<TrialRecord> deadly = deaths.entrySet().stream()
                .filter(entry -> entry.getValue() >= SparkCluster.DEATHS_ALLOWED)
                .map(Map.Entry::getKey)
                .filter(board::isUnsettled)
                .toList();
        if (context.isStopped() && board.isStoppingWithin(STOP_PATIENCE)) {
            return;
        }
        if (deadly.isEmpty() || context.isStopped()) {
            board.releaseRunning();
            throw new InvalidInputException("--spark %s: Spark gave up: %s".formatted(master, firstLine(error)));
        }
        deadly.forEach(trial -> board.failed(
                trial,
                new Failure(
                        Failure.Kind.WORKER_DIED,
                        "%d executors ended while they computed it; see the logs of Spark"
                                .formatted(deaths.get(trial)))));
    }

    private List<String> requests(List<TrialRecord> trials) {
        return trials.stream()
                .map(trial -> RunBoard.request(trial, shipment.timeLimit()))
                .toList();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("no reason given");
    }

    @Override
    public void close() {
        context.stop();
        WorkerPool.close(job.application());
        Shipping.clear(shipment);
    }
}
