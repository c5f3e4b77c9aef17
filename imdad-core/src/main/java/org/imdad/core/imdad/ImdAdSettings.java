package org.imdad.core.imdad;

import org.imdad.core.detector.InvalidParameterException;
import org.imdad.core.detector.Param;
import org.imdad.core.detector.ParameterSchema;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.Precision;
import org.imdad.core.nn.Pretraining;
import org.imdad.core.nn.StepSchedule;

/**
 * Hyperparameters of {@link ImdAd}; immutable, every component checked.
 *
 * @param ablation what is left out of the method
 * @param geometry where the spheres lie
 * @param nu ν, weight of the squared margin
 * @param nu1 ν₁, weight of normal samples outside the sphere; greater than 1 + ν
 * @param nu2 ν₂, weight of labelled anomalies inside the margin; greater than ν
 * @param encoder name of the network, see {@link Architectures}
 * @param precision arithmetic in training, also in pretraining
 * @param epochs epochs of ⌈n₁/B⌉ steps
 * @param batchSize B, normal samples of a minibatch
 * @param anomalyBatchSize B_A, labelled anomalies of a minibatch
 * @param learningRate Adam's step size for the network and the final layer
 * @param learningRateDrop share of the epochs, also of pretraining, after which the learning rate is divided by 10
 * @param weightDecay λ, on the network's weights only
 * @param pretrainEpochs epochs of autoencoder pretraining on the normal samples; 0 for none
 * @param pretrainLearningRate Adam's step size in pretraining
 * @param pretrainBatchSize samples of a minibatch in pretraining
 * @param pretrainWeightDecay λ in pretraining
 */
public record ImdAdSettings(
        @Param(value = "part of the method that is left out, for ablation studies", byDefault = "none")
        Ablation ablation,

        @Param(value = "where the spheres lie: normalised or plain network outputs", byDefault = "unit")
        Geometry geometry,

        @Param(value = "ν, weight of the squared margin", byDefault = "1", allowed = "(0, inf)")
        double nu,

        @Param(
                value = "ν₁, weight of normal samples outside the sphere; must exceed 1 + nu",
                byDefault = "20",
                allowed = "(1, inf)")
        double nu1,

        @Param(
                value = "ν₂, weight of labelled anomalies inside the margin; must exceed nu",
                byDefault = "10",
                allowed = "(0, inf)")
        double nu2,

        @Param(value = "network that makes the representation", byDefault = "auto", allowed = Architectures.NAMES)
        String encoder,

        @Param(
                value =
                        "arithmetic in training; bfloat16 is faster for large convolutions and needs AVX-512 BF16 or AMX",
                byDefault = "float32")
        Precision precision,

        @Param(
                value = "epochs, each of as many steps as it takes to draw the number of normal samples",
                byDefault = "50",
                allowed = "[1, inf)")
        int epochs,

        @Param(value = "normal samples of a minibatch", byDefault = "128", allowed = "[2, inf)")
        int batchSize,

        @Param(value = "labelled anomalies of a minibatch", byDefault = "32", allowed = "[1, inf)")
        int anomalyBatchSize,

        @Param(value = "step size of Adam", byDefault = "0.001", allowed = "(0, inf)")
        double learningRate,

        @Param(
                value =
                        "share of the epochs, also of pretraining, after which the learning rate is divided by 10; 1 for never",
                byDefault = "0.7",
                allowed = "(0, 1]")
        double learningRateDrop,

        @Param(value = "λ on the network's weights", byDefault = "1e-6", allowed = "[0, inf)")
        double weightDecay,

        @Param(
                value = "epochs of autoencoder pretraining on the normal samples; 0 for none",
                byDefault = "0",
                allowed = "[0, inf)")
        int pretrainEpochs,

        @Param(value = "step size of Adam in pretraining", byDefault = "0.0001", allowed = "(0, inf)")
        double pretrainLearningRate,

        @Param(value = "samples of a minibatch in pretraining", byDefault = "200", allowed = "[2, inf)")
        int pretrainBatchSize,

        @Param(value = "λ in pretraining", byDefault = "0.0005", allowed = "[0, inf)")
        double pretrainWeightDecay) {

    /**
     * Checks every component and the weights against each other.
     *
     * @throws InvalidParameterException if one is outside its range
     */
    public ImdAdSettings {
        ParameterSchema.check(
                ImdAdSettings.class,
                ablation,
                geometry,
                nu,
                nu1,
                nu2,
                encoder,
                precision,
                epochs,
                batchSize,
                anomalyBatchSize,
                learningRate,
                learningRateDrop,
                weightDecay,
                pretrainEpochs,
                pretrainLearningRate,
                pretrainBatchSize,
                pretrainWeightDecay);
        Architectures.requireKnown("encoder", encoder);
        new MarginWeights(nu, nu1, nu2);
    }

    /** ν, ν₁ and ν₂. */
    public MarginWeights weights() {
        return new MarginWeights(nu, nu1, nu2);
    }

    /** The learning rate of each epoch: the smaller one from the first epoch that begins at or after the drop. */
    StepSchedule schedule() {
        return new StepSchedule(learningRate, firstEpochAfterDrop(epochs));
    }

    /** The autoencoder pretraining; to be used only if {@link #pretrainEpochs} is not 0. */
    Pretraining pretraining() {
        StepSchedule schedule = new StepSchedule(pretrainLearningRate, firstEpochAfterDrop(pretrainEpochs));
        return new Pretraining(pretrainEpochs, schedule, pretrainBatchSize, pretrainWeightDecay);
    }

    /** 0-based: ⌈drop·count⌉, where a product that rounding lifts above a whole number is that number. */
    private int firstEpochAfterDrop(int count) {
        return (int) Math.ceil(learningRateDrop * count - 1e-9);
    }
}
