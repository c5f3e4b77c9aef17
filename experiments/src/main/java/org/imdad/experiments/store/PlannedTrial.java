package org.imdad.experiments.store;

import java.util.Objects;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialId;

/**
 * An entry of a suite's plan. Two entries may name the same trial, which is then computed once.
 *
 * @param label name of the detector as shown in tables
 * @param family what the label has in common with those of the same grid of hyperparameters; the label itself without one
 * @param trial what to compute
 * @param id its identity
 */
public record PlannedTrial(String label, String family, Trial trial, String id) {

    /** Checks that all are there. */
    public PlannedTrial {
        Objects.requireNonNull(label);
        Objects.requireNonNull(family);
        Objects.requireNonNull(trial);
        Objects.requireNonNull(id);
    }

    /** An entry that finds the identity of its trial. */
    public PlannedTrial(String label, String family, Trial trial) {
        this(label, family, trial, TrialId.of(trial));
    }

    /** An entry that belongs to no grid. */
    public PlannedTrial(String label, Trial trial) {
        this(label, label, trial);
    }
}
