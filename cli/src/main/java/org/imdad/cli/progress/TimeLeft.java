package org.imdad.cli.progress;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.imdad.experiments.trial.TrialRecord;

/**
 * Estimates how long a run will still take.
 *
 * <p>A trial to come counts as the mean of the finished ones with its label and data set, or of all finished ones if there
 * is none of these. The sum, less what the running trials have had, is shared among the workers. Thread-safe.
 */
final class TimeLeft {

    private final int workers;
    private final LongSupplier clock;
    private final Map<Kind, Integer> waiting = new HashMap<>();
    private final Map<String, Running> running = new HashMap<>();
    private final Map<Kind, Mean> finished = new HashMap<>();
    private final Mean all = new Mean();

    /**
     * Creates an estimate.
     *
     * @param workers number of trials that run at a time
     * @param clock nanoseconds from any moment on
     */
    TimeLeft(int workers, LongSupplier clock) {
        this.workers = workers;
        this.clock = clock;
    }

    /** Trials are to run. */
    synchronized void waiting(List<TrialRecord> trials) {
        trials.forEach(trial -> waiting.merge(Kind.of(trial), 1, Integer::sum));
    }

    synchronized void started(TrialRecord trial) {
        waiting.merge(Kind.of(trial), -1, Integer::sum);
        running.put(trial.id(), new Running(Kind.of(trial), clock.getAsLong()));
    }

    /** A trial has ended, some time ago perhaps. */
    synchronized void ended(TrialRecord trial, Duration duration) {
        Running ended = running.remove(trial.id());
        double seconds = duration.toNanos() / 1e9;
        finished.computeIfAbsent(ended.kind, kind -> new Mean()).add(seconds);
        all.add(seconds);
    }

    /** The estimate; empty until a trial has ended. */
    synchronized Optional<Duration> estimate() {
        if (all.count == 0) {
            return Optional.empty();
        }
        double seconds = 0;
        for (Map.Entry<Kind, Integer> kind : waiting.entrySet()) {
            seconds += kind.getValue() * mean(kind.getKey());
        }
        for (Running trial : running.values()) {
            double had = (clock.getAsLong() - trial.since) / 1e9;
            seconds += Math.max(0, mean(trial.kind) - had);
        }
        return Optional.of(Duration.ofMillis(Math.round(1000 * seconds / workers)));
    }

    private double mean(Kind kind) {
        return finished.getOrDefault(kind, all).value();
    }

    private record Kind(String label, String dataset) {
        static Kind of(TrialRecord trial) {
            return new Kind(trial.label(), trial.trial().dataset());
        }
    }

    private record Running(Kind kind, long since) {}

    private static final class Mean {
        private double sum;
        private int count;

        void add(double value) {
            sum += value;
            count++;
        }

        double value() {
            return sum / count;
        }
    }
}
