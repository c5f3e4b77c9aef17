package org.imdad.experiments.run;

/** What happens to a worker process, as its coordinator hears of it. */
sealed interface WorkerEvent {

    /**
     * The worker said something.
     *
     * @param worker who
     * @param reply what
     */
    record Replied(WorkerProcess worker, WorkerReply reply) implements WorkerEvent {}

    /**
     * The process has ended; nothing more comes from it.
     *
     * @param worker which
     * @param exitCode of the process; more than 128 for a signal
     */
    record Ended(WorkerProcess worker, int exitCode) implements WorkerEvent {}
}
