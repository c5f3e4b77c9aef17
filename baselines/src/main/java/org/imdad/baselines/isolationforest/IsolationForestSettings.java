package org.imdad.baselines.isolationforest;

import org.imdad.core.detector.Param;
import org.imdad.core.detector.ParameterSchema;

/**
 * Hyperparameters of {@link IsolationForest}; the defaults are those of the paper, which has no ν.
 *
 * @param trees number of trees
 * @param subsample ψ, training samples that a tree is grown on
 * @param nu ν in (0, 1)
 */
public record IsolationForestSettings(
        @Param(value = "number of trees", byDefault = "100", allowed = "[1, 100000]")
        int trees,

        @Param(
                value = "training samples that each tree is grown on; all of them where there are fewer",
                byDefault = "256",
                allowed = "[2, 1000000]")
        int subsample,

        @Param(value = "share of training samples beyond the threshold", byDefault = "0.1", allowed = "(0, 1)")
        double nu) {

    static final ParameterSchema<IsolationForestSettings> SCHEMA = ParameterSchema.of(IsolationForestSettings.class);

    /** Checks every component. */
    public IsolationForestSettings {
        ParameterSchema.check(IsolationForestSettings.class, trees, subsample, nu);
    }
}
