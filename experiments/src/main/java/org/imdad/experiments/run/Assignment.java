package org.imdad.experiments.run;

import java.time.Duration;
import java.util.Optional;
import org.imdad.experiments.trial.TrialRecord;

/**
 * What a worker is at, by the clock of {@link System#nanoTime()}.
 *
 * @param phase what it does
 * @param trial the trial it computes, else empty
 * @param since when that began
 * @param killAfter time after which the worker is killed, or empty
 */
record Assignment(Phase phase, Optional<TrialRecord> trial, long since, Optional<Duration> killAfter) {

    private static final Duration LEAVING_LIMIT = Duration.ofSeconds(10);

    /** Stages in the life of a worker. */
    enum Phase {
        /** Not ready yet. */
        STARTING,
        /** Computes a trial. */
        COMPUTING,
        /** Gets no more trials, and ends. */
        LEAVING
    }

    static Assignment starting(Duration limit) {
        return new Assignment(Phase.STARTING, Optional.empty(), System.nanoTime(), Optional.of(limit));
    }

    static Assignment computing(TrialRecord trial, Optional<Duration> killAfter) {
        return new Assignment(Phase.COMPUTING, Optional.of(trial), System.nanoTime(), killAfter);
    }

    static Assignment leaving() {
        return new Assignment(Phase.LEAVING, Optional.empty(), System.nanoTime(), Optional.of(LEAVING_LIMIT));
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    boolean isLate() {
        return killAfter.isPresent() && elapsed().compareTo(killAfter.get()) > 0;
    }
}
