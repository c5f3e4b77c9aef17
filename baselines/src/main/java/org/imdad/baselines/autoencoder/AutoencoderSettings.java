package org.imdad.baselines.autoencoder;

import org.imdad.core.detector.Param;
import org.imdad.core.detector.ParameterSchema;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.Precision;
import org.imdad.core.nn.StepSchedule;

/**
 * Hyperparameters of {@link Autoencoder}; the defaults are those with which the published implementation of Deep SVDD
 * trains its autoencoder for MNIST.
 *
 * @param nu ν in (0, 1]
 * @param encoder name of the architecture, see {@link Architectures}
 * @param precision arithmetic in training
 * @param epochs number of epochs
 * @param milestone 0-based index of the first epoch with a tenth of the learning rate
 * @param learningRate rate of Adam
 * @param batchSize samples of a minibatch
 * @param weightDecay λ, added to the gradient
 */
public record AutoencoderSettings(
        @Param(value = "share of training samples beyond the threshold", byDefault = "0.1", allowed = "(0, 1]")
        double nu,

        @Param(
                value = "network up to the code, mirrored after it; auto chooses by the shape of the samples",
                byDefault = "auto",
                allowed = Architectures.NAMES)
        String encoder,

        @Param(
                value =
                        "arithmetic in training; bfloat16 is faster for large convolutions and needs AVX-512 BF16 or AMX",
                byDefault = "float32")
        Precision precision,

        @Param(value = "number of epochs", byDefault = "150", allowed = "[1, 100000]")
        int epochs,

        @Param(
                value = "0-based index of the first epoch with a tenth of the learning rate",
                byDefault = "50",
                allowed = "[0, 100000]")
        int milestone,

        @Param(value = "learning rate of Adam", byDefault = "0.0001", allowed = "(0, 1]")
        double learningRate,

        @Param(value = "samples of a minibatch", byDefault = "200", allowed = "[2, 100000]")
        int batchSize,

        @Param(value = "weight decay, added to the gradient", byDefault = "0.0005", allowed = "[0, 1]")
        double weightDecay) {

    static final ParameterSchema<AutoencoderSettings> SCHEMA = ParameterSchema.of(AutoencoderSettings.class);

    /** Checks every component. */
    public AutoencoderSettings {
        ParameterSchema.check(
                AutoencoderSettings.class,
                nu,
                encoder,
                precision,
                epochs,
                milestone,
                learningRate,
                batchSize,
                weightDecay);
        Architectures.requireKnown("encoder", encoder);
    }

    /** Learning rate of each epoch. */
    StepSchedule schedule() {
        return new StepSchedule(learningRate, milestone);
    }
}
