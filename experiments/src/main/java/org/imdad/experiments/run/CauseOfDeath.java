package org.imdad.experiments.run;

import java.time.Duration;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.trial.Failure;

/** What it means that a worker process has ended. */
final class CauseOfDeath {

    private CauseOfDeath() {}

    /**
     * The failure to record.
     *
     * @param worker which ended
     * @param last what it was at
     * @param exitCode of its process
     * @param settings that it ran under
     */
    static Failure of(WorkerProcess worker, Assignment last, int exitCode, RunSettings settings) {
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

    /** Why no worker can be had: one has ended before it took a trial. */
    static InvalidInputException atStart(WorkerProcess worker, int exitCode) {
        return new InvalidInputException("worker processes end before they are ready (exit code %d): %s"
                .formatted(exitCode, worker.lastWords()));
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() / 1000.0 + " s";
    }
}
