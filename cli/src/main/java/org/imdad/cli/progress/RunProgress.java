package org.imdad.cli.progress;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imdad.experiments.run.RunListener;
import org.imdad.experiments.run.RunSummary;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.TrialRecord;

/** Shows how a run gets on: trials done, those being computed, and the time left. Used by one thread. */
public abstract class RunProgress implements RunListener, AutoCloseable {

    private final Map<String, String> current = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();
    private final TimeLeft timeLeft;
    private final int workers;
    private int total;
    private int ended;

    /** Creates a progress that estimates with the given clockwork, for a number of trials that run at a time. */
    RunProgress(TimeLeft timeLeft, int workers) {
        this.timeLeft = timeLeft;
        this.workers = workers;
    }

    /**
     * Progress for a terminal or for a log.
     *
     * @param out takes the lines
     * @param terminal whether a bar can be drawn
     * @param suite name of the suite
     * @param workers number of trials that run at a time
     */
    public static RunProgress of(PrintWriter out, boolean terminal, String suite, int workers) {
        TimeLeft timeLeft = new TimeLeft(workers, System::nanoTime);
        return terminal
                ? new RunBar(suite, timeLeft, workers)
                : new RunLines(out, suite, timeLeft, workers, System::nanoTime);
    }

    /** Called after every change. */
    abstract void update();

    @Override
    public abstract void close();

    @Override
    public void begun(RunSummary before, List<TrialRecord> pending) {
        timeLeft.waiting(pending);
        total = before.total();
        ended = before.doneBefore() + before.failedBefore();
        update();
    }

    @Override
    public void started(TrialRecord trial) {
        timeLeft.started(trial);
        current.put(trial.id(), TrialWords.of(trial));
        update();
    }

    @Override
    public void epoch(TrialRecord trial, String phase, int epoch, int epochs) {
        current.put(trial.id(), "%s (%s %d/%d)".formatted(TrialWords.of(trial), phase, epoch, epochs));
        update();
    }

    @Override
    public void finished(TrialRecord trial, Duration duration) {
        end(trial, duration);
    }

    @Override
    public void failed(TrialRecord trial, Failure failure, Duration duration) {
        failures.add("%s: %s: %s".formatted(TrialWords.of(trial), TrialWords.kind(failure), failure.message()));
        end(trial, duration);
    }

    private void end(TrialRecord trial, Duration duration) {
        timeLeft.ended(trial, duration);
        current.remove(trial.id());
        ended++;
        update();
    }

    /** Number of trials of the plan. */
    final int total() {
        return total;
    }

    /** Number of trials that need no more work. */
    final int ended() {
        return ended;
    }

    /** One line per trial that failed in this run. */
    public final List<String> failures() {
        return List.copyOf(failures);
    }

    final Optional<Duration> timeLeft() {
        return timeLeft.estimate();
    }

    /** The trials being computed, with their epochs. Those before them are computed and wait to be recorded. */
    final String current() {
        return current.values().stream()
                .skip(Math.max(0, current.size() - workers))
                .collect(Collectors.joining("; "));
    }
}
