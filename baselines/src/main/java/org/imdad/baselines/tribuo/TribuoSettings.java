package org.imdad.baselines.tribuo;

import org.imdad.core.detector.Param;
import org.imdad.core.detector.ParameterSchema;

/**
 * Hyperparameters of {@link TribuoDetector}, which checks {@code trainer} and {@code properties}: models are read without
 * making a trainer.
 *
 * @param trainer full name of a class that implements {@code Trainer<Event>}
 * @param properties its OLCUT properties
 * @param highScores which events its models give high scores
 * @param nu ν in (0, 1)
 */
public record TribuoSettings(
        @Param(
                value = "trainer, a class on the class path",
                byDefault = "org.tribuo.anomaly.libsvm.LibSVMAnomalyTrainer",
                allowed = TrainerConfiguration.ALLOWED_TRAINER)
        String trainer,

        @Param(
                value = "the trainer's properties; the trial's seed is added where it has one and none is given",
                byDefault = "kernelType=RBF; nu=0.1",
                allowed = ObjectText.ALLOWED)
        String properties,

        @Param(value = "which events the trainer's models give high scores", byDefault = "expected")
        HighScores highScores,

        @Param(value = "share of training samples beyond the threshold", byDefault = "0.1", allowed = "(0, 1)")
        double nu) {

    static final ParameterSchema<TribuoSettings> SCHEMA = ParameterSchema.of(TribuoSettings.class);

    /** Checks {@code nu}. */
    public TribuoSettings {
        ParameterSchema.check(TribuoSettings.class, trainer, properties, highScores, nu);
    }
}
