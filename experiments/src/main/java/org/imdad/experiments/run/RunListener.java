package org.imdad.experiments.run;

import java.time.Duration;
import java.util.List;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.TrialRecord;

/** Hears how a run goes on, on the thread that runs it. Methods should be quick. */
public interface RunListener {

    /**
     * The run begins.
     *
     * @param before what the store holds already
     * @param pending the rest of its trials, which follow
     */
    default void begun(RunSummary before, List<TrialRecord> pending) {}

    /** Something about the run as a whole that the user should know, such as what it waits for; one line. */
    default void note(String note) {}

    /** A trial was handed to a worker. */
    default void started(TrialRecord trial) {}

    /**
     * A trial ended an epoch; of epochs that follow each other fast, some are left out.
     *
     * @param trial which
     * @param phase {@code pretrain} or {@code train}
     * @param epoch 1-based number
     * @param epochs number of epochs of the phase
     */
    default void epoch(TrialRecord trial, String phase, int epoch, int epochs) {}

    /**
     * A trial is done and stored.
     *
     * @param trial which
     * @param duration since it was handed to its worker
     */
    default void finished(TrialRecord trial, Duration duration) {}

    /**
     * A trial failed, and that is stored.
     *
     * @param trial which
     * @param failure why
     * @param duration since it was handed to its worker
     */
    default void failed(TrialRecord trial, Failure failure, Duration duration) {}
}
