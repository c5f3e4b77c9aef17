package org.imdad.baselines.drocc;

import org.imdad.core.detector.InvalidParameterException;
import org.imdad.core.detector.Param;
import org.imdad.core.detector.ParameterSchema;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.OptimiserKind;
import org.imdad.core.nn.Precision;

/**
 * Hyperparameters of {@link Drocc}; the defaults are those of the paper for the Abalone data, but for the radius; the
 * paper has no ν.
 *
 * @param encoder the network in front of the logit, see {@link LogitNetwork}
 * @param precision arithmetic in training
 * @param epochs number of epochs
 * @param warmUpEpochs epochs without adversarial points; less than {@code epochs}
 * @param optimiser moves the weights
 * @param momentum of gradient descent, in [0, 1); Adam takes none
 * @param learningRate rate in the first epochs, see {@link LearningRates}
 * @param batchSize samples of a minibatch
 * @param weightDecay added to the gradient
 * @param radius r: {@code auto} or a number greater than 0, see {@link Radius}
 * @param gamma γ, the outer radius over the inner one; at least 1
 * @param mu μ, weight of the adversarial points
 * @param ascentSteps steps of gradient ascent that make a point adversarial
 * @param ascentStepSize η, length of such a step
 * @param nu ν in (0, 1)
 */
public record DroccSettings(
        @Param(
                value =
                        "network in front of the logit; auto takes a hidden layer of 128 for vectors and chooses by shape for images",
                byDefault = "auto",
                allowed = Architectures.NAMES)
        String encoder,

        @Param(
                value =
                        "arithmetic in training; bfloat16 is faster for large convolutions and needs AVX-512 BF16 or AMX",
                byDefault = "float32")
        Precision precision,

        @Param(value = "number of epochs", byDefault = "200", allowed = "[1, 100000]")
        int epochs,

        @Param(value = "epochs without adversarial points; less than epochs", byDefault = "50", allowed = "[0, 100000]")
        int warmUpEpochs,

        @Param(value = "what moves the weights: Adam or gradient descent", byDefault = "adam")
        OptimiserKind optimiser,

        @Param(value = "momentum of gradient descent", byDefault = "0", allowed = "[0, 1)")
        double momentum,

        @Param(
                value = "learning rate in the first epochs; it falls in steps after the warm-up",
                byDefault = "0.001",
                allowed = "(0, 1]")
        double learningRate,

        @Param(value = "samples of a minibatch", byDefault = "256", allowed = "[2, 100000]")
        int batchSize,

        @Param(value = "weight decay, added to the gradient", byDefault = "0", allowed = "[0, 1]")
        double weightDecay,

        @Param(
                value =
                        "r, least distance of adversarial points; auto = half the root of the features' summed variance",
                byDefault = "auto",
                allowed = Radius.ALLOWED)
        String radius,

        @Param(
                value = "γ, greatest over least distance of adversarial points; the paper has 1 for images",
                byDefault = "2",
                allowed = "[1, inf)")
        double gamma,

        @Param(value = "μ, weight of the adversarial points", byDefault = "1", allowed = "(0, inf)")
        double mu,

        @Param(
                value = "steps of gradient ascent that make a point adversarial",
                byDefault = "50",
                allowed = "[1, 100000]")
        int ascentSteps,

        @Param(value = "η, length of a step of the ascent", byDefault = "0.01", allowed = "(0, inf)")
        double ascentStepSize,

        @Param(value = "share of normal training samples beyond the threshold", byDefault = "0.1", allowed = "(0, 1)")
        double nu) {

    static final ParameterSchema<DroccSettings> SCHEMA = ParameterSchema.of(DroccSettings.class);

    /** Checks every component. */
    public DroccSettings {
        ParameterSchema.check(
                DroccSettings.class,
                encoder,
                precision,
                epochs,
                warmUpEpochs,
                optimiser,
                momentum,
                learningRate,
                batchSize,
                weightDecay,
                radius,
                gamma,
                mu,
                ascentSteps,
                ascentStepSize,
                nu);
        Architectures.requireKnown("encoder", encoder);
        Radius.requireValid(radius);
        if (warmUpEpochs >= epochs) {
            throw new InvalidParameterException("warm_up_epochs", warmUpEpochs, "less than epochs, which is " + epochs);
        }
    }
}
