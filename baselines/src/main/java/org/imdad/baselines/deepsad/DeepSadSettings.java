package org.imdad.baselines.deepsad;

import org.imdad.core.detector.Param;
import org.imdad.core.detector.ParameterSchema;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.Precision;
import org.imdad.core.nn.Pretraining;
import org.imdad.core.nn.ReconstructionLoss;
import org.imdad.core.nn.StepSchedule;

/**
 * Hyperparameters of {@link DeepSad}; the defaults are those of the command for MNIST in the published implementation,
 * which lowers the learning rate of the network once and that of the autoencoder never.
 *
 * @param eta η
 * @param nu ν in (0, 1]
 * @param encoder name of the architecture, see {@link Architectures}
 * @param precision arithmetic in training, also in pretraining
 * @param epochs number of epochs
 * @param milestone 0-based index of the first epoch with a tenth of the learning rate
 * @param learningRate rate of Adam
 * @param batchSize samples of a minibatch, also in pretraining
 * @param weightDecay λ, added to the gradient
 * @param pretrainEpochs epochs of the autoencoder; 0 for none
 * @param pretrainMilestone as {@code milestone}, for the autoencoder
 * @param pretrainLearningRate rate of Adam for the autoencoder
 * @param pretrainWeightDecay λ for the autoencoder
 */
public record DeepSadSettings(
        @Param(
                value = "weight of a labelled anomaly, held against 1 for a normal sample",
                byDefault = "1",
                allowed = "(0, inf)")
        double eta,

        @Param(value = "share of normal training samples beyond the threshold", byDefault = "0.1", allowed = "(0, 1]")
        double nu,

        @Param(
                value = "network; auto chooses by the shape of the samples",
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

        @Param(value = "samples of a minibatch, also in pretraining", byDefault = "128", allowed = "[2, 100000]")
        int batchSize,

        @Param(value = "weight decay, added to the gradient", byDefault = "0.0000005", allowed = "[0, 1]")
        double weightDecay,

        @Param(value = "epochs of the autoencoder; 0 for no pretraining", byDefault = "150", allowed = "[0, 100000]")
        int pretrainEpochs,

        @Param(value = "milestone of the autoencoder's learning rate", byDefault = "150", allowed = "[0, 100000]")
        int pretrainMilestone,

        @Param(value = "learning rate of Adam for the autoencoder", byDefault = "0.0001", allowed = "(0, 1]")
        double pretrainLearningRate,

        @Param(value = "weight decay for the autoencoder", byDefault = "0.0005", allowed = "[0, 1]")
        double pretrainWeightDecay) {

    static final ParameterSchema<DeepSadSettings> SCHEMA = ParameterSchema.of(DeepSadSettings.class);

    /** Checks every component. */
    public DeepSadSettings {
        ParameterSchema.check(
                DeepSadSettings.class,
                eta,
                nu,
                encoder,
                precision,
                epochs,
                milestone,
                learningRate,
                batchSize,
                weightDecay,
                pretrainEpochs,
                pretrainMilestone,
                pretrainLearningRate,
                pretrainWeightDecay);
        Architectures.requireKnown("encoder", encoder);
    }

    /** Learning rate of each epoch. */
    StepSchedule schedule() {
        return new StepSchedule(learningRate, milestone);
    }

    /** Settings of the autoencoder; only if {@code pretrainEpochs} is not 0. */
    Pretraining pretraining() {
        StepSchedule schedule = new StepSchedule(pretrainLearningRate, pretrainMilestone);
        Adam adam = Adam.of(pretrainLearningRate, pretrainWeightDecay);
        return new Pretraining(pretrainEpochs, schedule, batchSize, adam, ReconstructionLoss.MEAN);
    }
}
