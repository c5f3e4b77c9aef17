package org.imdad.experiments.store;

import java.util.Objects;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialId;

/**
 * An entry of a suite's plan. Two entries may name the same trial, which is then computed once.
 *
 * @param label name of the detector as shown in tables
 * @param trial what to compute
 */
public record PlannedTrial(String label, Trial trial) {

    /** Checks that both are there. */
    public PlannedTrial {
        Objects.requireNonNull(label);
        Objects.requireNonNull(trial);
    }

    /** Identity of the trial. */
    public String id() {
        return TrialId.of(trial);
    }
}
