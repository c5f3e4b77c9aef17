package org.imdad.experiments.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.imdad.core.detector.InvalidInputException;

/**
 * How a suite is run. None of it changes a result.
 *
 * @param workers number of worker processes; at least 1
 * @param timeLimit of each trial, or empty
 * @param grace time that a worker has beyond the limit before it is killed: detectors look at the clock only now and then
 * @param startLimit time in which a worker must be ready
 * @param command how workers are started
 * @param logs folder for what workers print
 */
public record RunSettings(
        int workers,
        Optional<Duration> timeLimit,
        Duration grace,
        Duration startLimit,
        WorkerCommand command,
        Path logs) {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    /** Checks the number of workers. */
    public RunSettings {
        if (workers < 1) {
            throw new InvalidInputException("workers: found %d, allowed is at least 1".formatted(workers));
        }
    }

    /** Settings with the usual patience. */
    public static RunSettings of(int workers, Optional<Duration> timeLimit, WorkerCommand command, Path logs) {
        return new RunSettings(workers, timeLimit, GRACE, START_LIMIT, command, logs);
    }
}
