package org.imdad.experiments.trial;

/**
 * Why a trial has no scores.
 *
 * @param kind what happened
 * @param message one line
 */
public record Failure(Kind kind, String message) {

    /** Kinds of failures. */
    public enum Kind {
        /** The data or a hyperparameter cannot be used. */
        INVALID_INPUT,
        /** Training became NaN or infinite. */
        DIVERGED,
        /** The representation became constant. */
        COLLAPSED,
        /** The time limit was reached. */
        TIMED_OUT,
        /** The worker ran out of memory. */
        OUT_OF_MEMORY,
        /** The worker process ended without an answer. */
        WORKER_DIED,
        /** Anything else; the message names the exception. */
        ERROR
    }
}
