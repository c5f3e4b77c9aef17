package org.imdad.baselines.knn;

import org.imdad.core.detector.Param;
import org.imdad.core.detector.ParameterSchema;

/**
 * Hyperparameters of {@link Knn}.
 *
 * @param k number of neighbours
 * @param aggregation what is made of their distances
 * @param nu ν in (0, 1)
 */
public record KnnSettings(
        @Param(
                value = "number of nearest training samples that are looked at",
                byDefault = "5",
                allowed = "[1, 100000]")
        int k,

        @Param(value = "kth: distance to the k-th nearest; mean: mean distance to the k nearest", byDefault = "kth")
        Aggregation aggregation,

        @Param(value = "share of training samples beyond the threshold", byDefault = "0.1", allowed = "(0, 1)")
        double nu) {

    static final ParameterSchema<KnnSettings> SCHEMA = ParameterSchema.of(KnnSettings.class);

    /** Checks every component. */
    public KnnSettings {
        ParameterSchema.check(KnnSettings.class, k, aggregation, nu);
    }
}
