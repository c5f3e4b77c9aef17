package org.imdad.experiments.spark;

import java.util.Optional;

/** What is heard of a job, on threads of Spark. */
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
     * An attempt has ended without a reply.
     *
     * @param trial index of its trial
     * @param executorLost whether its executor went with it
     * @param why in words
     */
    record Lost(int trial, boolean executorLost, String why) implements JobEvent {}

    /**
     * The job is over.
     *
     * @param error why, if it was not completed
     */
    record Ended(Optional<String> error) implements JobEvent {}
}
