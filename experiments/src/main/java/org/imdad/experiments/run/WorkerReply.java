package org.imdad.experiments.run;

import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.TrialOutcome;

/** What a worker says. */
sealed interface WorkerReply {

    /** It can take its first trial. */
    record Ready() implements WorkerReply {}

    /**
     * An epoch has ended.
     *
     * @param id the trial
     * @param phase {@code pretrain} or {@code train}
     * @param epoch 1-based number
     * @param epochs number of epochs of the phase
     */
    record Epoch(String id, String phase, int epoch, int epochs) implements WorkerReply {}

    /**
     * The trial is computed; the worker can take the next one.
     *
     * @param id the trial
     * @param outcome what it computed
     */
    record Done(String id, TrialOutcome outcome) implements WorkerReply {}

    /**
     * The trial has no outcome; the worker can take the next one, except after {@link Failure.Kind#OUT_OF_MEMORY}.
     *
     * @param id the trial
     * @param failure why
     */
    record Failed(String id, Failure failure) implements WorkerReply {}
}
