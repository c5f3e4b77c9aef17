package org.imdad.experiments.run;

/** Computes the trials of a run. */
@FunctionalInterface
public interface TrialEngine {

    /**
     * Computes the trials that the board deals out and hands it what comes back, on the calling thread, until all are
     * settled or a stop is asked.
     *
     * @throws org.imdad.core.detector.InvalidInputException if trials cannot be computed at all
     */
    void run(RunBoard board) throws InterruptedException;
}
