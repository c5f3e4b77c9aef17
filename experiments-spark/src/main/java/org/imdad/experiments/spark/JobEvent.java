package org.imdad.experiments.spark;

import java.util.Optional;

/** What is heard of a job, on threads of Spark and others. */
sealed interface JobEvent {

    /**
     * A task begins to run.
     *
     * @param trial index of its trial
     */
    record Started(int trial) implements JobEvent {}

    /**
     * A reply has arrived.
     *
     * @param trial index of its trial
     * @param reply from its worker
     */
    record Replied(int trial, String reply) implements JobEvent {}

    /**
     * A task has failed, and not because its executor was lost.
     *
     * @param trial index of its trial
     * @param why in words
     */
    record Failed(int trial, String why) implements JobEvent {}

    /**
     * There is something to tell.
     *
     * @param note in one line
     */
    record Noted(String note) implements JobEvent {}

    /**
     * The job is over.
     *
     * @param error why, if it was not completed
     */
    record Ended(Optional<String> error) implements JobEvent {}
}
