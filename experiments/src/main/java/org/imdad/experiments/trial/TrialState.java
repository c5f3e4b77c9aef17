package org.imdad.experiments.trial;

/** Where a trial stands. */
public enum TrialState {
    /** In the plan, not begun or not finished when the suite was stopped. */
    PLANNED,
    /** Being computed now. */
    RUNNING,
    /** Finished with scores. */
    DONE,
    /** Ended without scores; its failure says why. */
    FAILED
}
