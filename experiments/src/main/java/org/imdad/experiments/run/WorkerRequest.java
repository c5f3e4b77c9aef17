package org.imdad.experiments.run;

import java.time.Duration;
import java.util.Optional;
import org.imdad.experiments.trial.Trial;

/**
 * Asks a worker to compute a trial.
 *
 * @param id the trial's identity
 * @param trial what to compute
 * @param timeLimit after which the worker should give up
 */
record WorkerRequest(String id, Trial trial, Optional<Duration> timeLimit) {}
